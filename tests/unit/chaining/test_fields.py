"""Field names that `durable_rules` cannot mistake for one another."""

from engine.plans.fields import RESERVED, field_names, hash_of


def test_the_hash_is_that_of_the_library() -> None:
    """`HASH_ID`, `HASH_SID` of its state.h, `HASH_AND` of its rete.c."""
    assert [hash_of(name) for name in ("id", "sid", "$and")] == [926444256, 3593476751, 3746487396]


def test_names_are_short_and_their_hashes_differ() -> None:
    names = field_names(20_000)
    assert len(set(map(hash_of, (*names, *RESERVED)))) == 20_000 + len(RESERVED)
    assert max(map(len, names)) <= 3


def test_a_name_that_the_library_keeps_for_itself_is_skipped() -> None:
    assert "id" not in field_names(40_000)


def test_a_colliding_name_is_skipped() -> None:
    """With a hash that collides often, as the real one would in some billions of names."""
    assert field_names(4, hashed=lambda name: len(name) * 2 if name.isdigit() else ord(name[0])) == ("0", "a", "b", "c")
