"""Places: how many there are, and whose they are."""

from __future__ import annotations

import pytest

from server.errors import Busy, TooManyRequests
from server.service.pool.client_quota import ClientQuota


def test_a_client_has_half_of_the_places():
    """The other half is for others, and the whole for a service that asks itself."""
    places = ClientQuota(4)
    with places.place_for("a"), places.place_for("a"):
        with pytest.raises(TooManyRequests) as refusal, places.place_for("a"):
            pass
        assert refusal.value.limit == 2
        with places.place_for("b"), places.place_for("b"), pytest.raises(Busy), places.place_for("c"):
            pass
    with places.place_for(""), places.place_for(""), places.place_for(""):
        assert places.taken == 3


def test_a_place_is_given_back():
    """However the block ends."""
    places = ClientQuota(1)
    with pytest.raises(ZeroDivisionError), places.place_for("a"):
        1 / 0  # noqa: B018  an error on purpose
    with places.place_for("b"):
        assert places.taken == 1
    assert places.taken == 0
