"""Words as they are compared: without case, accents or plural; and which attributes of a rulebook have them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from engine.model import Attribute, Rulebook

WORD = re.compile(r"[^\W\d_]{3,}")
STEM = 6  # letters: words that begin by as many alike are of one family (pédiatrie, pédiatrique)
# Words that say nothing by themselves, in both languages, as they are compared.
_SAID = (
    "afin ainsi alors apres aucun aucune aussi autre avait avant avec avis avoir bien car cas ce ceci cela "
    "celle celui ces cet cette chez comme compte dans deja depuis des deux doit donc dont dossier elle encore "
    "entre est etait etant etre eux evaluation faire fait faut fois hors ici ils jamais jusque leger "
    "legere les leur lors lourd lourde mais meme mettre mode moins mon niveau non nos notre nous par "
    "parce pas peu peut plus plutot possible pour pourquoi pris prise proposition quand que quel quelle quelque "
    "qui quoi rien san sans ses seulement selon sera soit son sont sous suite sur tel tous tout toute "
    "tres trop une vers vos votre vous voir "
    "and any are because been but can case could did does done due file for from had has have here his "
    "how into its lighter heavier level may more most much not one only other our out over own proposal "
    "proposed same she should since some such than that the their them then there these they this those "
    "through too two under until very was were what when where which while who why will with without "
    "would you your "
)
EMPTY = frozenset(_SAID.split())


def bare(word: str) -> str:
    """A word without case, accents or the mark of a plural."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    return plain[:-1] if len(plain) > 4 and plain[-1] in "sx" else plain


def words_of(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text that say something: as they are compared, and as written."""
    for written in WORD.findall(text):
        plain = bare(written)
        if plain not in EMPTY:
            yield plain, written.casefold()


def alike(one: str, other: str) -> bool:
    """Whether two words, as they are compared, are of one family."""
    return one == other or (min(len(one), len(other)) >= STEM and one[:STEM] == other[:STEM])


class Vocabulary:
    """The words by which a rulebook's attributes are told: labels, definitions, how to code them, values."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Every attribute, identities aside: who asks is no knowledge of the file."""
        attributes = (each for each in rulebook.attributes.values() if each.role != "identity")
        self._words = {each.id: {plain for plain, _ in words_of(_told(each))} for each in attributes}

    def having(self, word: str) -> Iterator[str]:
        """The attributes that have a word, or one of its family."""
        return (id for id, held in self._words.items() if any(alike(word, each) for each in held))


def _told(each: Attribute) -> str:
    also = (word for words in each.also.values() for word in words)
    return " ".join((each.id.replace("_", " "), each.label, each.definition, each.how_to_code, *each.values, *also))
