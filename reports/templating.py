"""Templates and style sheets: read and compiled once a process, everything escaped.

Pages load nothing from elsewhere. Their content security policy names the digest of the one style
sheet and of the one script that they hold, so that nothing else could run or apply.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from engine.errors import Language
from reports.wording import words

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _held(name: str) -> tuple[Markup, str]:
    """A style sheet or script of ours, as it goes into the page, and its digest for the policy."""
    text = (TEMPLATES / name).read_text(encoding="utf-8").strip()
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    # Ours, never data: nothing in it can close the element that holds it.
    return Markup(text), f"'sha256-{digest}'"  # noqa: S704


@cache
def _policy(style: str, script: str) -> str:
    scripts = _held(script)[1] if script else "'none'"
    return f"default-src 'none'; style-src {_held(style)[1]}; script-src {scripts}; base-uri 'none'; form-action 'none'"


def rendered(template: str, language: Language, *, style: str, script: str = "", **values: object) -> str:
    """A page from its template, one of our style sheets and at most one of our scripts."""
    return (
        _environment()
        .get_template(template)
        .render(
            t=words(language),
            lang=language,
            style=_held(style)[0],
            script=_held(script)[0] if script else Markup(),
            policy=_policy(style, script),
            **values,
        )
    )
