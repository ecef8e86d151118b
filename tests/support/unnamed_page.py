"""The metadata of a page that states next to nothing about itself."""

from server.model import Metadata


def metadata(title=None, language="en"):
    """Only what a test is about is known: a title perhaps, and the language."""
    return Metadata(
        title=title,
        byline=None,
        authors=(),
        site_name=None,
        published_at=None,
        modified_at=None,
        language=language,
        language_source=None,
        direction="ltr",
        description=None,
        image=None,
        url=None,
        canonical_url=None,
        section=None,
        keywords=(),
    )
