# 常用语手册，简体中文。凡对商家有约束力的话都写在这里，且均为完整的句子。
# 每条消息只说一件事；其各个属性是意思完全相同的不同说法。
# 句中不得出现任何数字：所有数值都通过变量传入。

## 数量：{ $n } 为写出的数字，{ $count } 为决定复数形式的数。
qty-pc = { $n } { $count ->
   *[other] 件
}
qty-set = { $n } { $count ->
   *[other] 套
}
qty-pair = { $n } { $count ->
   *[other] 对
}
qty-dozen = { $n } 打
qty-carton = { $n } { $count ->
   *[other] 箱
}
qty-box = { $n } { $count ->
   *[other] 盒
}
qty-pack = { $n } { $count ->
   *[other] 包
}
qty-bag = { $n } { $count ->
   *[other] 袋
}
qty-roll = { $n } { $count ->
   *[other] 卷
}
qty-bottle = { $n } { $count ->
   *[other] 瓶
}
qty-case = { $n } { $count ->
   *[other] 箱
}
qty-sheet = { $n } { $count ->
   *[other] 张
}
qty-kg = { $n } 公斤
qty-g = { $n } 克
qty-t = { $n } 吨
qty-m = { $n } 米
qty-cm = { $n } 厘米
qty-m2 = { $n } 平方米
qty-m3 = { $n } 立方米
qty-l = { $n } 升
qty-yard = { $n } { $count ->
   *[other] 码
}
days = { $n } { $count ->
   *[other] 天
}

## 价格：{ $price } 为金额与币种。
per-pc = 每件 { $price }
per-set = 每套 { $price }
per-pair = 每对 { $price }
per-dozen = 每打 { $price }
per-carton = 每箱 { $price }
per-box = 每盒 { $price }
per-pack = 每包 { $price }
per-bag = 每袋 { $price }
per-roll = 每卷 { $price }
per-bottle = 每瓶 { $price }
per-case = 每箱 { $price }
per-sheet = 每张 { $price }
per-kg = 每公斤 { $price }
per-g = 每克 { $price }
per-t = 每吨 { $price }
per-m = 每米 { $price }
per-cm = 每厘米 { $price }
per-m2 = 每平方米 { $price }
per-m3 = 每立方米 { $price }
per-l = 每升 { $price }
per-yard = 每码 { $price }

## 信函的框架
greeting-named =
    .a = 尊敬的 { $name }：
    .b = { $name }，您好：
greeting-unknown =
    .a = 您好：
    .b = 尊敬的先生/女士：
signoff =
    .a = 顺颂商祺！
    .b = 此致敬礼！
subject-offer = 我方报价：{ $product }
subject-plain = 关于您的询盘
list-and = { $rest } 和 { $last }
list-comma = { $first }、{ $next }

## thanks：没有模型执笔时，信的开头
thanks-first =
    .a = 感谢您的询盘，也感谢您对我们产品的关注。
    .b = 非常感谢您与我们联系。
    .c = 谢谢您的来信，很高兴收到您的消息。
thanks-order =
    .a = 非常感谢您的订单。
    .b = 谢谢您把订单发给我们。
thanks-counter =
    .a = 感谢您的回复，也感谢您坦诚地说明对价格的想法。
    .b = 谢谢您就我们的价格再次来信。
thanks-complaint =
    .a = 感谢您坦诚地告知此事。
    .b = 谢谢您向我们反映这个问题。
thanks-message =
    .a = 感谢您的来信。
    .b = 来信收悉，非常感谢。

## offer：{ $product } 名称与货号，{ $quantity } 带单位，{ $per } 单价，{ $basis } 如 “FOB Ningbo”
offer-one =
    .a = { $product }，按 { $quantity }计，我们可以报{ $per }（{ $basis }）。
    .b = 数量为 { $quantity }时，{ $product } 的价格为{ $per }（{ $basis }）。
    .c = 很高兴为您报价：{ $product }，订购量 { $quantity }，{ $per }，{ $basis }。
offer-many =
    .a = 很高兴向您报价如下（{ $basis }）：
    .b = 以下是我们的价格（{ $basis }）：
    .c = 您所询产品的价格如下（{ $basis }）：
offer-line = – { $product }：{ $quantity }，{ $per }，小计 { $amount }
offer-line-single = – { $product }：{ $per }
offer-single =
    .a = { $product } 的价格为{ $per }（{ $basis }）。
    .b = 我们可以报价：{ $product }，{ $per }，{ $basis }。

## tier_hint：数量较大时价格更优
tier_hint-one =
    .a = 订购量达到 { $quantity }时，价格降至{ $per }。
    .b = 如果您订购 { $quantity }或更多，价格为{ $per }。
    .c = 多订更划算：从 { $quantity }起，我们可以报{ $per }。
tier_hint-for =
    .a = { $product } 订购量达到 { $quantity }时，价格降至{ $per }。
    .b = { $product }：从 { $quantity }起，价格为{ $per }。

## total
total-goods =
    .a = 货款总计 { $total }（{ $basis }）。
    .b = 合计金额为 { $total }，价格条件为 { $basis }。
total-freight =
    .a = 货款 { $goods }，加上运费 { $freight }，总计 { $total }（{ $basis }）。
    .b = 货款为 { $goods }，运费为 { $freight }，合计金额为 { $total }，价格条件为 { $basis }。
total-insured =
    .a = 货款为 { $goods }，运费为 { $freight }，保险费为 { $insurance }，总计 { $total }（{ $basis }）。
    .b = 货款 { $goods }，加上运费 { $freight } 和保险费 { $insurance }，合计金额为 { $total }，价格条件为 { $basis }。
total-charged =
    .a = 货款为 { $goods }，其他各项费用为 { $charges }，总计 { $total }（{ $basis }）。
    .b = 货款 { $goods }，加上其他费用 { $charges }，合计金额为 { $total }，价格条件为 { $basis }。

## 付款条件：{ $method } 如 “T/T”
terms-deposit =
    .a = 付款方式为 { $method }：下单时预付 { $percent }（{ $deposit }），余款 { $balance } 在发货前付清。
    .b = 我们的付款条件是 { $method }，预付款为 { $percent }（{ $deposit }），其余 { $balance } 在发货前支付。
terms-deposit-percent =
    .a = 付款方式为 { $method }：下单时预付 { $percent }，余款在发货前付清。
    .b = 我们的付款条件是 { $method }，预付款为 { $percent }，其余款项在发货前支付。
terms-plain =
    .a = 我们的付款条件是 { $method }。
    .b = 付款方式为 { $method }。

## lead_time：{ $days } 如 “30 天”
lead_time-deposit =
    .a = 交货期为收到预付款后 { $days }。
    .b = 我们收到预付款后，生产需要 { $days }。
    .c = 我们收到预付款后 { $days }，货物即可备妥待运。
lead_time-order =
    .a = 交货期为订单确认后 { $days }。
    .b = 订单确认后，生产需要 { $days }。
lead_time-for =
    .a = { $product } 的交货期为 { $days }。
    .b = { $product }：交货期 { $days }。
lead_time-closed =
    .a = 请注意，我们工厂自 { $from } 至 { $until } 放假停工，交货期相应顺延。
    .b = 我们工厂自 { $from } 至 { $until } 停工，交货期将按这些天数顺延。
lead_time-unknown =
    .a = 我们正在核实交货期，确认后会告知您。
    .b = 交货期尚待核实，核实后我们即向您确认。

## validity
validity =
    .a = 本报价有效期至 { $date }。
    .b = 以上价格在 { $date } 之前（含当日）有效。
    .c = 本报价我们可以保留至 { $date }。

## packing：{ $cartons } 如 “25 箱”，{ $volume } 如 “2.1 立方米”，{ $weight } 如 “300 公斤”
packing-full =
    .a = 货物共装 { $cartons }，总体积 { $volume }，毛重 { $weight }。
    .b = 包装：{ $cartons }，{ $volume }，毛重 { $weight }。
packing-cartons =
    .a = 货物共装 { $cartons }。
    .b = 包装：{ $cartons }。
packing-volume =
    .a = 货物共装 { $cartons }，总体积 { $volume }。
    .b = 包装：{ $cartons }，{ $volume }。

## minimum_order
minimum_order-below =
    .a = 请注意，{ $product } 的最小起订量为 { $quantity }，以上价格从该数量起适用。
    .b = { $product } 我们的起订量是 { $quantity }，所报价格须达到该数量方可适用。
minimum_order-fact =
    .a = { $product } 的最小起订量为 { $quantity }。
    .b = { $product } 我们的起订量是 { $quantity }。
minimum_order-unknown =
    .a = 我们正在核实 { $product } 的最小起订量，确认后会告知您。
    .b = { $product } 的起订量尚待核实，核实后我们即向您确认。

## price_missing
price_missing =
    .a = { $product } 目前没有现成的最新价格，我们正在核价，之后会另行发给您。
    .b = { $product } 的价格我们还在核实，会另行发给您。

## term_not_offered：{ $asked } 如 “DDP Hamburg”
term_not_offered =
    .a = 我们不提供 { $asked }；以上价格为 { $basis } 价。
    .b = 很抱歉，{ $asked } 不在我们提供的贸易条款之内，因此以上价格为 { $basis } 价。

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = { $asked } 条款的价格我们正在核算，随后答复您；以上价格为 { $basis }。
    .b = 关于 { $asked }，价格仍在核算中；在此之前，以上价格为 { $basis }。
term_check-sea_only =
    .a = { $asked } 仅适用于海运；按您所需的运输方式，应采用 { $instead }。以上价格为 { $basis }。
    .b = 由于 { $asked } 只用于海运，这种运输方式宜采用 { $instead }；以上价格为 { $basis }。
term_check-bases =
    .a = 这些产品的价格条款不一致（{ $bases }）；我们正在按同一条款核算，随后将价格发给您。
    .b = 由于这些产品的报价条款不同（{ $bases }），我们会统一到同一条款后再向您报价。

## freight_unknown
freight_unknown =
    .a = 我们目前还没有到 { $place } 的最新运价，因此以上价格为 { $basis } 价；运费会另行发给您。
    .b = 到 { $place } 的运费尚待核实，在此之前，以上价格为 { $basis } 价。
freight_unknown-noplace =
    .a = 为便于我们核算运费，请告知目的港；在此之前，以上价格为 { $basis } 价。
    .b = 以上价格为 { $basis } 价；您告知目的港后，我们会核算运费。

## certificate：{ $certificate } 一个或多个名称
certificate-held =
    .a = 有的，{ $product } 具备 { $certificate }。
    .b = { $product } 我们可以提供 { $certificate }。
certificate-not_listed =
    .a = 我们关于 { $product } 的资料中列有 { $held }，其中没有 { $certificate }。
    .b = 我们存档的 { $product } 资料有 { $held }，没有 { $certificate }。
certificate-not_held =
    .a = { $product } 我们没有 { $certificate }。
    .b = 目前 { $product } 不具备 { $certificate }。
certificate-check =
    .a = 我们正在核实 { $product } 是否具备 { $certificate }，之后会给您明确答复。
    .b = 关于 { $product } 的 { $certificate }，我们正在核实，会告知您结果。
certificate-general =
    .a = 我们正在核实是否具备 { $certificate }，之后会给您明确答复。
    .b = 关于 { $certificate }，我们正在核实，会告知您结果。

## sample
sample-free =
    .a = 样品免费。
    .b = 我们可以免费为您提供样品。
sample-charged =
    .a = 我们可以寄送样品，样品需收费。
    .b = 样品可以提供，但需付费。
sample-refunded =
    .a = 样品需收费，您下单时该费用予以抵扣。
    .b = 我们收取样品费，并在您的订单中抵扣这笔金额。
sample-policy =
    .a = 我们的样品条件：{ $policy }。
    .b = 关于样品，适用以下条件：{ $policy }。
sample-check =
    .a = 我们正在核实样品的提供条件，确认后会告知您。
    .b = 样品的提供条件尚待核实，核实后我们即向您确认。

## discount：买方按百分比要求折扣
discount-granted =
    .a = 我们可以给予您 { $percent } 的价格优惠，即减 { $amount }。
    .b = 我们同意降价 { $percent }，即从货款中减去 { $amount }。
discount-tier =
    .a = 这个数量我们无法降价，但订购量达到 { $quantity }时，价格为{ $per }。
    .b = 按这个数量，价格维持不变；从 { $quantity }起，我们可以报{ $per }。
discount-refused =
    .a = 很抱歉，这个数量我们无法降价。
    .b = 按这个数量，价格维持不变。
discount-check =
    .a = 我们正在研究价格方面可以如何处理，之后会答复您。
    .b = 价格我们会再核算，关于折扣会给您答复。

## negotiation：买方提出了目标价
negotiation-met =
    .a = { $product } 我们可以做到您的目标价（{ $target }）。
    .b = 您对 { $product } 提出的目标价（{ $target }），我们可以接受。
negotiation-tier =
    .a = 按这个数量，{ $product } 我们做不到{ $target }，但订购量达到 { $quantity }时，价格为{ $per }。
    .b = 您对 { $product } 提出的目标价（{ $target }），这个数量无法实现；从 { $quantity }起，我们可以报{ $per }。
negotiation-refused =
    .a = 按这个数量，{ $product } 我们做不到您的目标价（{ $target }）。
    .b = 您对 { $product } 提出的目标价（{ $target }），这个数量无法实现。
negotiation-check =
    .a = 我们正在核算您对 { $product } 提出的目标价（{ $target }），之后会答复您。
    .b = { $product } 的目标价（{ $target }）我们会研究，再给您答复。

## payment：买方要求其他付款条件
payment-lc_accepted =
    .a = 本订单可以用信用证（L/C）付款。
    .b = 对于本订单，我们接受信用证（L/C）。
payment-lc_refused =
    .a = 我们只对金额达到 { $amount } 的订单接受信用证（L/C）；本订单的付款条件是 { $method }。
    .b = 订单金额达到 { $amount } 方可使用信用证（L/C），本订单我们提供的付款方式为 { $method }。
payment-refused =
    .a = 我们不能提供 { $asked }；我们的付款条件是 { $method }。
    .b = 很抱歉，{ $asked } 不可行，我们提供的付款方式为 { $method }。
payment-accepted =
    .a = 您提出的 { $asked }，我们这边没有问题。
    .b = 我们接受 { $asked }。
payment-check =
    .a = 我们正在核实 { $asked } 是否可行，之后会给您明确答复。
    .b = 关于 { $asked }，我们正在核实，会告知您结果。

## deadline：{ $date } 为买方的日期或原话
deadline-possible =
    .a = 按 { $days }的交货期，货物最迟可在您要求的日期（{ $date }）备妥。
    .b = 您要求的日期（{ $date }）可以做到：生产需要 { $days }。
deadline-not =
    .a = 很抱歉，您要求的日期（{ $date }）无法做到：生产需要 { $days }。
    .b = 按 { $days }的交货期，我们赶不上您要求的日期（{ $date }）。
deadline-check =
    .a = 您要求的日期（{ $date }）我们已记下，正在核实能否做到。
    .b = 我们正在核实您要求的日期（{ $date }）是否可行，会告知您结果。

## dangerous_goods
dangerous_goods-un =
    .a = { $product } 在运输中属于危险品（{ $un }）；可行的运输方式，我们会向您确认。
    .b = 请注意，{ $product } 在运输中属于危险品（{ $un }），空运和快递因此受到限制。
dangerous_goods-plain =
    .a = { $product } 在运输中可能属于危险品；可行的运输方式，我们会向您确认。
    .b = 请注意，{ $product } 在运输中可能属于危险品，空运和快递会因此受到限制。

## customisation
customisation-logo =
    .a = 如需印制您的标志，请把设计稿发给我们，我们核对后会确认哪些可行。
    .b = 请将您的标志以文件形式发来，以便我们核对并确认印刷事宜。
customisation-oem =
    .a = 如需按您的设计制作，请提供图纸或样品，我们核对后会确认哪些可行。
    .b = 请把您设计的详细资料发给我们，以便我们核对并确认哪些可行。
customisation-packaging =
    .a = 如需使用您自己的包装，请把设计稿发给我们，我们核对后会确认哪些可行。
    .b = 请将您的包装设计发来，以便我们核对并确认。
customisation-colour =
    .a = 请告知您需要的颜色，我们核对后会确认哪些可行。
    .b = 如需特殊颜色，请提供色号，我们会核对并确认。

## complaint：表示遗憾，不认责，请对方提供证据
complaint =
    .a = 得知您在这批货物上遇到了麻烦，我们深感遗憾。请把照片、订单号和纸箱上的批号发给我们，以便我们仔细调查。
    .b = 这次到货给您带来了困扰，我们对此表示遗憾。为了查明情况，请提供照片、订单号和批号。
complaint-next =
    .a = 收到这些资料后，我们即会展开调查，并给您答复。
    .b = 我们会仔细调查全部情况，然后给您答复。

## 订单与单证
order_confirmation =
    .a = 您的订单我们已经收到，正在核对。订单以我们的书面订单确认为准，届时方具约束力。
    .b = 我们已收到您的订单，目前正在核对；经我们书面确认订单后，订单才具有约束力。
order_status =
    .a = 我们正在查询您订单的进度，之后会告知您。
    .b = 您的订单目前进行到哪个环节，我们会查明并告知您。
documents =
    .a = 您所要的单证我们正在准备，会另行发给您。
    .b = 我们会准备好您所要的单证，并另行发送。

## 目录与产品范围
catalogue =
    .a = 为了把合适的目录页连同价格发给您，请告诉我们您对哪些产品感兴趣、需要多少数量。
    .b = 我们的产品种类很多：如果您告知想要的产品和数量，我们会把相应的目录页和价格发给您。
not_our_product =
    .a = 在我们目前的价格表中没有找到“{ $asked }”；如能提供货号或图片，我们会再次核对。
    .b = “{ $asked }”不在我们目前的价格表中。请提供货号或图片，以便我们再次核对。
ambiguous =
    .a = “{ $asked }”对应多款产品：{ $products }。请问您指的是哪款？
    .b = “{ $asked }”可能是以下产品中的某款：{ $products }。请告诉我们您指的是哪款。
ambiguous-one =
    .a = 关于“{ $asked }”，我们最接近的产品是 { $product }。请问您指的是这款吗？
    .b = 您说的“{ $asked }”，是指 { $product } 吗？
distributor =
    .a = 在商谈经销之前，请介绍您的市场、销售渠道和预计的年采购量。
    .b = 为了评估经销合作，我们希望了解您的市场、销售渠道以及预计的年采购量。
decline =
    .a = 我们目前没有这方面的需求，但会保留您的联系方式。
    .b = 这方面我们暂时不需要，不过会留存您的联系方式。

## ask：我们需要了解的内容
ask-quantity =
    .a = 请问您需要多少数量？
    .b = 能否告知您打算订购的数量？
ask-quantity-for =
    .a = 请问 { $product } 您需要多少数量？
    .b = 能否告知您所需 { $product } 的数量？
ask-product =
    .a = 请问您对哪些产品感兴趣？
    .b = 能否告知您想要的是哪些产品？
ask-destination =
    .a = 请问货物要运到哪个港口或城市？
    .b = 能否告知目的港或目的城市？
ask-incoterm =
    .a = 请问您倾向于哪种贸易条款？
    .b = 能否告知哪种贸易条款适合您？
ask-specification =
    .a = 能否把您需要的准确规格发给我们？
    .b = 请问您需要什么规格？
ask-deadline =
    .a = 请问您最晚什么时候需要这批货？
    .b = 能否告知您需要货物的时间？

## 产品事实：{ $name } 如 “材质”，{ $value } 与表中一致
attribute =
    .a = { $product } – { $name }：{ $value }。
    .b = { $product } 的{ $name }为 { $value }。
label-material = 材质
label-colour = 颜色
label-size = 尺寸
label-weight = 重量
label-power = 功率
label-voltage = 电压
label-capacity = 容量
label-battery = 电池
label-warranty = 质保
label-origin = 原产地
label-hs_code = HS 编码
label-model = 型号

## 尚未答复的事项
open_question =
    .a = 您还问到“{ $question }”，对此我们正在核实，会另行答复。
    .b = 关于您的问题“{ $question }”，我们正在核实，之后会答复您。
attached =
    .a = 报价单请见附件。
    .b = 随信附上报价单。
language_note =
    .a = 我们用英文回复，因为目前还不能用您的语言可靠地作答。
    .b = 请允许我们以英文答复；我们暂时还不能用您的语言可靠地书写。

## closing：没有模型执笔时，信的结尾
closing-offer =
    .a = 期待您的回音，如有疑问，我们乐意解答。
    .b = 如有不清楚的地方，请随时来信。期待您的答复。
    .c = 我们很希望与您合作，静候您的回复。
closing-questions =
    .a = 有了这些信息，我们就能尽快往下推进。期待您的答复。
    .b = 得知这些情况后，我们即可继续办理。期待您的回音。
closing-complaint =
    .a = 感谢您的耐心。
    .b = 感谢您的耐心与协助。
closing-plain =
    .a = 如还有其他问题，请写信给我们。
    .b = 期待您的回音。
