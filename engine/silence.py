"""What a digest leaves out: the keys that came into the language after the first digests, where they say nothing."""

from __future__ import annotations

from typing import Any

NONE_YET: dict[str, object] = {"notice": None, "requires": []}  # of a rulebook
NONE_YET_OF_ATTRIBUTE: dict[str, object] = {"secret": ""}


def without_silence(model: dict[str, Any]) -> dict[str, Any]:
    """The dump of a rulebook, or of what it shares, without those keys; everything else as it is."""
    said = _without(NONE_YET, model)
    attributes = {id: _without(NONE_YET_OF_ATTRIBUTE, held) for id, held in said["attributes"].items()}
    shared = without_silence(said["shared"]) if said.get("shared") else said.get("shared")
    return {**said, "attributes": attributes, **({"shared": shared} if "shared" in said else {})}


def _without(silent: dict[str, object], held: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in held.items() if key not in silent or value != silent[key]}
