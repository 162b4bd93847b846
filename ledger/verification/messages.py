"""What can have been done to a ledger, said in both languages: which entry, what, what it means, what to do."""

from __future__ import annotations

from engine.errors import Diagnostic, Location, Message, diagnostic
from ledger.chain import Link
from ledger.clock import read
from ledger.verification.damage import Damage, Kind

_DO_FR = (
    "Ne modifiez rien : gardez une copie de la base telle qu'elle est, prévenez qui audite, puis comparez avec une "
    "sauvegarde (`gdr ledger restore` dans une base vide)."
)
_DO_EN = (
    "Change nothing: keep a copy of the database as it stands, tell the auditor, then compare with a backup "
    "(`gdr ledger restore` into an empty database)."
)


def _damage(kind: Kind, fr: str, en: str) -> tuple[Kind, Message]:
    return kind, Message(f"LEDGER_{kind.upper()}", fr, en, _DO_FR, _DO_EN)


DAMAGE: dict[Kind, Message] = dict(
    (
        _damage(
            "changed",
            "{entry_fr} a été modifiée dans la base{part_fr} : elle n'est plus ce que dit son empreinte. "
            "Ce qu'on y lit n'est pas ce qui avait été inscrit.",
            "{entry_en} was changed in the database{part_en}: it is no longer what its hash says. "
            "What it reads is not what was recorded.",
        ),
        _damage(
            "rewritten",
            "{entry_fr} a été réécrite avec une empreinte refaite pour elle{span_fr} : la suite de la chaîne, ou une "
            "tête gardée ailleurs, garde l'empreinte d'avant.",
            "{entry_en} was rewritten with a hash made again for it{span_en}: the rest of the chain, or a head kept "
            "elsewhere, still has the one from before.",
        ),
        _damage(
            "removed",
            "Des inscriptions ont été retirées de la chaîne, de la n° {seq} à la n° {until} ({count} en tout)"
            "{renumbered_fr}. Celle qui vient ensuite : {next_fr}.",
            "Entries were removed from the chain, from no. {seq} to no. {until} ({count} in all){renumbered_en}. "
            "The one that comes next: {next_en}.",
        ),
        _damage(
            "inserted",
            "{entry_fr} a été glissée dans la chaîne après coup, jusqu'à la n° {until}{renumbered_fr} : ce qui suit "
            "continue l'inscription d'avant, sans elle.",
            "{entry_en} was slipped into the chain afterwards, up to no. {until}{renumbered_en}: what follows "
            "continues the entry before, without it.",
        ),
        _damage(
            "reordered",
            "L'ordre des inscriptions a été changé : celle qui devrait être la n° {seq} se trouve à la n° {until}. "
            "C'est {next_fr}.",
            "The order of the entries was changed: the one that should be no. {seq} is found at no. {until}. "
            "It is {next_en}.",
        ),
        _damage(
            "truncated",
            "La fin du registre a été coupée : les inscriptions n° {seq} à {until} ont existé et n'y sont plus. "
            "Des traces dans la base, ou une tête gardée ailleurs, le montrent.",
            "The end of the ledger was cut: entries no. {seq} to {until} existed and are gone. "
            "Traces in the database, or a head kept elsewhere, show it.",
        ),
        _damage(
            "unentitled",
            "{entry_fr} n'a pas pu être inscrite par gdr : {actor} n'avait pas alors le rôle qu'elle dit, ou ce rôle "
            "ne permet pas cet acte. Quelque chose d'autre a écrit dans la base.",
            "{entry_en} cannot have been recorded by gdr: {actor} did not have then the role that it says, or that "
            "role does not allow this act. Something else wrote into the database.",
        ),
        _damage(
            "payload_changed",
            "Le contenu a été modifié : ce que dit {the_fr} n'est plus ce dont la chaîne garde l'empreinte.",
            "The content was changed: what {the_en} says is no longer what the chain has the hash of.",
        ),
        _damage(
            "payload_unknown",
            "Le contenu n'est rien de ce que dit une telle inscription : {the_fr} a été inscrite par une version de "
            "gdr plus récente, ou par autre chose que gdr.",
            "The content is nothing that such an entry says: {the_en} was recorded by a newer version of gdr, or by "
            "something other than gdr.",
        ),
        _damage(
            "payload_removed",
            "Le contenu a été retiré sans qu'aucune inscription ne dise pourquoi : {the_fr} ne dit plus rien.",
            "The content was removed and no entry says why: {the_en} no longer says anything.",
        ),
        _damage(
            "dictionary_changed",
            "Le dictionnaire qui sert à lire les contenus a été modifié : {the_fr} et celles qui s'en servent ne "
            "peuvent plus être lues.",
            "The dictionary by which contents are read was changed: {the_en} and those that use it can no longer be "
            "read.",
        ),
        _damage(
            "dictionary_removed",
            "Le dictionnaire qui sert à lire les contenus a été retiré : {the_fr} et celles qui s'en servent ne "
            "peuvent plus être lues.",
            "The dictionary by which contents are read was removed: {the_en} and those that use it can no longer be "
            "read.",
        ),
        _damage(
            "name_changed",
            "Le pseudonyme {subject} mène à un autre nom que celui que dit {the_fr} : la table des noms a été "
            "modifiée, et un dossier ou une personne passe pour un autre.",
            "The pseudonym {subject} leads to another name than the one said by {the_en}: the table of names was "
            "changed, and a case or a person passes for another.",
        ),
        _damage(
            "name_removed",
            "Le pseudonyme {subject} ne mène plus à personne, sans qu'aucune inscription ne le dise effacé ; il "
            "apparaît d'abord dans {the_fr}.",
            "The pseudonym {subject} leads to no one any more, and no entry says that it was erased; it first "
            "appears in {the_en}.",
        ),
        _damage(
            "token_changed",
            "Ce qui dit qu'une chose est déjà inscrite ne mène pas où il faut pour {the_fr} : la table « token » a été "
            "modifiée, et la même chose peut être inscrite deux fois, ou une autre ne pas l'être.",
            "What tells that something is recorded already does not lead where it should for {the_en}: the table "
            "“token” was changed, and the same can be recorded twice, or something else not at all.",
        ),
        _damage(
            "mark_changed",
            "Ce qui fait retrouver le dossier ne suit pas de ce que dit {the_fr} : la table « mark » a été modifiée, "
            "et la recherche de dossiers passés se trompe.",
            "What the case is found again by does not follow from what {the_en} says: the table “mark” was changed, "
            "and the search for past cases goes wrong.",
        ),
        _damage(
            "erasure_undone",
            "Ce qui avait été effacé est revenu dans la base : {the_fr} a de nouveau un contenu ou un nom.",
            "What had been erased is back in the database: {the_en} has a content or a name again.",
        ),
        _damage(
            "erasure_unsaid",
            "La table des effacements et les inscriptions qui les disent ne concordent pas pour l'inscription "
            "n° {seq}.",
            "The table of erasures and the entries that say them disagree about entry no. {seq}.",
        ),
        _damage(
            "unreadable",
            "L'inscription n° {seq} ne peut plus être lue : la base a été abîmée, ou modifiée octet par octet.",
            "Entry no. {seq} can no longer be read: the database was damaged, or changed byte by byte.",
        ),
        _damage(
            "replaced",
            "Ce registre n'est pas celui qui était à cette adresse : les têtes gardées ailleurs sont d'un autre.",
            "This ledger is not the one that was at this address: heads kept elsewhere are those of another.",
        ),
    )
)
GUARDS_GONE = Message(
    "LEDGER_UNGUARDED",
    "Gardes retirées, désactivées ou modifiées ({count}) : {guards}. La base accepterait de modifier ou de retirer ce "
    "qui est inscrit.",
    "Guards removed, switched off or altered ({count}): {guards}. The database would let what is recorded be changed "
    "or removed.",
    "La chaîne dit si quelque chose a été altéré depuis. Demandez à qui administre la base qui a fait cela ; restaurer "
    "une sauvegarde dans une base vide remet toutes les gardes.",
    "The chain tells whether anything was altered since. Ask whoever administers the database who did it; restoring a "
    "backup into an empty database sets every guard again.",
)
WENT_BACK = Message(
    "LEDGER_CLOCK",
    "L'horloge de la machine a reculé : {the_fr} est datée d'avant celle qu'elle suit ({count} fois en tout). L'ordre "
    "du registre est celui des numéros ; rien n'est altéré.",
    "The clock of the machine went back: {the_en} is dated before the one it follows ({count} times in all). The "
    "order of the ledger is that of the numbers; nothing is altered.",
    severity="warning",
)


def said(damage: Damage, place: str) -> Diagnostic:
    """The damage in words."""
    last = max(damage.until, damage.seq)
    many = last > damage.seq
    values = described(damage.entry) | {
        "seq": damage.seq,
        "until": last,
        "count": last - damage.seq + 1,
        "part_fr": f" (colonne « {damage.part} »)" if damage.part else "",
        "part_en": f" (column “{damage.part}”)" if damage.part else "",
        "span_fr": f", ou l'une des n° {damage.seq} à {last}" if many else "",
        "span_en": f", or one of no. {damage.seq} to {last}" if many else "",
        "renumbered_fr": ", et les suivantes renumérotées" if damage.renumbered else "",
        "renumbered_en": ", and those after renumbered" if damage.renumbered else "",
    }
    return diagnostic(DAMAGE[damage.kind], Location(file=place), **values)


def described(link: Link | None) -> dict[str, object]:
    """An entry by its number, time and action, in both languages, to begin a sentence or within one."""
    if link is None:
        return dict.fromkeys(
            ("entry_fr", "entry_en", "the_fr", "the_en", "next_fr", "next_en", "subject", "actor"), "—"
        )
    what_fr = f"n° {link.seq} ({link.action}, {_moment(link.at, '%d/%m/%Y à %H:%M:%S UTC')})"
    what_en = f"no. {link.seq} ({link.action}, {_moment(link.at, '%Y-%m-%d at %H:%M:%S UTC')})"
    return {
        "entry_fr": f"L'inscription {what_fr}",
        "entry_en": f"Entry {what_en}",
        "the_fr": f"l'inscription {what_fr}",
        "the_en": f"entry {what_en}",
        "next_fr": f"l'inscription {what_fr}",
        "next_en": f"entry {what_en}",
        "subject": link.subject,
        "actor": link.actor,
    }


def _moment(at: str, form: str) -> str:
    try:
        return read(at).strftime(form)
    except (ValueError, TypeError):
        return str(at)
