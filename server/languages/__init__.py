"""The languages that Sidelight knows."""

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru")
