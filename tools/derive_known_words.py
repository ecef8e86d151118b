"""Derive a list of the stems of a language's common words from a copy of one of wordfreq's small lists.

    python tools/derive_known_words.py de small_de.msgpack.gz > server/languages/de/words/known.txt

The list has one bin of words for each hundredth of a decade, most frequent first. A word of letters that stands at
least twice in a million words is common. Its stem is what is left when the longest of the language's endings below is
taken off; a text's word is known if taking off one of them leaves a stem. So a stem stands for a whole family of forms.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from pathlib import Path

import msgspec

NOTICE = (
    "# Source: derived from wordfreq 3.1.1 by Robyn Speer, data licensed under CC BY-SA 4.0"
    " (https://creativecommons.org/licenses/by-sa/4.0/), which draws on Google Books Ngrams"
    " (http://books.google.com/ngrams), the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles and SUBTLEX"
    "; this file is under the same licence: stems of words that stand at least twice in a million."
)
LEAST_ZIPF = 3.3
LEAST_STEM = 3

# Inflection first, then what makes words of other words, from general knowledge of the languages.
ENDINGS = {
    "en": """
        s es e ed d er ers or ors r st est ing ings y ies ied ying ier iest iness ly ily n en ens ened ening ness
        less ful fully able ible ably ability ment ments ion ions ation ations al als ally ial ially ic ical ics
        ish ism isms ist ists ity ities ive ively ives ize ized izes izing ization ise ised ises ising isation
        ous ously ance ances ence ences ant ants ent ents ship ships hood like wise ward wards""",
    "de": """
        e en er es em n s st t te ten tet test est end ende enden ender endes endem et ste sten ster stes ere
        eren erer eres ung ungen lich liche lichen licher liches ig ige igen iger iges isch ische ischen ischer
        isches heit heiten keit keiten in innen ern el eln los lose losen loser bar bare baren barer haft hafte
        haften schaft schaften ion ionen tion tionen ation ationen ieren iert ierte ierten ierter iertes ierung
        ierungen tum nis nisse nissen ler lern weise""",
    "es": """
        a as o os e es s n an en mos is ó é í aba abas aban ábamos ía ías ían íamos ar er ir ado ada ados adas
        ido ida idos idas ando iendo yendo amos emos imos aste iste aron ieron yó yeron ió ará erá irá aré eré
        iré arán erán irán aremos eremos iremos aría ería iría arían erían irían ara aran iera ieran ase asen
        iese iesen arse erse irse arlo erlo irlo arla erla irla arlos erlos arle erle irle ándose iéndose mente
        amente ción ciones ación aciones ición iciones dad dades idad idades al ales able ables ible ibles ista
        istas ismo ismos or ora ores oras ador adora adores adoras ico ica icos icas oso osa osos osas ito ita
        itos itas ante antes ente entes ivo iva ivos ivas ero era eros eras miento mientos amiento amientos
        imiento imientos""",
    "fr": """
        e es s x nt ent er é ée és ées ez ai as a ons ont ais ait aient ions iez ât èrent ant ante ants antes ir
        i ie is ies it ît issent issait issant isse u ue us ues re rai ras ra rons rez ront rais rait raient
        erai eras era erons erez eront erais erait eraient irai iras ira irons irez iront irais irait iraient
        ment ement ements amment eur eurs euse euses eux ateur ateurs trice trices tion tions ation ations ition
        itions ité ités té tés if ive ifs ives al ale aux ales el elle els elles able ables ible ibles iste
        istes isme ismes age ages ique iques ence ences ance ances eté aire aires ien ienne iens iennes ier ière
        iers ières""",
    "it": """
        a o e i à ò ì are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ano ono iamo ete ava
        avano avo avamo eva evano evo iva ivano ivo erà eranno erò erete eremo irà iranno irò erebbe erebbero
        irebbe irebbero asse assero esse essero isse issero arono erono irono ante anti ente enti mente amente
        zione zioni azione azioni izione izioni ità età tà tore tori trice trici atore atori ale ali ico ica ici
        iche ista isti iste ismo ismi oso osa osi ose bile bili abile abili ibile ibili arsi ersi irsi arlo erlo
        arla erla arli erli andosi endosi ivi ive aggio aggi mento menti amento amenti imento imenti ario aria
        ari arie iere ieri iera etto etta etti ette ino ina ini ine""",
    "nl": """
        e en s n t te ten d de den end ende ste er ers ster sters ere ing ingen heid heden lijk lijke lijker
        lijks isch ische ig ige iger igste je jes tje tjes pje pjes atie aties eren eert eerde eerd iteit
        iteiten aar aars baar bare loos loze schap schappen sel erij teit is ist isten isme ieel iële eel ele
        en'""",
    "pl": """
        a ą e ę i o u y ó em ie ia ii iom iami iach ów owi owie om ami ach ego emu ej ym ymi ych im imi ich iego
        iemu iej ią ię ć ł ła łem łam ło li ły łby łaby my cie sz ję ją je jąc jący jąca jące jących jącym jącej
        jącego ać ał ała ało ali ały aliśmy any ana ane ani anych anym anej anego aną eć iał iała iało ieli iały
        ić ił iła iło ili iły yć ył yła yło yli yły ony ona one eni onych onym onej onego oną iony iona ione
        ieni ionych ionym ionej ować ował owała owało owali owały owany owana owane owanych uje ują ujemy ujący
        ujące owy owa owe owych owym owej owego owo ość ości ością nie nia niu niem anie ania aniu aniem enie
        enia eniu eniem ienie ienia ieniu owanie owania owaniu cja cji cję cją cje acja acji ację acją acje ski
        ska skie skiej skich skim skiego sko ny na ne ni nej nych nego nym nymi ik ika iki ików ikiem nik nika
        niki ników nikiem ka ki kę ką ce iem iemy iesz ecie cy czy ek ku ków arz arze arzy izm izmu owiec sty
        two twa twem twie wszy""",
    "pt": """
        a o as os e es s m ar er ir ado ada ados adas ido ida idos idas ando endo indo am em amos emos imos ava
        avam ávamos ia iam íamos ou eu iu ei aram eram iram ará erá irá arão erão irão arei erei irei aria eria
        iria ariam eriam iriam asse esse isse assem essem issem ar-se mente amente ção ções ação ações ição
        ições dade dades idade idades al ais ável áveis ível íveis ista istas ismo ismos or ora ores oras ador
        adora adores adoras eiro eira eiros eiras oso osa osos osas ico ica icos icas ente entes ante antes inho
        inha inhos inhas ão ões mento mentos amento amentos imento imentos ivo iva ivos ivas el éis il is""",
    "ru": """
        а я о е ё ы и у ю ь й ой ей ою ам ям ами ями ах ях ов ев ом ем ём ий ый ая яя ое ее ые ие ого его ому
        ему ых их ым им ыми ими ую юю ть л ла ло ли т ет ит ут ют ат ят ешь ишь ете ите ал ала ало али ил ила
        ило или ел ела ело ели ул ула ули ать ять еть ить уть ался алась алось ались ился илась илось ились
        ается яется ются утся ится ятся аться иться еться ться лся лась лось лись ия ии ию ией иям иями иях ием
        ость ости остью остей ение ения ению ением ении ание ания анию анием ании ция ции цию цией ций ский ская
        ское ские ского ской ских ским скими скую скому ном ный ная ное ные ного ной ных ным ными ную ному нный
        нная нное нные нного нной нных нным но ник ники ника ников нику ником ка ки ку кой ке ок ков кам ками
        ках ец цы ца цев цем тель теля тели телей телем телю телям ован ована овано ованы ованный ованная
        ованные ованных овать овал овала овали ует уют уется уются ющий ющая ющее ющие ющих ющего ющей ющим вший
        вшая вшие вших вшего вшей енный енная енное енные енных енного енной енным ен ена ено ены ан ана ано аны
        чик чики чиков чиком изм изма изму измом ист исты истов истом альный альная альное альные альных ального
        альной альным""",
}
# What may stand before a word without making it another to a reader; German, Dutch and English join words as well.
PREFIXES = {
    "en": "un re non over out under mis anti pre co de dis in im inter super sub ex extra multi semi self",
    "de": """
        ab an auf aus be bei da dar durch ein ent er fest fort frei ge gegen haupt her hin hoch los miss mit
        nach neben nicht nieder ober rück teil über um un unter ur ver vor voraus vorbei weg weiter wieder zer
        zu zurück zusammen zwischen abge ange aufge ausge einge hinge losge mitge nachge umge vorge wegge zuge
        abzu anzu aufzu auszu einzu hinzu mitzu nachzu umzu vorzu zuzu vorher herunter hinaus heraus hinein
        herein heran""",
    "es": "des re in im sub pre anti auto inter super contra ex co sobre mal bien extra ultra",
    "fr": "re ré dé des in im sur sous pré anti auto inter super contre ex co mal l d qu",
    "it": "ri dis in im sub pre anti auto inter super contro ex co stra sopra",
    "nl": """
        aan achter af be bij binnen buiten door er ge her in mee mis na om on ont onder op over samen tegen
        terug toe tussen uit ver voor voort weg aange afge bijge inge meege omge opge overge toege uitge voorge
        aante afte inte opte uitte""",
    "pl": "bez do na nad nie o ob od po pod prze przed przy roz s u w wy z za ze anty nieprze niewy współ",
    "pt": "des re in im sub pre pré anti auto inter super contra ex co sobre mal bem",
    "ru": """
        без бес в вз воз вы до за из изо ис на над не недо о об от пере по под пре при про раз рас с со у анти
        сверх""",
}
COMPOUNDING = ("de", "en", "nl")
FOLDED = {"de": ("ß", "ss"), "ru": ("ё", "е")}  # wordfreq writes the one as the other, and so do many texts


def is_word(word: str, script: str) -> bool:
    """Whether it is a word of letters of the script, long enough to have a stem."""
    return word.isalpha() and len(word) >= LEAST_STEM and unicodedata.name(word[0], "").startswith(script)


def stem_of(word: str, endings: frozenset[str]) -> str:
    """The word less the longest ending that leaves a stem."""
    for length in range(len(word) - LEAST_STEM, 0, -1):
        if word[-length:] in endings:
            return word[:-length]
    return word


def main() -> None:
    """Write the list to standard output."""
    language, source = sys.argv[1:]
    _, *bins = msgspec.msgpack.decode(gzip.decompress(Path(source).read_bytes()))
    old, new = FOLDED.get(language, ("’", "'"))
    endings = frozenset(ending.replace(old, new) for ending in ENDINGS[language].split())
    common = (word for centibels, words in enumerate(bins) if 9 - centibels / 100 >= LEAST_ZIPF for word in words)
    words = {word.replace(old, new) for word in common if is_word(word, "CYRILLIC" if language == "ru" else "LATIN")}
    stems = {stem_of(word, endings) for word in words}
    print(NOTICE)
    print("endings:", *sorted(endings))
    print("prefixes:", *sorted(set(PREFIXES[language].split())))
    print("compounds:", "yes" if language in COMPOUNDING else "no")
    print("fold:", old, new)
    print("stems:", *sorted(stems))


if __name__ == "__main__":
    main()
