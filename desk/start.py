"""Where `gdr` starts. The processes that it starts read this file again, and are spared commands and all they need."""

from __future__ import annotations

from importlib import import_module


def main() -> None:
    """Run the command that was typed, and exit."""
    import_module("desk.cli").main()
