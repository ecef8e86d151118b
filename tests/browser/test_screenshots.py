"""Pictures of page and sidebar side by side; with SIDELIGHT_SCREENSHOTS=FOLDER they are kept, for the README."""

from __future__ import annotations

import pytest

PNG = b"\x89PNG\r\n\x1a\n"
PLACES = {"top": "scrollTo(0, 0)", "quotes": "document.querySelector('[data-quote]').scrollIntoView()"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures(reader, screenshots, scheme):
    """The browser paints page and sidebar in the colours that the reader's system asks for."""
    reader.set_server(reader.service)
    page, sidebar = reader.read("news-without-headings")
    reader.browser.set_colours(scheme)
    page.click(".consent button")
    sidebar.wait(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    for part, place in PLACES.items():
        sidebar.evaluate(place)
        for name, picture in reader.browser.pictures().items():
            assert picture.startswith(PNG)
            if screenshots:
                (screenshots / f"{reader.browser.name}-{name}-{part}-{scheme}.png").write_bytes(picture)
