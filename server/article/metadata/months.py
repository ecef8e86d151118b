"""The names of the months in the languages of the service, as bylines and date lines write them."""

from __future__ import annotations

# One line a month: full names, cases and usual short forms, each name once, of en, de, fr, es, it, nl, pl and pt …
LATIN = (
    "january jan januar jänner janvier janv enero ene gennaio genn gen januari styczeń stycznia sty janeiro",
    "february feb februar feber février févr fév febrero febbraio febbr februari luty lutego lut fevereiro fev",
    "march mar märz mär mrz mars marzo maart mrt marzec marca março",
    "april apr avril avr abril abr aprile kwiecień kwietnia kwi",
    "may mai mayo maggio mag mei maj maja maio",
    "june jun juni juin junio giugno giu czerwiec czerwca cze junho",
    "july jul juli juillet juil julio luglio lug lipiec lipca lip julho",
    "august aug août agosto ago ag augustus sierpień sierpnia sie",
    "september sep sept septembre septiembre setiembre settembre sett set wrzesień wrzesnia września wrz setembro",
    "october oct oktober okt octobre octubre ottobre ott październik października paź outubro out",
    "november nov novembre noviembre listopad listopada lis novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre grudzień grudnia gru dezembro",
)
# … and of ru.
CYRILLIC = (
    "январь января янв",
    "февраль февраля февр фев",
    "март марта мар",
    "апрель апреля апр",
    "май мая",
    "июнь июня июн",
    "июль июля июл",
    "август августа авг",
    "сентябрь сентября сент сен",
    "октябрь октября окт",
    "ноябрь ноября нояб ноя",
    "декабрь декабря дек",
)
MONTHS = {name: number for names in (LATIN, CYRILLIC) for number, line in enumerate(names, 1) for name in line.split()}
