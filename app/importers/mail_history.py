"""Where a message's newest words end and quoted history begins, in the manners of many mail programs and languages."""

import re
from collections.abc import Sequence

_WROTE = re.compile(
    r"""(?:on\b.{4,300}\bwrote|.{4,200}\bwrote|am\b.{4,300}\bschrieb.{0,160}|le\b.{4,300}\ba\ écrit
    |el\b.{4,300}\bescribió
    |(?:il|in\ data)\b.{4,300}\bha\ scritto|em\b.{4,300}\bescreveu|(?:op|den)\b.{4,300}\b(?:schreef|skrev).{0,160}
    |(?:w\ dniu|dnia).{4,300}\bnapisała?\w*(?:\(a\))?|.{4,300}(?:пишет|написала?|написал\(а\))|.{2,300}写道|.{2,300}寫道
    |.{4,300}(?:のメール|さんは書きました|wrote)|.{4,300}(?:tarihinde.{0,160}\byazdı|\byazdı)|.{4,300}đã\ viết
    |(?:dne|dňa|dana)\b.{4,300}(?:napsala?\w*(?:\(a\))?|napísala?(?:\(a\))?|je\ napisa[ol]?a?)
    |.{4,300}(?:kirjoitti|ezt\ írta.{0,160}|a\ scris|έγραψε|написав|написа|пише|skrev.{0,120})
    |.{4,300}님이\ 작성|.{0,40}كتب.{0,300}|.{4,300}<[^<>\s]+@[^<>\s]+>)\s*[:：]?\s*[:：]\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:on|am|le|el|il|in data|em|op|den|dne|dňa|dana|w dniu|dnia|în|to|ti|ke|ma|pe|la|στις|vào|\w{2,4}[.,]|\d)[\s.,]",
    re.I,
)
_ORIGINAL = re.compile(
    r"""^\s*[-_=*]{2,}\s*(?:(?:begin\ )?forwarded\ (?:message|by.*)|original\ (?:message|appointment|e-?mail)
    |reply\ message|ursprüngliche\ (?:nachricht|mail)|weitergeleitete\ nachricht
    |message\ (?:d['’]origine|transféré|original)
    |mensaje\ (?:original|reenviado)|mensagem\ (?:original|encaminhada)|messaggio\ (?:originale|inoltrato)
    |oorspronkelijk\ bericht|(?:исходное|пересылаемое|пересланное)\ сообщение|原始邮件|原始郵件|原邮件
    |转发邮件信息|转发的邮件
    |回复的原邮件|回复的邮件|(?:元の|転送)メッセージ|원본\ 메시지|wiadomość\ (?:oryginalna|przekazana)|orijinal\ mesaj
    |iletilen\ mesaj|thư\ gốc|tin\ nhắn\ gốc|الرسالة\ الأصلية|رسالة\ معاد\ توجيهها)\s*[-_=*]{2,}.*$""",
    re.VERBOSE | re.IGNORECASE,
)
_FROM = re.compile(
    r"^[\s*_]*(?:from|von|de|da|van|fra|från|od|feladó|lähettäjä|από|від|de la|kimden|gönderen|từ|от|من"
    r"|发件人|寄件者|寄件人|差出人|보낸 ?사람)"
    r"[\s*_]*[:：]",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"""^[\s*_]*(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|date|à|objet|enviado(?:\ el)?
    |fecha|para|asunto
    |data|inviato|a|oggetto|assunto|verzonden|aan|onderwerp|skickat|till|ämne|wysłano|do|temat|gönderilme|tarih|kime|konu
    |komu|předmět|predmet|datum|címzett|dátum|tárgy|elküldve|saaja|vastaanottaja|lähetetty|aihe|sendt|til|emne|dato
    |către|subiect|trimis|προς|θέμα|ημερομηνία|кому|дата
    |ngày|đến|chủ\ đề|отправлено|дата|кому|тема|تاريخ|التاريخ|إلى|الموضوع|发送时间|发送日期|日期|时间
    |收件人|抄送|主题|主旨|傳送日期
    |收件者|送信日時|日時|宛先|件名|보낸\ ?날짜|날짜|받는\ ?사람|제목)[\s*_]*[:：]""",
    re.VERBOSE | re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[_\-]{10,}\s*$")
_SIGNATURE = re.compile(r"^\s*(?:--|_{5,})\s*$")
_LONGEST_LINE = 400


def _wrote(lines: Sequence[str], at: int) -> bool:
    """`On … wrote:` on one line or folded over up to three."""
    joined = ""
    for line in lines[at : at + 3]:
        if not line.strip() or len(line) > _LONGEST_LINE:
            return False
        joined = f"{joined} {line.strip()}".strip()
        if joined.endswith((":", "：")):
            return bool(re.search(r"\d|@", joined)) and _WROTE.match(joined) is not None
    return False


def _begins(lines: Sequence[str], at: int) -> bool:
    """Whether `On … wrote:` begins in this very line, not in one below that the words above were taken with."""
    if not _wrote(lines, at):
        return False
    return _OPENER.match(lines[at].strip()) is not None or not any(_wrote(lines, below) for below in (at + 1, at + 2))


def _header_block(lines: Sequence[str], at: int) -> bool:
    if len(lines[at]) > _LONGEST_LINE or not _FROM.match(lines[at]):
        return False
    following = [line for line in lines[at + 1 : at + 8] if line.strip()][:4]
    return sum(1 for line in following if len(line) <= _LONGEST_LINE and _OTHER.match(line)) >= 2


def _opens_history(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    if len(line) <= _LONGEST_LINE and _ORIGINAL.match(line):
        return True
    return _header_block(lines, at) or _begins(lines, at)


def _quoted(line: str) -> bool:
    return line.lstrip().startswith(">")


def _answers_below(lines: Sequence[str], start: int) -> bool:
    """Whether unquoted words follow the quoted ones: answers between or under the quotes."""
    marked = [at for at in range(start, len(lines)) if _quoted(lines[at])]
    if not marked:
        return False
    for line in lines[marked[0] :]:
        if _SIGNATURE.match(line):
            return False
        if line.strip() and not _quoted(line):
            return True
    return False


def _history_line(lines: Sequence[str]) -> int | None:
    for at, line in enumerate(lines):
        if _opens_history(lines, at):
            while at and (not lines[at - 1].strip() or _RULE.match(lines[at - 1])):
                at -= 1
            return at
        if _quoted(line):
            return at
    return None


def new_text_end(text: str) -> int | None:
    """Offset at which the newest words end; None when all of the text is new or the new words stand among the old."""
    lines = text.split("\n")
    start = _history_line(lines)
    if start is None or not any(line.strip() for line in lines[:start]):
        return None
    if _answers_below(lines, start):
        return None
    return len("\n".join(lines[:start]).rstrip())
