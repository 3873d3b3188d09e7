# The phrase book, English. What binds the merchant stands here, as whole sentences.
# A message is one thing that can be said; its attributes are wordings that mean exactly the same.
# No figure may stand in a wording: every number arrives through a variable.

## Quantities: { $n } is the figure as written, { $count } the number that decides the plural.
qty-pc = { $n } { $count ->
    [one] piece
   *[other] pieces
}
qty-set = { $n } { $count ->
    [one] set
   *[other] sets
}
qty-pair = { $n } { $count ->
    [one] pair
   *[other] pairs
}
qty-dozen = { $n } dozen
qty-carton = { $n } { $count ->
    [one] carton
   *[other] cartons
}
qty-box = { $n } { $count ->
    [one] box
   *[other] boxes
}
qty-pack = { $n } { $count ->
    [one] pack
   *[other] packs
}
qty-bag = { $n } { $count ->
    [one] bag
   *[other] bags
}
qty-roll = { $n } { $count ->
    [one] roll
   *[other] rolls
}
qty-bottle = { $n } { $count ->
    [one] bottle
   *[other] bottles
}
qty-case = { $n } { $count ->
    [one] case
   *[other] cases
}
qty-sheet = { $n } { $count ->
    [one] sheet
   *[other] sheets
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } sq m
qty-m3 = { $n } CBM
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] yard
   *[other] yards
}
days = { $n } { $count ->
    [one] day
   *[other] days
}

## Prices: { $price } is amount and currency.
per-pc = { $price } per piece
per-set = { $price } per set
per-pair = { $price } per pair
per-dozen = { $price } per dozen
per-carton = { $price } per carton
per-box = { $price } per box
per-pack = { $price } per pack
per-bag = { $price } per bag
per-roll = { $price } per roll
per-bottle = { $price } per bottle
per-case = { $price } per case
per-sheet = { $price } per sheet
per-kg = { $price } per kg
per-g = { $price } per g
per-t = { $price } per t
per-m = { $price } per m
per-cm = { $price } per cm
per-m2 = { $price } per sq m
per-m3 = { $price } per CBM
per-l = { $price } per l
per-yard = { $price } per yard

## Frame of the letter
greeting-named =
    .a = Dear { $name },
    .b = Hello { $name },
greeting-unknown =
    .a = Hello,
    .b = Good day,
signoff =
    .a = Best regards,
    .b = Kind regards,
subject-offer = Our offer: { $product }
subject-plain = Your inquiry
list-and = { $rest } and { $last }
list-comma = { $first }, { $next }

## thanks: how the letter opens when no model writes
thanks-first =
    .a = Thank you for your inquiry and your interest in our products.
    .b = Many thanks for getting in touch with us.
    .c = Thank you for writing to us; we are glad to hear from you.
thanks-order =
    .a = Thank you very much for your order.
    .b = Many thanks for sending us your order.
thanks-counter =
    .a = Thank you for your reply and for your openness about the price.
    .b = Thank you for coming back to us on our price.
thanks-complaint =
    .a = Thank you for telling us about this openly.
    .b = Thank you for letting us know about the problem.
thanks-message =
    .a = Thank you for your message.
    .b = Many thanks for your message.

## offer: { $product } name and code, { $quantity } with unit, { $per } price per unit, { $basis } such as "FOB Ningbo"
offer-one =
    .a = For { $product } we can offer you { $per }, { $basis }, based on { $quantity }.
    .b = Our price for { $product } is { $per }, { $basis }, for { $quantity }.
    .c = We are pleased to offer { $product } at { $per }, { $basis }, for an order of { $quantity }.
offer-many =
    .a = We are pleased to offer you the following, { $basis }:
    .b = Here are our prices, { $basis }:
    .c = For the items you asked about, our prices are as follows, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, together { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Our price for { $product } is { $per }, { $basis }.
    .b = We can offer { $product } at { $per }, { $basis }.

## tier_hint: a better price from a larger quantity
tier_hint-one =
    .a = From { $quantity } the price goes down to { $per }.
    .b = If you order { $quantity } or more, the price is { $per }.
    .c = A larger order pays off: from { $quantity } we can offer { $per }.
tier_hint-for =
    .a = For { $product }, the price goes down to { $per } from { $quantity }.
    .b = { $product }: from { $quantity } the price is { $per }.

## total
total-goods =
    .a = The total for the goods is { $total }, { $basis }.
    .b = This comes to { $total } in total, { $basis }.
total-freight =
    .a = With freight of { $freight }, the goods worth { $goods } come to { $total } in total, { $basis }.
    .b = The goods come to { $goods } and the freight to { $freight }, which makes { $total } in total, { $basis }.
total-insured =
    .a = The goods come to { $goods }, the freight to { $freight } and the insurance to { $insurance }, which makes { $total } in total, { $basis }.
    .b = With freight of { $freight } and insurance of { $insurance }, the goods worth { $goods } come to { $total } in total, { $basis }.
total-charged =
    .a = The goods come to { $goods } and all further costs to { $charges }, which makes { $total } in total, { $basis }.
    .b = With further costs of { $charges }, the goods worth { $goods } come to { $total } in total, { $basis }.

## terms of payment: { $method } such as "T/T"
terms-deposit =
    .a = Payment is by { $method }: a deposit of { $percent } ({ $deposit }) with the order and the balance of { $balance } before shipment.
    .b = Our payment terms are { $method }, with { $percent } ({ $deposit }) as deposit and the remaining { $balance } before shipment.
terms-deposit-percent =
    .a = Payment is by { $method }: a deposit of { $percent } with the order and the balance before shipment.
    .b = Our payment terms are { $method }, with { $percent } as deposit and the balance before shipment.
terms-plain =
    .a = Our payment terms are { $method }.
    .b = Payment is by { $method }.

## lead_time: { $days } such as "30 days"
lead_time-deposit =
    .a = The lead time is { $days } from receipt of the deposit.
    .b = Production takes { $days } once we have received the deposit.
    .c = The goods are ready for shipment { $days } after we receive the deposit.
lead_time-order =
    .a = The lead time is { $days } from the confirmed order.
    .b = Production takes { $days } once the order is confirmed.
lead_time-for =
    .a = For { $product } the lead time is { $days }.
    .b = { $product }: the lead time is { $days }.
lead_time-closed =
    .a = Please note that our factory is closed from { $from } to { $until }; these days are added to the lead time.
    .b = Our factory is closed from { $from } to { $until }, so the lead time grows by these days.
lead_time-unknown =
    .a = We are checking the lead time and will confirm it to you.
    .b = We will confirm the lead time as soon as we have checked it.

## validity
validity =
    .a = This offer is valid until { $date }.
    .b = The prices above are valid until { $date }.
    .c = We can hold this offer until { $date }.

## packing: { $cartons } such as "25 cartons", { $volume } such as "2.1 CBM", { $weight } such as "300 kg"
packing-full =
    .a = The goods are packed in { $cartons }, with a total volume of { $volume } and a gross weight of { $weight }.
    .b = Packing: { $cartons }, { $volume }, gross weight { $weight }.
packing-cartons =
    .a = The goods are packed in { $cartons }.
    .b = Packing: { $cartons }.
packing-volume =
    .a = The goods are packed in { $cartons }, with a total volume of { $volume }.
    .b = Packing: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Please note that our minimum order for { $product } is { $quantity }; the price above applies from this quantity.
    .b = For { $product } our minimum order is { $quantity }, and the price we gave applies from that quantity.
minimum_order-fact =
    .a = The minimum order for { $product } is { $quantity }.
    .b = Our minimum order for { $product } is { $quantity }.
minimum_order-unknown =
    .a = We are checking the minimum order for { $product } and will confirm it to you.
    .b = We will confirm the minimum order for { $product } as soon as we have checked it.

## price_missing
price_missing =
    .a = For { $product } we do not have a current price at hand; we are checking it and will send it to you separately.
    .b = We are still checking the price of { $product } and will send it to you separately.

## term_not_offered: { $asked } such as "DDP Hamburg"
term_not_offered =
    .a = We do not offer { $asked }; the prices above are { $basis }.
    .b = Unfortunately { $asked } is not among the terms we offer, so the prices above are { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = We are checking the price for { $asked } and will come back to you; the prices above are { $basis }.
    .b = As for { $asked }, we are still checking the price. Until then the prices above are { $basis }.
term_check-sea_only =
    .a = { $asked } is meant for carriage by sea only; for the transport you have in mind, { $instead } would be the right term. The prices above are { $basis }.
    .b = As { $asked } applies to sea freight only, { $instead } would be the fitting term for this way of transport; the prices above are { $basis }.
term_check-bases =
    .a = Our prices for these products are listed on different terms ({ $bases }); we are working them out on one and the same term and will send them to you.
    .b = As these products are priced on different terms ({ $bases }), we will bring them onto one term and send you the prices.

## freight_unknown
freight_unknown =
    .a = We do not have a current freight rate to { $place } yet, so the prices above are { $basis }; we will send you the freight cost separately.
    .b = The freight to { $place } is still to be checked. Until then the prices above are { $basis }.
freight_unknown-noplace =
    .a = So that we can work out the freight, please tell us the port of destination; until then the prices above are { $basis }.
    .b = The prices above are { $basis }; if you tell us the port of destination, we will work out the freight.

## certificate: { $certificate } one or several names
certificate-held =
    .a = Yes, { $product } comes with { $certificate }.
    .b = For { $product } we can provide { $certificate }.
certificate-not_listed =
    .a = Our documents for { $product } list { $held }; { $certificate } is not among them.
    .b = For { $product } we have { $held }, but not { $certificate } on file.
certificate-not_held =
    .a = For { $product } we do not hold { $certificate }.
    .b = At present there is no { $certificate } for { $product }.
certificate-check =
    .a = We are checking whether { $certificate } is available for { $product } and will confirm this to you.
    .b = As for { $certificate } for { $product }, we are checking and will confirm it to you.
certificate-general =
    .a = We are checking whether { $certificate } is available and will confirm this to you.
    .b = As for { $certificate }, we are checking and will confirm it to you.

## sample
sample-free =
    .a = Samples are free of charge.
    .b = We can send you samples free of charge.
sample-charged =
    .a = We can send you samples; they are charged.
    .b = Samples are available against payment.
sample-refunded =
    .a = Samples are charged, and the cost is credited when you place an order.
    .b = We charge for samples and credit the amount against your order.
sample-policy =
    .a = Our terms for samples: { $policy }.
    .b = For samples, the following applies: { $policy }.
sample-check =
    .a = We are checking the conditions for samples and will confirm them to you.
    .b = We will confirm the conditions for samples as soon as we have checked them.

## discount: asked for as a percentage
discount-granted =
    .a = We can grant you the discount of { $percent }, which is { $amount }.
    .b = We agree to the discount of { $percent }, that is { $amount } off the goods.
discount-tier =
    .a = We cannot lower the price for this quantity, but from { $quantity } the price is { $per }.
    .b = For this quantity the price stays as it is; from { $quantity } we can offer { $per }.
discount-refused =
    .a = We are not able to lower the price for this quantity.
    .b = For this quantity the price stays as it is.
discount-check =
    .a = We are checking what we can do about the price and will come back to you.
    .b = We will look into the price and come back to you about the discount.

## negotiation: the buyer named a target price
negotiation-met =
    .a = We can meet your target of { $target } for { $product }.
    .b = Your target of { $target } for { $product } is fine with us.
negotiation-tier =
    .a = We cannot reach { $target } for { $product } at this quantity, but from { $quantity } the price is { $per }.
    .b = Your target of { $target } for { $product } is not possible at this quantity; from { $quantity } we can offer { $per }.
negotiation-refused =
    .a = We cannot reach your target of { $target } for { $product } at this quantity.
    .b = Your target of { $target } for { $product } is not possible at this quantity.
negotiation-check =
    .a = We are checking your target of { $target } for { $product } and will come back to you.
    .b = We will look into your target of { $target } for { $product } and come back to you.

## payment: the buyer asked for other terms
payment-lc_accepted =
    .a = Payment by L/C is possible for this order.
    .b = For this order we accept L/C.
payment-lc_refused =
    .a = We accept L/C only for orders from { $amount }; for this order our terms are { $method }.
    .b = L/C is possible for orders from { $amount }. For this order we offer { $method }.
payment-refused =
    .a = We cannot offer { $asked }; our payment terms are { $method }.
    .b = Unfortunately { $asked } is not possible. We offer { $method }.
payment-accepted =
    .a = { $asked } is fine with us.
    .b = We accept { $asked }.
payment-check =
    .a = We are checking whether { $asked } is possible and will confirm this to you.
    .b = As for { $asked }, we are checking and will confirm it to you.

## deadline: { $date } is the buyer's date or words
deadline-possible =
    .a = With a lead time of { $days }, the goods can be ready by your date, { $date }.
    .b = Your date, { $date }, is possible: production takes { $days }.
deadline-not =
    .a = Your date, { $date }, is unfortunately not possible: production takes { $days }.
    .b = With a lead time of { $days } we cannot meet your date, { $date }.
deadline-check =
    .a = We have noted your date ({ $date }) and are checking whether we can meet it.
    .b = We are checking whether your date ({ $date }) is possible and will confirm it to you.

## dangerous_goods
dangerous_goods-un =
    .a = { $product } counts as dangerous goods in transport ({ $un }); we will confirm the possible ways of shipping.
    .b = Please note that { $product } is dangerous goods in transport ({ $un }), which limits air and courier shipments.
dangerous_goods-plain =
    .a = { $product } may count as dangerous goods in transport; we will confirm the possible ways of shipping.
    .b = Please note that { $product } may be dangerous goods in transport, which limits air and courier shipments.

## customisation
customisation-logo =
    .a = For your logo, please send us the artwork; we will check it and confirm what is possible.
    .b = Please send us your logo as a file, so that we can check and confirm the printing.
customisation-oem =
    .a = For your own design, please send us drawings or a sample; we will check and confirm what is possible.
    .b = Please send us the details of your design, so that we can check and confirm what is possible.
customisation-packaging =
    .a = For your own packaging, please send us the design; we will check it and confirm what is possible.
    .b = Please send us your packaging design, so that we can check and confirm it.
customisation-colour =
    .a = Please tell us the colours you need; we will check and confirm what is possible.
    .b = For special colours, please send us the colour numbers; we will check and confirm them.

## complaint: sorry, no fault admitted, evidence asked
complaint =
    .a = We are sorry that you have had trouble with this delivery. Please send us photos, the order number and the batch number from the carton, so that we can look into it carefully.
    .b = We regret that the delivery has caused you trouble. So that we can examine the matter, please send us photos, the order number and the batch number.
complaint-next =
    .a = As soon as we have these, we will examine the matter and come back to you.
    .b = We will examine everything carefully and then come back to you.

## orders and documents
order_confirmation =
    .a = We have received your order and are checking it. It becomes binding with our written order confirmation.
    .b = Your order has reached us and is being checked; it becomes binding with our written order confirmation.
order_status =
    .a = We are checking the status of your order and will let you know.
    .b = We will check where your order stands and let you know.
documents =
    .a = We are preparing the documents you asked for and will send them to you separately.
    .b = We will prepare the documents you asked for and send them separately.

## catalogue, range
catalogue =
    .a = So that we can send you the right pages of our catalogue with prices, please tell us which products and quantities interest you.
    .b = Our range is wide: if you tell us which products and quantities you have in mind, we will send you the matching pages with prices.
not_our_product =
    .a = We do not find “{ $asked }” in our current price list; with an item number or a picture we will gladly look again.
    .b = “{ $asked }” is not in our current price list. If you send us an item number or a picture, we will look again.
ambiguous =
    .a = For “{ $asked }” there is more than one possibility: { $products }. Which one do you mean?
    .b = “{ $asked }” could be one of these: { $products }. Please tell us which one you mean.
ambiguous-one =
    .a = For “{ $asked }” our nearest product is { $product }. Is this the one you mean?
    .b = By “{ $asked }”, do you mean { $product }?
distributor =
    .a = Before we talk about distribution, please tell us about your market, your sales channels and the yearly quantity you expect.
    .b = To judge a distribution partnership, we would like to know your market, your sales channels and the yearly quantity you expect.
decline =
    .a = At present we have no need for this, but we will keep your contact.
    .b = We do not need this at the moment, but we will keep your contact.

## ask: what we need to know
ask-quantity =
    .a = Which quantity do you need?
    .b = Could you tell us the quantity you have in mind?
ask-quantity-for =
    .a = Which quantity of { $product } do you need?
    .b = Could you tell us the quantity you need of { $product }?
ask-product =
    .a = Which products are you interested in?
    .b = Could you tell us which products you have in mind?
ask-destination =
    .a = To which port or city should the goods be shipped?
    .b = Could you tell us the port or city of destination?
ask-incoterm =
    .a = Which delivery term do you prefer?
    .b = Could you tell us which delivery term suits you?
ask-specification =
    .a = Could you send us the exact specification you need?
    .b = Which specification do you need?
ask-deadline =
    .a = By when do you need the goods?
    .b = Could you tell us when you need the goods?

## facts of a product: { $name } such as "Material", { $value } as in the sheet
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = For { $product }: { $name } – { $value }.
label-material = material
label-colour = colour
label-size = size
label-weight = weight
label-power = power
label-voltage = voltage
label-capacity = capacity
label-battery = battery
label-warranty = warranty
label-origin = origin
label-hs_code = HS code
label-model = model

## what stays open
open_question =
    .a = You also asked: “{ $question }” We are checking this and will answer it separately.
    .b = As for your question “{ $question }”: we are checking and will come back to you on it.
attached =
    .a = You will find the quotation attached.
    .b = The quotation is attached.
language_note =
    .a = We are writing in English, as we cannot yet answer reliably in your language.
    .b = Please allow us to answer in English; we cannot yet write reliably in your language.

## closing: how the letter ends when no model writes
closing-offer =
    .a = We look forward to hearing from you and are glad to answer any questions.
    .b = If anything is unclear, please write to us. We look forward to your reply.
    .c = We would be glad to work with you and look forward to your reply.
closing-questions =
    .a = With these details we can go on quickly. We look forward to your reply.
    .b = As soon as we know this, we can move ahead. We look forward to hearing from you.
closing-complaint =
    .a = Thank you for your patience.
    .b = We appreciate your patience and your help.
closing-plain =
    .a = Please write to us if you have any further questions.
    .b = We look forward to hearing from you.
