"""What is said of what a sheet hides, in both languages."""

from engine.errors import Message

_TO_READ_FR = (
    "Pour que ce soit lu, affichez-le ; ou écrivez « hidden: read » dans la correspondance, "
    "et ôtez-en « blocks » et « criteria » : tout sera relu."
)
_TO_READ_EN = (
    "To have it read, show it; or write `hidden: read` in the mapping, "
    "and take `blocks` and `criteria` off it: all is then read anew."
)
HIDDEN_SHEET = Message(
    "GRID_HIDDEN",
    "La feuille « {where} » est masquée : elle n'est pas lue ({cells}).",
    "Sheet “{where}” is hidden: it is not read ({cells}).",
    _TO_READ_FR,
    _TO_READ_EN,
    severity="warning",
)
HIDDEN_ROWS = Message(
    "GRID_HIDDEN",
    "Lignes masquées, {where}, dont « {text} » : elles ne sont pas lues ({cells}).",
    "Hidden rows, {where}, “{text}” among them: they are not read ({cells}).",
    _TO_READ_FR,
    _TO_READ_EN,
    severity="warning",
)
HIDDEN_COLUMNS = Message(
    "GRID_HIDDEN",
    "Colonnes masquées, {where}, dont « {text} » : elles ne sont pas lues ({cells}).",
    "Hidden columns, {where}, “{text}” among them: they are not read ({cells}).",
    _TO_READ_FR,
    _TO_READ_EN,
    severity="warning",
)
