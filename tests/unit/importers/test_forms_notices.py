"""Mail that machines wrote for buyers: trade platforms, forms of websites."""

from dataclasses import replace
from email.message import EmailMessage

import pytest

from app.domain.inquiry import Message
from app.importers.mail import read_mail
from app.importers.notices import read_notice
from app.importers.own import Own

OWN = Own(("Bright Lamps",), ("sales@brightlamps.example",))
INQUIRY = """<html><body><p>Dear Lily Chen,</p><p>You have received a new message.</p>
<div><b>Ann Lee</b> (Germany) has sent you a message:</div>
<table><tr><td>Product</td><td>LED desk lamp DL-204</td></tr><tr><td>Quantity:</td><td>500 Pieces</td></tr>
<tr><td>Target price:</td><td>US$ 5.20/Piece</td></tr></table>
<div>Message:</div><div>Hello, do you have CE?<br>Size: 30 cm please.<br>Thanks<br>Ann</div>
<a href="https://message.alibaba.com/x">Reply Now</a>
<table><tr><td>Registered year:</td><td>2019</td></tr><tr><td>Email:</td><td>Ann@lumen.example</td></tr></table>
<p>This email was sent to sales@brightlamps.example.</p><p>51 Bras Basah Road, Singapore</p></body></html>"""
RFQ = """<p>A new RFQ matches your products</p>
<p>Product name: Vacuum bottle</p><p>Quantity Required: 2,000 Piece/Pieces</p>
<p>Product name: Cap</p><p>Quantity: about 900</p><p>Destination port: Rotterdam</p><p>Trade terms: CIF</p>
<p>Details: steel, BPA free</p><p>Buyer name: Pieter de Vries</p><p>Country: Netherlands</p><p>Quote Now</p>"""


def mail(sender: str, page: str, subject: str = "You have a message from Ann Lee", **headers: str) -> Message:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = f"Platform <{sender}>", "sales@brightlamps.example", subject
    made["List-Unsubscribe"] = "<http://x.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content("See the HTML.")
    made.add_alternative(page, subtype="html")
    return read_mail(made.as_bytes())


def fields(message: Message) -> dict[str, str]:
    for field in message.fields:
        assert not field.end or message.text[field.start : field.end] == field.value
    return {field.name: field.value for field in message.fields}


def test_the_buyer_of_an_alibaba_notification_is_in_its_body() -> None:
    message = read_notice(mail("feedback@service.alibaba.com", INQUIRY), OWN)
    assert (message.channel, message.sender_name, message.sender_email) == ("alibaba", "Ann Lee", "ann@lumen.example")
    assert fields(message) == {"name": "Ann Lee", "email": "ann@lumen.example", "country": "Germany"}
    (row,) = message.rows
    assert (row.description, str(row.quantity), row.unit) == ("LED desk lamp DL-204", "500", "pc")
    assert (str(row.target_price), row.currency) == ("5.20", "USD")
    assert message.text[row.start : row.end] == (
        "Product: LED desk lamp DL-204\nQuantity: 500 Pieces\nTarget price: US$ 5.20/Piece"
    )
    assert "Hello, do you have CE?\nSize: 30 cm please." in message.text
    for noise in ("Singapore", "Registered", "2019", "Reply Now", "Dear Lily", "has sent you"):
        assert noise not in message.text
    assert "list-unsubscribe" not in message.headers
    assert message.headers["sender"] == "feedback@service.alibaba.com"


def test_a_request_for_quotation_names_several_products() -> None:
    message = read_notice(mail("buyer@service.alibaba.com", RFQ, "RFQ"), OWN)
    assert [(row.description, row.quantity and str(row.quantity)) for row in message.rows] == [
        ("Vacuum bottle", "2000"),
        ("Cap", None),
    ]
    assert "Quantity: about 900\n" in message.text and "Destination port: Rotterdam" in message.text
    assert (message.sender_name, message.sender_email) == ("Pieter de Vries", "")
    assert fields(message)["country"] == "Netherlands"


@pytest.mark.parametrize(
    ("sender", "channel"),
    [
        ("inquiry@mail.made-in-china.com", "made-in-china"),
        ("noreply@globalsources.com", "global-sources"),
        ("alerts@tradekey.com", "tradekey"),
        ("x@notice.alibaba.com", "alibaba"),
    ],
)
def test_other_platforms_are_read_by_the_same_rules(sender: str, channel: str) -> None:
    message = read_notice(mail(sender, INQUIRY, "New inquiry from Ann Lee (Germany)"), OWN)
    assert (message.channel, message.sender_name, message.sender_email) == (channel, "Ann Lee", "ann@lumen.example")


def test_a_platforms_own_news_and_a_forged_one_have_no_buyer() -> None:
    news = read_notice(mail("marketing@service.alibaba.com", "<p>Grow your business!</p>", "September deals"), OWN)
    assert (news.channel, news.problems) == ("email", ("platform_news",))
    bad = {"Authentication_Results": "mx.example; spf=fail; dmarc=fail"}
    forged = read_notice(mail("feedback@service.alibaba.com", INQUIRY, **bad), OWN)
    assert (forged.channel, forged.sender_email) == ("email", "feedback@service.alibaba.com")
    assert forged.problems == ("sender_unproved",)
    lookalike = read_notice(mail("feedback@service.alibaba-mail.example", INQUIRY), OWN)
    assert (lookalike.channel, lookalike.fields) == ("email", ())


FORM = """Vorname: Jan
Nachname: Novak
Email: Jan@svetila.example
Telefon: +386 1 555 0144
Firma: Svetila d.o.o.
Land: Slovenien
Nachricht:
Guten Tag, wir brauchen 350 Stück DL-204.
E-Mail genügt.

Remote IP: 10.0.0.1
--
This e-mail was sent from a contact form on Bright Lamps (https://brightlamps.example)
"""


def _form(sender: str = "wordpress@brightlamps.example", reply_to: str = "jan@svetila.example") -> Message:
    text = FORM.replace("Vorname: Jan", "Name: Jan")
    return Message("email", text, "Contact form", "Site", sender, reply_to)


def test_the_forms_own_address_is_the_buyer() -> None:
    message = read_notice(_form(), OWN)
    assert (message.channel, message.sender_name, message.sender_email) == (
        "web_form",
        "Jan Novak",
        "jan@svetila.example",
    )
    assert message.reply_to == ""
    assert message.text.startswith("Guten Tag, wir brauchen 350 Stück DL-204.\nE-Mail genügt.\n")
    assert "10.0.0.1" not in message.text and "contact form on" not in message.text
    told = fields(message)
    assert (told["company"], told["phone"], told["country"]) == ("Svetila d.o.o.", "+386 1 555 0144", "Slovenien")
    assert read_notice(_form(reply_to="other@else.example"), OWN).reply_to == "other@else.example"


def test_a_persons_letter_with_labels_is_no_form() -> None:
    letter = _form(sender="jan@svetila.example")
    assert read_notice(letter, OWN) == letter
    colleague = replace(_form(sender="lily@brightlamps.example"), text="Please look at this.\nRegards\nLily")
    assert read_notice(colleague, OWN) == colleague
    machine = replace(_form(sender="noreply@shop.example"), text="Your order 17 has been shipped.\nDate: 2026-11-20")
    assert read_notice(machine, OWN) == machine
