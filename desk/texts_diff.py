"""What `gdr diff` says on the terminal."""

DIFF_TEXTS: dict[str, tuple[str, str]] = {
    "diff_none": ("Aucune différence.", "No difference."),
    "diff_some": (
        "{before} → {after} : {count} différences, dans {items} éléments",
        "{before} → {after}: {count} differences, in {items} items",
    ),
    "diff_one": ("{before} → {after} : une différence", "{before} → {after}: one difference"),
    "diff_was": ("{name} (avant : {was})", "{name} (before: {was})"),
    "diff_written": ("Écrit : {file}", "Written: {file}"),
}
