"""Places: how many there are, and whose they are."""

from __future__ import annotations

import pytest

from server.errors import Busy, TooManyRequests
from server.places import Places


def test_a_client_has_half_of_the_places():
    """The other half is for others, and the whole for a service that asks itself."""
    places = Places(4)
    with places.one_for("a"), places.one_for("a"):
        with pytest.raises(TooManyRequests) as refusal, places.one_for("a"):
            pass
        assert refusal.value.limit == 2
        with places.one_for("b"), places.one_for("b"), pytest.raises(Busy), places.one_for("c"):
            pass
    with places.one_for(""), places.one_for(""), places.one_for(""):
        assert places.taken == 3


def test_a_place_is_given_back():
    """However the block ends."""
    places = Places(1)
    with pytest.raises(ZeroDivisionError), places.one_for("a"):
        1 / 0  # noqa: B018  an error on purpose
    with places.one_for("b"):
        assert places.taken == 1
    assert places.taken == 0
