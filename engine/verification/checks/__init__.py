"""The checks, one file each: what is looked at, and what is found there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from engine.codes import Code
from engine.verification.finding import Finding
from engine.verification.proof import Proof


class Check(NamedTuple):
    """One kind of finding: the things to look at, how they are named, and what is found at one of them."""

    code: Code
    section: str
    items: Callable[[Proof], Sequence[Any]]
    name: Callable[[Any], str]
    look: Callable[[Proof, Any], Iterator[Finding]]
