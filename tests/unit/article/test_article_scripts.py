"""Whole pages in other scripts: nothing assumes spaces between words, or as many letters as English has."""

from __future__ import annotations

import pytest

from server.article import extract_article
from server.article.lines.byline import is_byline
from server.model import Page

# Headline, site and paragraphs, each as short as paragraphs of news are.
ARTICLES = {
    "zh": (
        "老船长告别渡口",
        "江城晚报",
        "最后一班渡轮昨天傍晚驶离东岸码头，只有十一名乘客。",
        "从今天起，往来两岸的居民将改乘新开通的公交车。",
        "“我闭着眼睛也能把船开过去，”老船长罗广田说。",
        "新桥通车以后，乘客减少了九成，渡轮每年亏损近三百万元。",
    ),
    "ja": (
        "酒蔵が図書館に",
        "川辺新報",
        "町議会は十二日、酒蔵を図書館に改める案を可決した。",
        "工事は来年四月に始まり、三億二千万円を見込む。",
        "高い梁と土壁はそのまま残し、小部屋を作るという。",
        "「酒の匂いのする図書館は全国でもここだけだ」と町長は話す。",
    ),
    "ko": (
        "은행나무 길에 차가 사라진다",
        "소월일보",
        "군은 다음 달부터 주말마다 차량 통행을 막는다고 밝혔다.",
        "이 길에는 수령 80년이 넘는 은행나무 이백 그루가 있다.",
        "상인들의 의견은 엇갈린다. 찻집 주인은 손님이 는다며 반겼다.",
        "군은 한 달 동안 시행한 뒤 주민 투표로 정하기로 했다.",
    ),
    "th": (
        "สะพานใหม่ข้ามแม่น้ำ",
        "ข่าวเมือง",
        "สภาเทศบาลเมืองอนุมัติการสร้างสะพานใหม่ข้ามแม่น้ำเมื่อวันอังคาร",
        "งานก่อสร้างจะเริ่มในฤดูฝนและใช้เวลาสองปี",
        "ชาวบ้านหลายคนบอกว่ารอสะพานนี้มานานเกินไปแล้ว",
        "นายกเทศมนตรีกล่าวว่าเงินทั้งหมดพร้อมแล้วสำหรับปีหน้า",
    ),
    "hi": (
        "नदी पर नया पुल बनेगा",
        "नगर समाचार",
        "नगर परिषद ने मंगलवार को नदी पर नए पुल को मंज़ूरी दी।",
        "काम वसंत में शुरू होगा और पूरे दो साल तक चलेगा।",
        "महापौर ने कहा, “लोग बहुत दिनों से इंतज़ार कर रहे हैं।”",
        "पुराना पुल पैदल चलने वालों के लिए खुला रहेगा।",
    ),
    "el": (
        "Νέα γέφυρα πάνω από τον ποταμό",
        "Φωνή της Πόλης",
        "Το δημοτικό συμβούλιο ενέκρινε την Τρίτη τη νέα γέφυρα πάνω από τον ποταμό.",
        "Θα αρχίσουν άραγε οι εργασίες την άνοιξη, όπως είχε υποσχεθεί ο δήμαρχος;",
        "«Περιμέναμε πολύ αυτή τη γέφυρα», είπε η κυρία Ελένη, που μένει απέναντι.",
        "Η παλιά γέφυρα θα μείνει ανοιχτή για τους πεζούς και τα ποδήλατα.",
    ),
    "he": (
        "הספרייה נפתחת מחדש",
        "קול הארזים",
        "העירייה תפתח מחדש את הספרייה העירונית ביום ראשון, שלוש שנים אחרי השיטפון.",
        "השיקום עלה שנים־עשר מיליון שקלים, מחציתם מתרומות של תושבים.",
        "״חשבנו שאיבדנו הכול״, אמרה מנהלת הספרייה בסיור שנערך אתמול.",
        "הספרייה תהיה פתוחה עד שמונה בערב, ובימי שישי עד הצהריים.",
    ),
    "ar": (
        "العبّارة تعود إلى النهر",
        "صحيفة الضفتين",
        "وافق مجلس البلدية مساء الأربعاء على إعادة تشغيل العبّارة القديمة.",
        "هل تبدأ الأعمال في الربيع المقبل كما وعدت رئيسة البلدية؟",
        "وقالت الرئيسة: «الناس لا يريدون جسرًا جديدًا قبل أن يعود طريقهم».",
        "وستُسيَّر أول رحلة تجريبية قبل نهاية العام، كما قال المهندس.",
    ),
    "ur": (
        "دریا پر نیا پل بنے گا",
        "شہر کی خبریں",
        "شہر کی کونسل نے منگل کو دریا پر نئے پل کی منظوری دے دی۔",
        "کام بہار میں شروع ہوگا اور دو سال تک جاری رہے گا۔",
        "میئر نے کہا کہ لوگ بہت دنوں سے اس پل کا انتظار کر رہے ہیں۔",
        "پرانا پل پیدل چلنے والوں کے لیے کھلا رہے گا۔",
    ),
    "ru": (
        "Поезд вернулся",
        "Вестник Заречья",
        "Первый поезд прибыл во вторник утром, опоздав всего на четыре минуты.",
        "Его встретили хлебом, солью и духовым оркестром на новой платформе.",
        "«Мы ждали этого гудка», — сказала глава посёлка Тамара Лисовская.",
        "Поезда будут ходить дважды в день, билет до города стоит 186 рублей.",
    ),
}
RIGHT_TO_LEFT = {"he", "ar", "ur"}


def page(language):
    """A page of a template that says nothing of itself, with more links around the article than sentences in it."""
    title, site, *paragraphs = ARTICLES[language]
    links = "".join(f"<li><a href='/{n}'>{site} {n}</a></li>" for n in range(12))
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html lang='{language}'><head><title>{title} | {site}</title></head><body><div class='top'><ul>{links}</ul>"
        f"</div><div class='wrap'><div class='box'><h1>{title}</h1>{body}</div><div class='more'><h4>{site}</h4>"
        f"<ul>{links}</ul></div></div><div class='low'><a href='/'>{site}</a></div></body></html>"
    )


@pytest.mark.parametrize("language", ARTICLES)
def test_a_short_article_is_found_in_every_script(language):
    """Title, text and direction of a page, though its sentences are short, unspaced or end with other marks."""
    title, _, *paragraphs = ARTICLES[language]
    metadata, article, *_ = extract_article(Page(html=page(language), url="https://news.example/1"))
    assert article.text == "\n\n".join(paragraphs)
    assert (metadata.title, metadata.language) == (title, language)
    assert metadata.direction == ("rtl" if language in RIGHT_TO_LEFT else "ltr")


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "ru"])
@pytest.mark.parametrize("frame", ["form", "aside", "div class='page-sidebar share'", "div role='dialog'"])
def test_a_templates_frame_around_short_paragraphs_is_kept(language, frame):
    """What holds the page's text is no furniture, though no paragraph has the length of an English one."""
    paragraphs = ARTICLES[language][2:]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    html = f"<html lang='{language}'><body><h1>x</h1><{frame}>{body}</{frame.split()[0]}></body></html>"
    assert extract_article(Page(html=html)).article.text == "\n\n".join(paragraphs)


@pytest.mark.parametrize("language", ARTICLES)
def test_a_copied_text_is_read_in_every_script(language):
    """Text that is copied from a page keeps its headline and every paragraph."""
    title, _, *paragraphs = ARTICLES[language]
    metadata, article, *_ = extract_article(Page(text="\n\n".join(paragraphs), title=title))
    assert article.text == "\n\n".join(paragraphs)
    assert metadata.language == language


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("青石镇末班渡轮告别两岸", "青石镇末班渡轮告别两岸_江城晚报"),
        ("酒蔵を図書館に", "酒蔵を図書館に：川辺新報"),
        ("老船长", "老船长-新闻中心-江城晚报"),
    ],
)
def test_a_title_is_cut_where_no_space_is_written(heading, title):
    """The page's heading tells where its title ends, if what follows is a separator without spaces."""
    body = "".join(f"<p>{text}</p>" for text in ARTICLES["zh"][2:])
    html = f"<html lang='zh'><title>{title}</title><body><h1>{heading}</h1>{body}</body></html>"
    assert extract_article(Page(html=html)).metadata.title == heading


@pytest.mark.parametrize(("line", "name"), [("מאת תמר אלקיים", "תמר אלקיים"), ("بقلم ليلى المنصوري", "ليلى المنصوري")])
def test_a_byline_loses_its_by_from_right_to_left(line, name):
    """The word "by" is no part of the name."""
    body = "".join(f"<p>{text}</p>" for text in ARTICLES["he"][2:])
    html = f"<html lang='he'><body><h1>x</h1><div class='byline'>{line}</div>{body}</body></html>"
    assert extract_article(Page(html=html)).metadata.authors == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Wiesława Dąb-Pokorska, 8 czerwca 2026, 16:00",
        "Ada Lindgren | 22 March 2026",
        "Илья Стрельцов, 14 апреля 2026",
        "2026年3月12日 19時05分",
        "2026년 9월 14일",
    ],
)
def test_a_line_of_name_and_date_is_no_prose(line):
    """Who wrote and when, in one line without a word more, is metadata in every script."""
    assert is_byline(line)
    assert not is_byline(f"{line} begann es zu regnen und hörte nicht mehr auf")
