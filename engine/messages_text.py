"""What can be wrong with any text, wherever it is read, said in both languages."""

from engine.errors import Message

INVISIBLE = Message(
    "INVISIBLE_CHARACTER",
    "Un caractère invisible (U+{code_point}) se trouve dans le texte.",
    "An invisible character (U+{code_point}, {name}) is in the text.",
    "Effacez-le : deux textes d'aspect identique ne seraient pas égaux.",
    "Delete it: two texts that look the same would not be equal.",
)
