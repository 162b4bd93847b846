"""Templates and style sheets: read and compiled once a process, everything escaped.

Pages load nothing from elsewhere. Their content security policy names the digest of the one style
sheet and of the one script that they hold, so that nothing else could run or apply.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from engine.errors import Language
from reports.foreign import bare, is_marking, marked
from reports.wording import words

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _environment(foreign: Language | None) -> Environment:
    """What compiles the pages of rulebooks of another language than theirs, or of their own."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=partial(_finished, foreign) if foreign else None,
    )
    environment.filters["bare"] = bare
    return environment


def _finished(foreign: Language, value: object) -> object:
    """A text about to be written: stretches that the rulebook says are marked with its language."""
    return marked(value, foreign) if isinstance(value, str) and is_marking(value) else value


@cache
def _held(names: str) -> tuple[Markup, str]:
    """Style sheets or a script of ours, one after the other in the page, and their digest for the policy."""
    text = "\n".join((TEMPLATES / name).read_text(encoding="utf-8").strip() for name in names.split())
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    # Ours, never data: nothing in it can close the element that holds it.
    return Markup(text), f"'sha256-{digest}'"  # noqa: S704


@cache
def _policy(style: str, script: str) -> str:
    scripts = _held(script)[1] if script else "'none'"
    return f"default-src 'none'; style-src {_held(style)[1]}; script-src {scripts}; base-uri 'none'; form-action 'none'"


def rendered(
    template: str, language: Language, foreign: Language | None, *, style: str, script: str = "", **values: object
) -> str:
    """A page from its template, our style sheets of these names and at most one of our scripts.

    `foreign` is the language of what is fenced in the values, if it is not the page's.
    """
    return (
        _environment(foreign)
        .get_template(template)
        .render(
            t=words(language),
            lang=language,
            foreign=foreign,
            style=_held(style)[0],
            script=_held(script)[0] if script else Markup(),
            policy=_policy(style, script),
            **values,
        )
    )
