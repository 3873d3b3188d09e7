# 문구집, 한국어. 판매자를 구속하는 말은 모두 여기에 완결된 문장으로 둔다.
# 메시지마다 말하는 내용은 정해져 있고, 속성은 뜻이 똑같은 다른 표현이다.
# 문구 안에 숫자를 쓰지 않는다. 모든 수치는 변수로 들어온다.
# 변수 바로 뒤에는 받침에 따라 바뀌는 조사(은/는, 이/가, 을/를, 와/과, 로/으로)를 쓰지 않는다.

## 수량: { $n } 표기된 숫자, { $count } 복수형을 정하는 수.
qty-pc = { $n }{ $count ->
   *[other] 개
}
qty-set = { $n }{ $count ->
   *[other] 세트
}
qty-pair = { $n }{ $count ->
   *[other] 쌍
}
qty-dozen = { $n }다스
qty-carton = { $n }{ $count ->
   *[other] 카톤
}
qty-box = { $n }{ $count ->
   *[other] 박스
}
qty-pack = { $n }{ $count ->
   *[other] 팩
}
qty-bag = { $n }{ $count ->
   *[other] 포
}
qty-roll = { $n }{ $count ->
   *[other] 롤
}
qty-bottle = { $n }{ $count ->
   *[other] 병
}
qty-case = { $n }{ $count ->
   *[other] 케이스
}
qty-sheet = { $n }{ $count ->
   *[other] 장
}
qty-kg = { $n }kg
qty-g = { $n }g
qty-t = { $n }톤
qty-m = { $n }m
qty-cm = { $n }cm
qty-m2 = { $n }제곱미터
qty-m3 = { $n } CBM
qty-l = { $n }리터
qty-yard = { $n }{ $count ->
   *[other] 야드
}
days = { $n }{ $count ->
   *[other] 일
}

## 가격: { $price } 금액과 통화.
per-pc = 개당 { $price }
per-set = 세트당 { $price }
per-pair = 쌍당 { $price }
per-dozen = 다스당 { $price }
per-carton = 카톤당 { $price }
per-box = 박스당 { $price }
per-pack = 팩당 { $price }
per-bag = 포당 { $price }
per-roll = 롤당 { $price }
per-bottle = 병당 { $price }
per-case = 케이스당 { $price }
per-sheet = 장당 { $price }
per-kg = kg당 { $price }
per-g = g당 { $price }
per-t = 톤당 { $price }
per-m = m당 { $price }
per-cm = cm당 { $price }
per-m2 = 제곱미터당 { $price }
per-m3 = CBM당 { $price }
per-l = 리터당 { $price }
per-yard = 야드당 { $price }

## 편지의 틀
greeting-named =
    .a = { $name } 님께,
    .b = { $name } 님, 안녕하십니까.
greeting-unknown =
    .a = 안녕하십니까.
    .b = 담당자님께,
signoff =
    .a = 감사합니다.
    .b = 감사합니다. 좋은 하루 보내십시오.
subject-offer = 견적 안내: { $product }
subject-plain = 문의하신 건에 대하여
list-and = { $rest } 및 { $last }
list-comma = { $first }, { $next }

## thanks: 모델이 쓰지 않을 때 편지의 첫머리
thanks-first =
    .a = 당사 제품에 관심을 갖고 문의해 주셔서 감사합니다.
    .b = 연락 주셔서 대단히 감사합니다.
    .c = 메일을 보내 주셔서 감사드리며, 소식을 듣게 되어 기쁩니다.
thanks-order =
    .a = 주문해 주셔서 대단히 감사합니다.
    .b = 보내 주신 주문에 깊이 감사드립니다.
thanks-counter =
    .a = 회신해 주시고 가격에 대해 솔직하게 말씀해 주셔서 감사합니다.
    .b = 당사 가격에 대해 다시 연락 주셔서 감사합니다.
thanks-complaint =
    .a = 이번 일을 솔직하게 말씀해 주셔서 감사합니다.
    .b = 문제를 알려 주셔서 감사합니다.
thanks-message =
    .a = 메일 주셔서 감사합니다.
    .b = 보내 주신 메일 잘 받았습니다. 대단히 감사합니다.

## offer: { $product } 품명과 품번, { $quantity } 단위 포함, { $per } 단가, { $basis } "FOB Ningbo" 등
offer-one =
    .a = { $product } 제품은 { $quantity } 기준 { $per }({ $basis })에 공급해 드릴 수 있습니다.
    .b = { $quantity } 주문 시 { $product } 제품의 가격은 { $per }({ $basis })입니다.
    .c = { $product } 제품의 견적을 다음과 같이 드립니다: { $per }, { $basis }, 주문 수량 { $quantity }.
offer-many =
    .a = 다음과 같이 견적을 드립니다({ $basis }):
    .b = 당사의 가격은 아래와 같습니다({ $basis }):
    .c = 문의하신 품목의 가격을 아래와 같이 안내해 드립니다({ $basis }):
offer-line = – { $product }: { $quantity }, { $per }, 소계 { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = { $product } 제품의 가격은 { $per }({ $basis })입니다.
    .b = { $product } 제품은 { $per }({ $basis })에 공급해 드릴 수 있습니다.

## tier_hint: 수량이 많을수록 좋은 가격
tier_hint-one =
    .a = { $quantity }부터는 가격이 내려가 { $per }입니다.
    .b = { $quantity } 이상 주문하시면 가격은 { $per }입니다.
    .c = 많이 주문하실수록 유리합니다. { $quantity }부터 { $per }에 공급해 드릴 수 있습니다.
tier_hint-for =
    .a = { $product } 제품은 { $quantity }부터 가격이 내려가 { $per }입니다.
    .b = { $product }: { $quantity } 이상일 때 가격은 { $per }입니다.

## total
total-goods =
    .a = 물품 대금 합계는 { $total }({ $basis })입니다.
    .b = 모두 합한 금액은 { $basis } 조건으로 { $total }입니다.
total-freight =
    .a = 물품 대금({ $goods })에 운임({ $freight })을 더한 총액은 { $total }({ $basis })입니다.
    .b = 물품 대금은 { $goods }, 운임은 { $freight }이며, 모두 합한 금액은 { $basis } 조건으로 { $total }입니다.
total-insured =
    .a = 물품 대금은 { $goods }, 운임은 { $freight }, 보험료는 { $insurance }이며, 총액은 { $total }({ $basis })입니다.
    .b = 물품 대금({ $goods })에 운임({ $freight })과 보험료({ $insurance })를 더하면 { $basis } 조건으로 모두 { $total }입니다.
total-charged =
    .a = 물품 대금은 { $goods }, 그 밖의 모든 비용은 { $charges }이며, 총액은 { $total }({ $basis })입니다.
    .b = 물품 대금({ $goods })에 그 밖의 비용({ $charges })을 더하면 { $basis } 조건으로 모두 { $total }입니다.

## 결제 조건: { $method } "T/T" 등
terms-deposit =
    .a = 결제 방식은 { $method }입니다. 주문 시 { $percent }의 선금({ $deposit })을, 선적 전에 잔금({ $balance })을 결제하시는 조건입니다.
    .b = 당사의 결제 조건은 { $method }이며, 선금은 { $percent }({ $deposit }), 나머지 금액({ $balance })은 선적 전 결제입니다.
terms-deposit-percent =
    .a = 결제 방식은 { $method }입니다. 주문 시 { $percent }의 선금을, 선적 전에 잔금을 결제하시는 조건입니다.
    .b = 당사의 결제 조건은 { $method }이며, 선금은 { $percent }, 잔금은 선적 전 결제입니다.
terms-plain =
    .a = 당사의 결제 조건은 { $method }입니다.
    .b = 결제는 { $method } 방식으로 받고 있습니다.

## lead_time: { $days } "30일" 등
lead_time-deposit =
    .a = 납기는 선금 수령 후 { $days }입니다.
    .b = 선금을 받은 뒤 생산에 걸리는 기간은 { $days }입니다.
    .c = 당사가 선금을 받고 { $days } 후에 물품의 선적 준비가 완료됩니다.
lead_time-order =
    .a = 납기는 주문 확정 후 { $days }입니다.
    .b = 주문이 확정된 뒤 생산에 걸리는 기간은 { $days }입니다.
lead_time-for =
    .a = { $product } 제품의 납기는 { $days }입니다.
    .b = { $product }: 납기는 { $days }입니다.
lead_time-closed =
    .a = 저희 공장의 휴무 기간은 { $from }부터 { $until }까지이며, 이 기간만큼 납기가 늘어납니다.
    .b = { $from }부터 { $until }까지 저희 공장이 휴무이므로 그만큼 납기가 길어집니다.
lead_time-unknown =
    .a = 납기를 확인하고 있으며, 확정해서 알려 드리겠습니다.
    .b = 납기는 확인되는 대로 안내해 드리겠습니다.

## validity
validity =
    .a = 본 견적은 { $date }까지 유효합니다.
    .b = 위 가격의 유효 기한은 { $date }입니다.
    .c = 이 견적은 { $date }까지 유지해 드릴 수 있습니다.

## packing: { $cartons } "25카톤", { $volume } "2.1 CBM", { $weight } "300kg" 등
packing-full =
    .a = 물품은 { $cartons }에 포장되며, 총 부피는 { $volume }, 총중량은 { $weight }입니다.
    .b = 포장: { $cartons }, { $volume }, 총중량 { $weight }.
packing-cartons =
    .a = 물품은 { $cartons }에 포장됩니다.
    .b = 포장: { $cartons }.
packing-volume =
    .a = 물품은 { $cartons }에 포장되며, 총 부피는 { $volume }입니다.
    .b = 포장: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = 참고로 { $product } 제품의 최소 주문 수량은 { $quantity }이며, 위 가격은 이 수량부터 적용됩니다.
    .b = { $product } 제품은 { $quantity }부터 주문을 받고 있으며, 안내해 드린 가격도 이 최소 주문 수량부터 적용됩니다.
minimum_order-fact =
    .a = { $product } 제품의 최소 주문 수량은 { $quantity }입니다.
    .b = { $product } 제품은 최소 { $quantity }부터 주문하실 수 있습니다.
minimum_order-unknown =
    .a = { $product } 제품의 최소 주문 수량을 확인하고 있으며, 확정해서 알려 드리겠습니다.
    .b = { $product } 제품의 최소 주문 수량은 확인되는 대로 안내해 드리겠습니다.

## price_missing
price_missing =
    .a = { $product } 제품은 현재 안내해 드릴 수 있는 최신 가격이 없어 확인하고 있으며, 별도로 보내 드리겠습니다.
    .b = { $product } 제품의 가격은 아직 확인 중이며, 별도로 보내 드리겠습니다.

## term_not_offered: { $asked } "DDP Hamburg" 등
term_not_offered =
    .a = 당사는 { $asked } 조건을 제공하지 않으며, 위 가격은 { $basis } 기준입니다.
    .b = 죄송하지만 { $asked } 조건은 당사가 제공하는 조건에 포함되어 있지 않으므로, 위 가격은 { $basis } 기준입니다.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = { $asked } 조건의 가격은 현재 확인 중이며 추후 안내드리겠습니다. 위 가격은 { $basis } 조건입니다.
    .b = { $asked } 조건에 대해서는 가격을 아직 확인하고 있습니다. 그때까지 위 가격은 { $basis } 조건입니다.
term_check-sea_only =
    .a = { $asked } 조건은 해상 운송에만 쓰입니다. 원하시는 운송 방식에는 { $instead } 조건이 맞습니다. 위 가격은 { $basis } 조건입니다.
    .b = { $asked } 조건은 해상 운임에만 적용되므로 이 운송 방식에는 { $instead } 조건이 적합합니다. 위 가격은 { $basis } 조건입니다.
term_check-bases =
    .a = 해당 제품들은 가격 조건이 서로 달라({ $bases }) 동일한 조건으로 다시 계산한 후 가격을 보내 드리겠습니다.
    .b = 제품별로 가격 조건이 다르므로({ $bases }) 하나의 조건으로 맞춘 다음 가격을 안내해 드리겠습니다.

## freight_unknown
freight_unknown =
    .a = { $place }까지의 최신 운임이 아직 없어 위 가격은 { $basis } 기준이며, 운임은 별도로 보내 드리겠습니다.
    .b = { $place }까지의 운임은 아직 확인이 필요합니다. 그때까지 위 가격은 { $basis } 기준입니다.
freight_unknown-noplace =
    .a = 운임을 계산할 수 있도록 도착항을 알려 주시기 바랍니다. 그때까지 위 가격은 { $basis } 기준입니다.
    .b = 위 가격은 { $basis } 기준이며, 도착항을 알려 주시면 운임을 계산해 드리겠습니다.

## certificate: { $certificate } 인증 이름, 여럿일 수 있음
certificate-held =
    .a = 네, { $product } 제품은 { $certificate } 인증을 갖추고 있습니다.
    .b = { $product } 제품에 대해 { $certificate } 인증을 제공해 드릴 수 있습니다.
certificate-not_listed =
    .a = 당사의 { $product } 제품 자료에 기재된 것은 { $held } 인증이며, { $certificate } 인증은 포함되어 있지 않습니다.
    .b = { $product } 제품의 경우 { $held } 인증은 있으나, { $certificate } 인증은 당사 기록에 없습니다.
certificate-not_held =
    .a = { $product } 제품에 대해 당사는 { $certificate } 인증을 보유하고 있지 않습니다.
    .b = 현재 { $product } 제품에는 { $certificate } 인증이 없습니다.
certificate-check =
    .a = { $product } 제품에 { $certificate } 인증이 있는지 확인하고 있으며, 결과를 알려 드리겠습니다.
    .b = { $product } 제품의 { $certificate } 인증에 대해서는 확인한 후 안내해 드리겠습니다.
certificate-general =
    .a = { $certificate } 인증이 있는지 확인하고 있으며, 결과를 알려 드리겠습니다.
    .b = { $certificate } 인증에 대해서는 확인한 후 안내해 드리겠습니다.

## sample
sample-free =
    .a = 샘플은 무료입니다.
    .b = 샘플을 무료로 제공해 드릴 수 있습니다.
sample-charged =
    .a = 샘플을 보내 드릴 수 있으며, 비용이 청구됩니다.
    .b = 샘플은 유료로 제공됩니다.
sample-refunded =
    .a = 샘플은 유료이며, 주문하시면 그 비용을 공제해 드립니다.
    .b = 샘플 비용을 청구하고, 그 금액을 주문 대금에서 차감해 드립니다.
sample-policy =
    .a = 당사의 샘플 조건: { $policy }.
    .b = 샘플에는 다음 조건이 적용됩니다: { $policy }.
sample-check =
    .a = 샘플 조건을 확인하고 있으며, 확정해서 알려 드리겠습니다.
    .b = 샘플 조건은 확인되는 대로 안내해 드리겠습니다.

## discount: 백분율로 요청한 할인
discount-granted =
    .a = 요청하신 { $percent } 할인을 적용해 드릴 수 있으며, 할인 금액은 { $amount }입니다.
    .b = { $percent } 할인에 동의합니다. 물품 대금에서 빼는 금액은 { $amount }입니다.
discount-tier =
    .a = 이 수량으로는 가격을 내려 드릴 수 없으나, { $quantity }부터는 가격이 { $per }입니다.
    .b = 이 수량에서는 가격이 그대로 유지됩니다. { $quantity } 이상이면 { $per }에 공급해 드릴 수 있습니다.
discount-refused =
    .a = 죄송하지만 이 수량으로는 가격을 내려 드릴 수 없습니다.
    .b = 이 수량에서는 가격이 그대로 유지됩니다.
discount-check =
    .a = 가격에 대해 어떤 방법이 있는지 검토하고 있으며, 다시 연락드리겠습니다.
    .b = 가격을 살펴본 뒤 할인 건에 대해 회신해 드리겠습니다.

## negotiation: 구매자가 희망 가격을 제시
negotiation-met =
    .a = { $product } 제품의 희망 가격({ $target })에 맞춰 드릴 수 있습니다.
    .b = { $product } 제품에 대해 제시하신 가격({ $target })을 수락합니다.
negotiation-tier =
    .a = 이 수량으로는 { $product } 제품을 { $target }에 드릴 수 없으나, { $quantity }부터는 가격이 { $per }입니다.
    .b = { $product } 제품에 대해 제시하신 가격({ $target })은 이 수량으로는 불가능합니다. { $quantity } 이상이면 { $per }에 공급해 드릴 수 있습니다.
negotiation-refused =
    .a = 이 수량으로는 { $product } 제품의 희망 가격({ $target })에 맞춰 드릴 수 없습니다.
    .b = { $product } 제품에 대해 제시하신 가격({ $target })은 이 수량으로는 불가능합니다.
negotiation-check =
    .a = { $product } 제품의 희망 가격({ $target })을 검토하고 있으며, 다시 연락드리겠습니다.
    .b = { $product } 제품에 대해 제시하신 가격({ $target })은 살펴본 뒤 회신해 드리겠습니다.

## payment: 구매자가 다른 결제 조건을 요청
payment-lc_accepted =
    .a = 이번 주문은 L/C 결제가 가능합니다.
    .b = 이번 주문에 대해 당사는 L/C를 수락합니다.
payment-lc_refused =
    .a = 당사는 { $amount } 이상의 주문에 한해 L/C를 수락하며, 이번 주문의 결제 조건은 { $method }입니다.
    .b = L/C는 주문 금액이 { $amount } 이상일 때 가능합니다. 이번 주문에 제안해 드리는 결제 방식은 { $method }입니다.
payment-refused =
    .a = { $asked } 조건은 제공해 드릴 수 없으며, 당사의 결제 조건은 { $method }입니다.
    .b = 죄송하지만 { $asked } 조건은 불가능합니다. 당사가 제안해 드리는 결제 방식은 { $method }입니다.
payment-accepted =
    .a = { $asked } 조건은 문제없습니다.
    .b = 당사는 { $asked } 조건을 수락합니다.
payment-check =
    .a = { $asked } 조건이 가능한지 확인하고 있으며, 결과를 알려 드리겠습니다.
    .b = { $asked } 조건에 대해서는 확인한 후 안내해 드리겠습니다.

## deadline: { $date } 구매자가 말한 날짜 또는 표현
deadline-possible =
    .a = 납기가 { $days }이므로, 요청하신 날짜({ $date })까지 물품을 준비할 수 있습니다.
    .b = 요청하신 날짜({ $date })는 가능합니다. 생산에 걸리는 기간은 { $days }입니다.
deadline-not =
    .a = 죄송하지만 요청하신 날짜({ $date })는 불가능합니다. 생산에 걸리는 기간은 { $days }입니다.
    .b = 납기가 { $days }이므로, 요청하신 날짜({ $date })에 맞출 수 없습니다.
deadline-check =
    .a = 요청하신 날짜({ $date })를 기록해 두었으며, 맞출 수 있는지 확인하고 있습니다.
    .b = 요청하신 날짜({ $date })가 가능한지 확인하고 있으며, 결과를 알려 드리겠습니다.

## dangerous_goods
dangerous_goods-un =
    .a = { $product } 제품은 운송상 위험물({ $un })에 해당하며, 가능한 운송 방법을 확인해 알려 드리겠습니다.
    .b = { $product } 제품은 운송상 위험물({ $un })이므로 항공 및 특송 운송이 제한되는 점을 양지해 주시기 바랍니다.
dangerous_goods-plain =
    .a = { $product } 제품은 운송상 위험물에 해당할 수 있으며, 가능한 운송 방법을 확인해 알려 드리겠습니다.
    .b = { $product } 제품은 운송상 위험물일 수 있고, 그 경우 항공 및 특송 운송이 제한되는 점을 양지해 주시기 바랍니다.

## customisation
customisation-logo =
    .a = 로고와 관련하여 디자인 원본을 보내 주시면, 검토하여 가능한 사항을 알려 드리겠습니다.
    .b = 인쇄가 가능한지 검토하고 확인해 드릴 수 있도록 로고를 파일로 보내 주시기 바랍니다.
customisation-oem =
    .a = 자체 디자인과 관련하여 도면이나 샘플을 보내 주시면, 검토하여 가능한 사항을 알려 드리겠습니다.
    .b = 가능한 사항을 검토하고 확인해 드릴 수 있도록 디자인의 세부 내용을 보내 주시기 바랍니다.
customisation-packaging =
    .a = 자체 포장과 관련하여 디자인을 보내 주시면, 검토하여 가능한 사항을 알려 드리겠습니다.
    .b = 검토하고 확인해 드릴 수 있도록 포장 디자인을 보내 주시기 바랍니다.
customisation-colour =
    .a = 필요하신 색상을 알려 주시면, 검토하여 가능한 사항을 알려 드리겠습니다.
    .b = 특별한 색상의 경우 색상 번호를 보내 주시기 바랍니다. 검토하여 확인해 드리겠습니다.

## complaint: 유감을 표하되 책임은 인정하지 않고 자료를 요청
complaint =
    .a = 이번 납품과 관련하여 어려움을 겪으셨다니 유감스럽게 생각합니다. 자세히 살펴볼 수 있도록 사진과 주문 번호, 카톤에 적힌 로트 번호를 보내 주시기 바랍니다.
    .b = 이번 납품으로 불편을 겪으셨다는 말씀을 듣고 안타깝게 생각합니다. 사안을 조사할 수 있도록 사진, 주문 번호, 로트 번호를 보내 주시겠습니까?
complaint-next =
    .a = 자료를 받는 대로 사안을 조사하고 다시 연락드리겠습니다.
    .b = 모든 내용을 꼼꼼히 조사한 다음 회신해 드리겠습니다.

## 주문과 서류
order_confirmation =
    .a = 보내 주신 주문을 접수하여 확인하고 있습니다. 당사가 서면으로 주문 확인서를 보내 드릴 때 비로소 주문이 구속력을 갖습니다.
    .b = 주문이 당사에 도착하여 현재 확인 중이며, 당사가 서면으로 주문을 확인해야 구속력이 생깁니다.
order_status =
    .a = 주문의 진행 상황을 확인하고 있으며, 알려 드리겠습니다.
    .b = 주문이 현재 어느 단계에 있는지 확인해서 알려 드리겠습니다.
documents =
    .a = 요청하신 서류를 준비하고 있으며, 별도로 보내 드리겠습니다.
    .b = 요청하신 서류는 준비하여 별도로 보내 드리겠습니다.

## 카탈로그와 취급 품목
catalogue =
    .a = 카탈로그의 해당 페이지를 가격과 함께 보내 드릴 수 있도록, 관심 있는 제품과 수량을 알려 주시기 바랍니다.
    .b = 당사의 취급 품목은 다양합니다. 생각하시는 제품과 수량을 알려 주시면 해당 페이지를 가격과 함께 보내 드리겠습니다.
not_our_product =
    .a = 현재 가격표에서 “{ $asked }” 품목을 찾지 못했습니다. 품번이나 사진을 보내 주시면 다시 확인하겠습니다.
    .b = “{ $asked }” 품목은 현재 가격표에 없습니다. 품번이나 사진을 보내 주시면 다시 확인해 보겠습니다.
ambiguous =
    .a = “{ $asked }”에 해당하는 제품이 여럿 있습니다: { $products }. 어느 제품을 말씀하시는 것입니까?
    .b = “{ $asked }”에 해당할 수 있는 제품은 다음과 같습니다: { $products }. 이 중 어느 것인지 알려 주시기 바랍니다.
ambiguous-one =
    .a = “{ $asked }”에 가장 가까운 저희 제품은 { $product }입니다. 이 제품을 말씀하시는 것인가요?
    .b = “{ $asked }”은(는) { $product }을(를) 말씀하시는 것인가요?
distributor =
    .a = 대리점 관련 논의에 앞서 귀사의 시장, 판매 경로, 연간 예상 수량을 알려 주시기 바랍니다.
    .b = 대리점 협력을 검토하기 위해 귀사의 시장과 판매 경로, 그리고 연간 예상 수량을 알고 싶습니다.
decline =
    .a = 현재로서는 필요하지 않으나, 연락처는 보관해 두겠습니다.
    .b = 지금은 해당 수요가 없지만, 연락처는 남겨 두겠습니다.

## ask: 알아야 할 사항
ask-quantity =
    .a = 필요하신 수량은 얼마입니까?
    .b = 생각하시는 수량을 알려 주시겠습니까?
ask-quantity-for =
    .a = { $product } 제품은 어느 정도의 수량이 필요하십니까?
    .b = 필요하신 { $product } 제품의 수량을 알려 주시겠습니까?
ask-product =
    .a = 어떤 제품에 관심이 있으십니까?
    .b = 생각하시는 제품을 알려 주시겠습니까?
ask-destination =
    .a = 물품을 어느 항구 또는 도시로 보내 드리면 되겠습니까?
    .b = 도착항이나 도착 도시를 알려 주시겠습니까?
ask-incoterm =
    .a = 어떤 인도 조건을 선호하십니까?
    .b = 어느 인도 조건이 적합한지 알려 주시겠습니까?
ask-specification =
    .a = 필요하신 정확한 사양을 보내 주시겠습니까?
    .b = 어떤 사양이 필요하십니까?
ask-deadline =
    .a = 물품이 언제까지 필요하십니까?
    .b = 물품이 필요하신 시기를 알려 주시겠습니까?

## 제품의 사실: { $name } "재질" 등, { $value } 표에 적힌 그대로
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = { $product } 제품의 { $name }: { $value }.
label-material = 재질
label-colour = 색상
label-size = 크기
label-weight = 중량
label-power = 전력
label-voltage = 전압
label-capacity = 용량
label-battery = 배터리
label-warranty = 보증
label-origin = 원산지
label-hs_code = HS 코드
label-model = 모델

## 아직 답하지 못한 것
open_question =
    .a = “{ $question }”라고도 문의하셨습니다. 이 점은 확인하고 있으며 별도로 답변드리겠습니다.
    .b = 질문하신 “{ $question }” 건에 대해서는 확인한 후 다시 연락드리겠습니다.
attached =
    .a = 첨부된 견적서를 참조해 주시기 바랍니다.
    .b = 견적서를 첨부해 드립니다.
language_note =
    .a = 아직 귀하의 언어로는 정확하게 답변드릴 수 없어 영어로 씁니다.
    .b = 영어로 답변드리는 점을 양해해 주시기 바랍니다. 귀하의 언어로는 아직 정확하게 작성할 수 없습니다.

## closing: 모델이 쓰지 않을 때 편지의 끝
closing-offer =
    .a = 회신을 기다리겠으며, 궁금하신 점이 있으면 기꺼이 답변드리겠습니다.
    .b = 명확하지 않은 점이 있으면 메일 주시기 바랍니다. 답변을 기다리겠습니다.
    .c = 귀사와 함께 일할 수 있기를 바라며, 회신을 기다리겠습니다.
closing-questions =
    .a = 이 사항들을 알려 주시면 신속히 진행할 수 있습니다. 답변을 기다리겠습니다.
    .b = 위 내용을 확인하는 대로 다음 단계로 나아갈 수 있습니다. 연락을 기다리겠습니다.
closing-complaint =
    .a = 기다려 주셔서 감사합니다.
    .b = 양해와 협조에 감사드립니다.
closing-plain =
    .a = 더 궁금하신 점이 있으면 메일 주시기 바랍니다.
    .b = 연락을 기다리겠습니다.
