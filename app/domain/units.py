"""The units goods are counted and measured in, and the words people use for them.

Codes are Argosy's own short names; `UNECE` gives the code of UN/CEFACT Recommendation 20 for each, or `X` and the
Recommendation 21 code for packages, as trade documents use them.
"""

import re
import unicodedata
from decimal import Decimal

UNECE = {
    "pc": "H87", "set": "SET", "pair": "PR", "dozen": "DZN", "carton": "XCT", "box": "XBX", "pack": "XPK", "bag": "XBG",
    "roll": "XRO", "bottle": "XBO", "case": "XCS", "kg": "KGM", "g": "GRM", "t": "TNE", "m": "MTR", "cm": "CMT",
    "m2": "MTK", "m3": "MTQ", "l": "LTR", "yard": "YRD", "sheet": "XST",
}  # fmt: skip
UNITS = tuple(UNECE)

COUNTED = frozenset({
    "pc", "set", "pair", "dozen", "carton", "box", "pack", "bag", "roll", "bottle", "case", "sheet"
})  # fmt: skip
"""Units that come whole: half of one makes no sense."""

_IN_BASE = {
    "g": ("kg", Decimal("0.001")), "kg": ("kg", Decimal(1)), "t": ("kg", Decimal(1000)),
    "cm": ("m", Decimal("0.01")), "m": ("m", Decimal(1)), "yard": ("m", Decimal("0.9144")),
    "pc": ("pc", Decimal(1)), "dozen": ("pc", Decimal(12)),
}  # fmt: skip


def scale(of: str, to: str) -> Decimal | None:
    """How many `to` one `of` is (tonnes in kilograms: 1000); None where the two measure different things."""
    one, other = _IN_BASE.get(of), _IN_BASE.get(to)
    return one[1] / other[1] if one is not None and other is not None and one[0] == other[0] else None


_WORDS = {
    "pc": """pc pcs pce pces piece pieces pcs/pc ea each unit units item items nos 个 件 只 支 台 把 枚 颗 盏 顶
        條 条 根 片 块 粒 隻 盞 個 ピース 個入 台数 点 本 枚入 pieza piezas pza pzas pz uds ud unidad unidades
        pièce pièces piece(s) unité unités pces stück stücke stk st einheit einheiten peça peças pça pças pç pçs
        unid unidade шт штук штука штуки единица единиц ед قطعة قطعه قطع حبة حبات وحدة وحدات pezzo pezzi unità
        adet tane parça cái chiếc 개 개입 ea. 대 장 sztuk sztuka sztuki szt""",
    "set": """set sets 套 组 組 セット 式 juego juegos conjunto conjuntos jeu jeux ensemble ensembles kit kits
        satz sätze sets jogo jogos комплект комплекта комплектов набор набора наборов طقم أطقم مجموعة مجموعات
        completo completi takım takim bộ 세트 zestaw zestawy zestawów kpl""",
    "pair": """pair pairs pr prs 双 对 雙 對 副 足 ペア par pares paire paires paar paare пара пары пар زوج أزواج
        paio paia çift đôi cặp 켤레 쌍 pary""",
    "dozen": """dozen dozens doz dz dzn 打 ダース docena docenas douzaine douzaines dutzend dúzia dúzias дюжина
        дюжины дюжин دزينة دستة dozzina dozzine düzine tá 다스 tuzin tuziny tuzinów""",
    "carton": """carton cartons ctn ctns 纸箱 箱子 箱 外箱 紙箱 カートン cartón cartones karton kartons
        caixa-mestra картон короб коробов كرتون كرتونة كراتين cartone cartoni koli thùng 카톤 kartony kartonów""",
    "box": """box boxes bx 盒 盒子 ボックス caja cajas boîte boîtes boite boites schachtel schachteln kiste kisten
        caixa caixas коробка коробки коробок علبة علب صندوق صناديق scatola scatole kutu hộp 박스 상자 pudełko
        pudełka pudełek""",
    "pack": """pack packs pk pks pkt pkts packet packets package packages 包 袋装 パック paquete paquetes paquet
        paquets packung packungen pck päckchen pacote pacotes упаковка упаковки упаковок уп пачка пачек عبوة عبوات
        حزمة رزمة pacco pacchi confezione confezioni paket gói 팩 opakowanie opakowania opakowań opak paczka
        paczek""",
    "bag": """bag bags 袋 袋子 バッグ bolsa bolsas sac sacs sachet sachets sack säcke beutel saco sacos мешок
        мешка мешков пакет كيس أكياس sacco sacchi sacchetto torba çuval poşet bao túi 봉지 포대 worek worki worków
        torebka""",
    "roll": """roll rolls rl 卷 捲 ロール 巻 rollo rollos rouleau rouleaux rolle rollen rolo rolos рулон рулона
        рулонов لفة لفات رول rotolo rotoli rulo cuộn 롤 rolka rolki rolek""",
    "bottle": """bottle bottles btl btls 瓶 瓶子 ボトル botella botellas bouteille bouteilles flasche flaschen
        garrafa garrafas бутылка бутылки бутылок زجاجة زجاجات قارورة bottiglia bottiglie şişe chai 병 butelka
        butelki butelek""",
    "case": """case cases cs estuche caisse caisses ящик ящика ящиков cassa casse kasa kiện skrzynia skrzynie""",
    "kg": """kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm 公斤 千克 キロ キログラム
        kilogramo kilogramos quilo quilos quilograma кг килограмм килограмма килограммов كغ كجم كيلو كيلوغرام
        كيلوجرام chilo chili kilogrammo kilogrammi kilogramów ký cân 킬로 킬로그램""",
    "g": """g gr grs gram grams gramme grammes gramm 克 グラム gramo gramos grama gramas г гр грамм грамма граммов
        غرام جرام grammo grammi 그램 gramów""",
    "t": """t ton tons tonne tonnes mt 吨 公吨 噸 トン tonelada toneladas tonnen тонна тонны тонн т طن أطنان
        tonnellata tonnellate tấn 톤 tona tony""",
    "m": """m mtr mtrs meter meters metre metres 米 公尺 メートル metro metros mètre mètres м метр метра метров
        متر أمتار metri mét 미터 metr metry metrów""",
    "cm": """cm cms centimeter centimeters centimetre centimetres 厘米 公分 センチ centímetro centímetros
        centimètre centimètres zentimeter см سم centimetro centimetri""",
    "m2": """m2 sqm sq.m sq.m. 平方米 平米 平方 m^2 м2 кв.м 平方メートル qm metrekare""",
    "m3": """m3 cbm cum cu.m 立方米 立方 m^3 м3 куб.м 立方メートル metreküp""",
    "l": """l ltr ltrs liter liters litre litres 升 公升 リットル litro litros л литр литра литров لتر litri lít
        리터 litr litry litrów""",
    "yard": """yard yards yd yds 码 碼 ヤード yarda yardas ярд ярдов ياردة iarda iarde jarda jardas yarda 야드
        jard""",
    "sheet": """sheet sheets 张 張 シート hoja hojas feuille feuilles blatt bögen folha folhas лист листа листов
        ورقة foglio fogli tabaka tờ 시트 arkusz arkusze arkuszy""",
}  # fmt: skip


def _fold(word: str) -> str:
    folded = unicodedata.normalize("NFKC", word).casefold().strip()
    folded = re.sub(r"\(s\)|\(es\)", "", folded)
    return folded.strip(" .:/()[]（）")


_CODE_OF = {_fold(word): code for code, words in _WORDS.items() for word in words.split()}


def parse_unit(word: str) -> str | None:
    """The unit code a word or abbreviation stands for (`pcs`, `Stück`, `件`, `шт.`), None when it is not known."""
    return _CODE_OF.get(_fold(word))


def unit_words() -> tuple[str, ...]:
    """Every known unit word, case-folded, longest first: for whoever looks for units inside running text."""
    return tuple(sorted(_CODE_OF, key=lambda word: (-len(word), word)))
