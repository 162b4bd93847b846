"""Nothing of the language escapes the generators: everything there is has been drawn in a fixed sample."""

from collections import Counter

from hypothesis import HealthCheck, Phase, given, settings

from engine.emitting import emit
from engine.facts import Case
from engine.loading import load_rulebook_text
from engine.model import Attribute, Rulebook
from tests.generative.cases import situations
from tests.generative.rulebooks import rulebooks
from tests.spec.inventory import expected, things_in

SAMPLE = 800


def test_everything_is_drawn() -> None:
    drawn: Counter[object] = Counter()

    @settings(
        max_examples=SAMPLE,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(situations(most_tables=8))
    def draw(situation: tuple[Rulebook, Case]) -> None:
        drawn.update(things_in(*situation))

    draw()
    assert [thing for thing in expected() if not drawn[thing]] == []


@given(rulebooks())
def test_what_is_drawn_is_what_an_expert_can_write(rulebook: Rulebook) -> None:
    again = load_rulebook_text(emit(rulebook))
    assert again == rulebook
    assert again.digest == rulebook.digest


def test_attributes_hold_nothing_that_generators_ignore() -> None:
    """A new field of an attribute that bears on the outcome must be drawn too."""
    words = {
        "id",
        "label",
        "definition",
        "how_to_code",
        "also",
        "aggravates",
        "fixed",
        "role",
        "secret",
        "source",
        "note",
    }
    bearing = {"kind", "unit", "range", "values", "ordered", "derived", "default", "combine", "required", "assume"}
    assert set(Attribute.model_fields) == words | bearing
