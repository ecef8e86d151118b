"""Which charset bytes are in, by name and by looks."""

from __future__ import annotations

import pytest

from server.article.decode.charset import codec_of
from server.article.decode.markup import read_markup
from server.model import Page

SENTENCES = {
    "ar": "وافق مجلس المدينة على بناء جسر جديد فوق النهر. ستبدأ الأعمال في الربيع وتستمر عامين.",
    "cs": "Městská rada schválila stavbu nového mostu přes řeku. Práce začnou na jaře a potrvají dva roky.",
    "de": "Der Stadtrat hat den Bau der neuen Brücke über den Fluss beschlossen, sagte die Bürgermeisterin.",
    "el": "Το δημοτικό συμβούλιο ενέκρινε τη νέα γέφυρα πάνω από τον ποταμό. Οι εργασίες αρχίζουν.",
    "en": "The café owners met the mayor on Tuesday, and “nobody disagreed” with her plan for the old bridge.",
    "fa": "شوراي شهر ساخت پل تازه بر روي رودخانه را تصويب کرد. شهردار گفت که کار در بهار آغاز مي شود.",
    "he": "מועצת העיר אישרה את בניית הגשר החדש מעל הנהר. העבודות יתחילו באביב ויימשכו שנתיים, אמר ראש העיר לעיתונאים.",
    "ja": "市議会は川に新しい橋を架けることを承認した。工事は春に始まり、二年間続くと市長は火曜日に記者団に語った。",
    "ko": "시의회는 강을 가로지르는 새 다리의 건설을 승인했다. 공사는 봄에 시작되어 이 년 동안 계속된다.",
    "lt": "Miesto taryba pritarė naujo tilto per upę statybai. Darbai prasidės pavasarį ir truks dvejus metus.",
    "pl": "Rada miasta zatwierdziła budowę nowego mostu przez rzekę. Prace zaczną się wiosną i potrwają dwa lata.",
    "ru": "Городской совет одобрил новый мост через реку. Работы начнутся весной и продлятся два года, сообщил мэр.",
    "th": "สภาเทศบาลเมืองอนุมัติการสร้างสะพานใหม่ข้ามแม่น้ำ งานจะเริ่มในฤดูใบไม้ผลิและใช้เวลาสองปี นายกเทศมนตรีกล่าว",
    "tr": "Belediye meclisi nehrin üzerine yeni bir köprü yapılmasını onayladı. Çalışmalar ilkbaharda başlayacak.",
    "uk": "Міська рада схвалила будівництво нового мосту через річку. Роботи почнуться навесні.",
    "zh": "市议会批准在河上修建一座新桥。工程将于春天开始，持续两年，市长星期二对记者说。",
    "zh-Hant": "市議會批准在河上修建一座新橋。工程將於春天開始，持續兩年，市長星期二對記者說。",
}
WRITTEN_IN = [
    ("ar", "cp1256"), ("ar", "iso8859-6"), ("cs", "cp1250"), ("cs", "iso8859-2"), ("de", "cp1252"), ("el", "cp1253"),
    ("el", "iso8859-7"), ("en", "cp1252"), ("fa", "cp1256"), ("he", "cp1255"), ("ja", "shift_jis"), ("ja", "euc_jp"),
    ("ja", "iso2022_jp"), ("ko", "euc_kr"), ("lt", "cp1257"), ("pl", "cp1250"), ("pl", "iso8859-2"), ("ru", "cp1251"),
    ("ru", "koi8-r"), ("ru", "iso8859-5"), ("ru", "cp866"), ("th", "cp874"), ("tr", "cp1254"), ("uk", "cp1251"),
    ("uk", "koi8-u"), ("zh", "gb18030"), ("zh-Hant", "big5"), ("zh", "utf-16"), ("ar", "utf-8"),
]  # fmt: skip
WRONG = ["iso-8859-1", "utf-8", "windows-1251", "shift_jis", "euc-kr", "utf-16", "x-no-such-charset"]


def page(language, codec, head=""):
    """A small page in a charset, most of it ASCII as pages are."""
    text = f"<html><head>{head}</head><body><nav class='menu'>Home News</nav><p>{SENTENCES[language]}</p></body></html>"
    return text.encode(codec)


@pytest.mark.parametrize(("language", "codec"), WRITTEN_IN)
def test_undeclared_charset_is_detected(language, codec):
    """One paragraph is enough to tell the charset of a page that declares none."""
    assert SENTENCES[language] in read_markup(Page(html=page(language, codec)))


@pytest.mark.parametrize(("language", "codec"), [pair for pair in WRITTEN_IN if pair != ("fa", "cp1256")])
@pytest.mark.parametrize("label", WRONG)
def test_a_wrong_declaration_is_overruled(language, codec, label):
    """Where the bytes read like a language in another charset and not in the declared one, the declaration is wrong."""
    assert SENTENCES[language] in read_markup(Page(html=page(language, codec, f"<meta charset='{label}'>")))
    assert SENTENCES[language] in read_markup(Page(html=page(language, codec), charset=label))


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("Windows-31J", "cp932"),
        ("EUC-JP", "euc_jis_2004"),
        ("x-euc-jp", "euc_jis_2004"),
        ("GB2312", "gb18030"),
        ("x-gbk", "gb18030"),
        ("Big5", "big5hkscs"),
        ("ks_c_5601-1987", "cp949"),
        ("euc-kr", "cp949"),
        ("koi8-r", "koi8-u"),
        ("iso-8859-8-i", "iso8859-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-874", "cp874"),
        ("TIS-620", "cp874"),
        ("x-mac-cyrillic", "mac-cyrillic"),
        (" utf8 ", "utf-8"),
        ("utf-16be", "utf-16-be"),
        ("cp037", None),
        ("ibm500", None),
        ("rot13", None),
        ("idna", None),
        ("morse", None),
        ("", None),
        (None, None),
    ],
)
def test_labels_mean_what_browsers_read_under_them(label, codec):
    """A label is known by any of its names, and means the superset that pages are really in."""
    assert codec_of(label) == codec


@pytest.mark.parametrize(
    ("label", "text", "codec"),
    [("shift_jis", "①髙﨑㈱", "cp932"), ("gb2312", "朱镕基㐀", "gb18030"), ("euc-kr", "똠방각하", "cp949")],
)
def test_extended_characters_are_read(label, text, codec):
    """Characters that only the superset has are read under the older name."""
    html = f"<meta charset={label}><p>{text} {SENTENCES[{'s': 'ja', 'g': 'zh', 'e': 'ko'}[label[0]]]}".encode(codec)
    assert text in read_markup(Page(html=html))
