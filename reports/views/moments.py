"""What happened to a case, entry by entry: who, in which role, when, and what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from engine.model import Rulebook
from engine.secrecy import Secrecy
from ledger.case_file import CaseFile, Said
from ledger.clock import read
from ledger.deciding import diverges
from ledger.incidents import DIED, DIFFER
from ledger.looks import Look, looks_in
from ledger.records import Assessed, Commented, Decided, IncidentNoted, Received
from ledger.rights import DECISIONS
from ledger.wording import ROLE_WORDS
from reports.typography import day, number
from reports.views.lexicon import Lexicon, lexicon_of
from reports.views.shown import Pairs, Shown, shown_of, withholding
from reports.wording import Words

KINDS = {
    "case.received": "received",
    "case.assessed": "assessed",
    "case.decided": "decided",
    "decision.corrected": "corrected",
    "decision.imported": "imported",
    "case.commented": "commented",
    "incident.noted": "incident",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry as people read it. `text`: what someone wrote freely; `gone`: why nothing can be read any more."""

    seq: int
    title: str
    when: str
    who: str
    hash: str
    gone: str = ""
    lines: Pairs = ()
    text: str = ""
    shown: Shown | None = None


@dataclass(frozen=True)
class Reader:
    """Reads the entries of a case file in one language, for inside or to be communicated."""

    file: CaseFile
    words: Words
    communicable: bool
    _lexicons: dict[str, tuple[Lexicon, Secrecy]] = field(default_factory=dict)

    def moments(self) -> Iterator[Moment]:
        """Every entry, in order; comments and incidents are for inside."""
        return (self._moment(said) for said in self.file.entries if not (self.communicable and is_internal(said)))

    @cached_property
    def looks(self) -> list[Look]:
        """What was decided, as it stands."""
        decisions = (said for said in self.file.entries if said.link.action in DECISIONS)
        return list(looks_in((said.link, _decided(said)) for said in decisions))

    def read_with(self, rulebook: Rulebook) -> tuple[Lexicon, Secrecy]:
        """The words of a rulebook, and what is withheld of it."""
        if rulebook.digest not in self._lexicons:
            lexicon = lexicon_of(rulebook, self.words.language, marking=True)
            secrecy = withholding(rulebook, communicable=self.communicable, beside=self.file.versions)
            self._lexicons[rulebook.digest] = lexicon, secrecy
        return self._lexicons[rulebook.digest]

    def level(self, id: str) -> str:
        """The label of a mode or a priority, as the last rulebook that has it says; else its id."""
        for rulebook in reversed(self.file.rulebooks.values()):
            lexicon, _ = self.read_with(rulebook)
            if id in lexicon.modes or id in lexicon.priorities:
                return lexicon.level(id)
        return id

    def who(self, said: Said) -> str:
        """Whose act it is: their role, and inside their name too."""
        role = ROLE_WORDS[said.link.role][self.words.language == "en"]  # type: ignore[index]
        return role if self.communicable else self.words("name_and_role", name=self.name(said.link.actor), role=role)

    def decider(self, look: Look, said: Said) -> tuple[str, str]:
        """Whose decision it is, and its day: those of the decision itself where it was imported."""
        content = look.content
        if said.link.action != "decision.imported" or content is None:
            return self.who(said), self.day(look.last.at)
        name = self.words.someone if self.communicable else self.name(look.by)
        when = day(content.day, self.words.language) if content.day else self.day(look.last.at)
        return self.words("decided_before", name=name), when

    def name(self, pseudonym: str) -> str:
        """Whom a pseudonym stands for, or itself once they are forgotten."""
        person = self.file.people.get(pseudonym)
        return (person.name or person.account) if person is not None else pseudonym

    def when(self, at: str) -> str:
        """The moment of an entry, to the minute."""
        moment = read(at)
        return self.words("moment", day=day(moment.date(), self.words.language), hour=f"{moment:%H:%M}")

    def day(self, at: str) -> str:
        """The day of an entry, in UTC."""
        return day(read(at).date(), self.words.language)

    def _moment(self, said: Said) -> Moment:
        link, content = said.link, said.content
        lines: Pairs = ()
        text, shown = "", None
        if isinstance(content, Received):
            lines = tuple(self._received(content))
        elif isinstance(content, Assessed):
            shown = shown_of(content.assessment, *self.read_with(self._book(content.assessment.rulebook.digest)))
            lines = shown.lines
        elif isinstance(content, Decided):
            lines, text = tuple(self._decided(content)), content.reason
        elif isinstance(content, Commented):
            text = content.text
        elif isinstance(content, IncidentNoted):
            lines = tuple(self._incident(content))
            text = "" if lines else content.text
        return Moment(
            seq=link.seq,
            title=self._title(said, content),
            when=self.when(link.at),
            who=self.who(said),
            hash=link.hash,
            gone=self._gone(said),
            lines=lines,
            text=text,
            shown=shown,
        )

    def _book(self, digest: str) -> Rulebook:
        return self.file.rulebooks[digest]

    def _title(self, said: Said, content: object) -> str:
        kind = KINDS.get(said.link.action)
        if kind is None:
            return self.words("moment_other", action=said.link.action)
        blind = isinstance(content, Decided) and content.blind and kind == "decided"
        title: str = self.words.moment_blind if blind else getattr(self.words, f"moment_{kind}")
        return title

    def _gone(self, said: Said) -> str:
        if said.payload is not None:
            return ""
        if said.erased is None:
            return self.words.moment_gone
        return self.words("moment_erased", day=self.day(said.erased.at), seq=said.erased.by, reason=said.erased.reason)

    def _received(self, content: Received) -> Iterator[tuple[str, str]]:
        lexicon, secrecy = self.read_with(self._book(content.digest))
        t, source = self.words, content.source
        if source.file and not self.communicable:
            at_line = t("read_at_line", file=source.file, line=source.line) if source.line else source.file
            yield t.read_in, at_line
        yield t.read_for, f"{lexicon.rulebook.title}, {t.version} {lexicon.rulebook.version}"
        if content.day and not secrecy.day:
            yield t.case_day, day(content.day, t.language)
        public = [fact for fact in content.case.facts if fact.attribute not in secrecy.attributes]
        yield t.facts_said, number(sum(fact.standing == "given" for fact in public), t.language)
        for name, outcome in () if self.communicable else content.outcomes.items():
            yield t("outcome_said", name=t.outcome(name)), outcome

    def _decided(self, content: Decided) -> Iterator[tuple[str, str]]:
        t = self.words
        yield t.mode_chosen, self.level(content.mode)
        yield t.agreement, self._agreement(content)
        if content.priority:
            yield t.priority_chosen, self.level(content.priority)
        yield t.seen_before, getattr(t, f"seen_{content.seen}")
        if content.day:
            yield t.decided_on, day(content.day, t.language)
        if content.by and not self.communicable:
            yield t.decision_standing, self.name(content.by)
        if content.directorate:
            yield t.directorate, content.directorate
        if content.corrects is not None:
            yield t.answers_entry, t("entry_number", seq=content.corrects)

    def _incident(self, content: IncidentNoted) -> Iterator[tuple[str, str]]:
        """What the engines did; nothing of what a person noted in their words."""
        said = {DIFFER: self.words.incident_differ, DIED: self.words.incident_died}.get(content.kind)
        if said is not None:
            yield self.words.incident_kind, said
            yield self.words.incident_followed, self.words.incident_reference

    def _agreement(self, content: Decided) -> str:
        if content.proposed is None:
            return self.words.nothing_proposed
        if content.mode != content.proposed:
            return self.words("departs", mode=self.level(content.proposed))
        return self.words.departs_priority if diverges(content) else self.words.agrees


def is_internal(said: Said) -> bool:
    """Whether an entry is a comment or an incident, which are for inside."""
    return said.link.action in ("case.commented", "incident.noted")


def _decided(said: Said) -> Decided | None:
    content = said.content
    return content if isinstance(content, Decided) else None
