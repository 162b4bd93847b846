"""What `gdr safety` says on the terminal."""

SAFETY_TEXTS: dict[str, tuple[str, str]] = {
    "safety_counting": ("Démonstration", "Safety case"),
    "safety_light": (
        "Proposés en mode léger ({modes}) avec une suite grave : {said}",
        "Proposed in a light mode ({modes}) with a severe outcome: {said}",
    ),
    "safety_severe": (
        "Suites graves proposées en mode léger : {said}",
        "Severe outcomes proposed in a light mode: {said}",
    ),
    "safety_where": ("La page : {page}. Les chiffres : {data}.", "The page: {page}. The figures: {data}."),
}
