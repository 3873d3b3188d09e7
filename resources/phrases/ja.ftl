# 例文集、日本語。売り手を拘束する文言はすべてここに、完結した文として置く。
# メッセージごとに言うことは決まっており、属性は意味のまったく同じ言い換えである。
# 文中に数字を書いてはならない。数値はすべて変数で渡される。

## 数量：{ $n } は表記された数字、{ $count } は複数形を決める数。
qty-pc = { $n }{ $count ->
   *[other] 個
}
qty-set = { $n }{ $count ->
   *[other] セット
}
qty-pair = { $n }{ $count ->
   *[other] ペア
}
qty-dozen = { $n }ダース
qty-carton = { $n }{ $count ->
   *[other] カートン
}
qty-box = { $n }{ $count ->
   *[other] 箱
}
qty-pack = { $n }{ $count ->
   *[other] パック
}
qty-bag = { $n }{ $count ->
   *[other] 袋
}
qty-roll = { $n }{ $count ->
   *[other] ロール
}
qty-bottle = { $n }{ $count ->
   *[other] 本
}
qty-case = { $n }{ $count ->
   *[other] ケース
}
qty-sheet = { $n }{ $count ->
   *[other] 枚
}
qty-kg = { $n }kg
qty-g = { $n }g
qty-t = { $n }トン
qty-m = { $n }m
qty-cm = { $n }cm
qty-m2 = { $n }平方メートル
qty-m3 = { $n }立方メートル
qty-l = { $n }リットル
qty-yard = { $n }{ $count ->
   *[other] ヤード
}
days = { $n }{ $count ->
   *[other] 日
}

## 価格：{ $price } は金額と通貨。
per-pc = { $price }/個
per-set = { $price }/セット
per-pair = { $price }/ペア
per-dozen = { $price }/ダース
per-carton = { $price }/カートン
per-box = { $price }/箱
per-pack = { $price }/パック
per-bag = { $price }/袋
per-roll = { $price }/ロール
per-bottle = { $price }/本
per-case = { $price }/ケース
per-sheet = { $price }/枚
per-kg = { $price }/kg
per-g = { $price }/g
per-t = { $price }/トン
per-m = { $price }/m
per-cm = { $price }/cm
per-m2 = { $price }/平方メートル
per-m3 = { $price }/立方メートル
per-l = { $price }/リットル
per-yard = { $price }/ヤード

## 手紙の枠
greeting-named =
    .a = { $name }様
    .b = { $name }様、お世話になっております。
greeting-unknown =
    .a = ご担当者様
    .b = お世話になっております。
signoff =
    .a = よろしくお願いいたします。
    .b = 何卒よろしくお願い申し上げます。
subject-offer = お見積りの件：{ $product }
subject-plain = お問い合わせの件
list-and = { $rest }および{ $last }
list-comma = { $first }、{ $next }

## thanks：モデルが書かないときの書き出し
thanks-first =
    .a = このたびはお問い合わせいただき、また弊社製品に関心をお寄せいただき、ありがとうございます。
    .b = ご連絡をいただき、誠にありがとうございます。
    .c = メールをお送りいただきありがとうございます。ご連絡を嬉しく存じます。
thanks-order =
    .a = ご注文いただき、誠にありがとうございます。
    .b = このたびはご注文をお送りくださり、厚く御礼申し上げます。
thanks-counter =
    .a = ご返信と、価格についての率直なお考えをいただき、ありがとうございます。
    .b = 弊社の価格についてご連絡をいただき、ありがとうございます。
thanks-complaint =
    .a = 率直にお知らせいただき、ありがとうございます。
    .b = 今回の問題についてご連絡をいただき、ありがとうございます。
thanks-message =
    .a = ご連絡ありがとうございます。
    .b = メールをいただき、誠にありがとうございます。

## offer：{ $product } は品名と品番、{ $quantity } は単位つき、{ $per } は単価、{ $basis } は「FOB Ningbo」など
offer-one =
    .a = { $product }につきましては、数量{ $quantity }を前提に、{ $per }（{ $basis }）でご提供できます。
    .b = { $product }の価格は、{ $quantity }の場合、{ $per }（{ $basis }）です。
    .c = { $quantity }のご注文に対し、{ $product }を{ $per }（{ $basis }）にてお見積り申し上げます。
offer-many =
    .a = 下記のとおりお見積り申し上げます（{ $basis }）：
    .b = 弊社の価格は以下のとおりです（{ $basis }）：
    .c = お問い合わせいただいた品目の価格を、以下のとおりご案内いたします（{ $basis }）：
offer-line = – { $product }：{ $quantity }、{ $per }、小計{ $amount }
offer-line-single = – { $product }：{ $per }
offer-single =
    .a = { $product }の価格は{ $per }（{ $basis }）です。
    .b = { $product }は{ $per }（{ $basis }）でご提供できます。

## tier_hint：数量が増えると価格が下がる
tier_hint-one =
    .a = { $quantity }以上のご注文で、価格は{ $per }に下がります。
    .b = ご注文数量が{ $quantity }以上の場合、価格は{ $per }です。
    .c = まとまった数量のご注文がお得です。{ $quantity }以上で{ $per }にてご提供できます。
tier_hint-for =
    .a = { $product }は、{ $quantity }以上で価格が{ $per }に下がります。
    .b = { $product }：{ $quantity }以上の場合、価格は{ $per }です。

## total
total-goods =
    .a = 商品代金の合計は{ $total }（{ $basis }）です。
    .b = 合計すると{ $total }（{ $basis }）となります。
total-freight =
    .a = 商品代金{ $goods }に運賃{ $freight }を加え、総額は{ $total }（{ $basis }）です。
    .b = 商品代金が{ $goods }、運賃が{ $freight }で、合わせて{ $total }（{ $basis }）となります。
total-insured =
    .a = 商品代金が{ $goods }、運賃が{ $freight }、保険料が{ $insurance }で、総額は{ $total }（{ $basis }）です。
    .b = 運賃{ $freight }と保険料{ $insurance }を商品代金{ $goods }に加え、合わせて{ $total }（{ $basis }）となります。
total-charged =
    .a = 商品代金が{ $goods }、その他の費用が合わせて{ $charges }で、総額は{ $total }（{ $basis }）です。
    .b = 商品代金{ $goods }にその他の費用{ $charges }を加え、合わせて{ $total }（{ $basis }）となります。

## 支払条件：{ $method } は「T/T」など
terms-deposit =
    .a = お支払いは{ $method }で、ご注文時に前金{ $percent }（{ $deposit }）、出荷前に残金{ $balance }をお支払いいただきます。
    .b = お支払条件は{ $method }です。前金は{ $percent }（{ $deposit }）、残りの{ $balance }は出荷前のお支払いとなります。
terms-deposit-percent =
    .a = お支払いは{ $method }で、ご注文時に前金{ $percent }、出荷前に残金をお支払いいただきます。
    .b = お支払条件は{ $method }です。前金は{ $percent }、残金は出荷前のお支払いとなります。
terms-plain =
    .a = お支払条件は{ $method }です。
    .b = お支払いは{ $method }にてお願いいたします。

## lead_time：{ $days } は「30日」など
lead_time-deposit =
    .a = リードタイムは前金の受領後{ $days }です。
    .b = 前金を受領した後、生産に{ $days }かかります。
    .c = 前金の受領から{ $days }で、商品の出荷準備が整います。
lead_time-order =
    .a = リードタイムはご注文の確定後{ $days }です。
    .b = ご注文が確定した後、生産に{ $days }かかります。
lead_time-for =
    .a = { $product }のリードタイムは{ $days }です。
    .b = { $product }：リードタイムは{ $days }です。
lead_time-closed =
    .a = 弊社工場は{ $from }から{ $until }まで休業いたします。この期間の日数がリードタイムに加わります。
    .b = { $from }から{ $until }まで弊社工場が休業となるため、その日数分リードタイムが延びます。
lead_time-unknown =
    .a = リードタイムは現在確認しており、改めてお知らせいたします。
    .b = リードタイムにつきましては、確認でき次第ご連絡いたします。

## validity
validity =
    .a = 本お見積りの有効期限は{ $date }です。
    .b = 上記の価格は{ $date }まで有効です。
    .c = 本お見積りの条件は{ $date }まで維持できます。

## packing：{ $cartons } は「25カートン」、{ $volume } は「2.1立方メートル」、{ $weight } は「300kg」など
packing-full =
    .a = 商品の梱包は{ $cartons }で、総容積は{ $volume }、総重量（グロス）は{ $weight }です。
    .b = 梱包：{ $cartons }、{ $volume }、総重量（グロス）{ $weight }。
packing-cartons =
    .a = 商品の梱包は{ $cartons }です。
    .b = 梱包：{ $cartons }。
packing-volume =
    .a = 商品の梱包は{ $cartons }で、総容積は{ $volume }です。
    .b = 梱包：{ $cartons }、{ $volume }。

## minimum_order
minimum_order-below =
    .a = なお、{ $product }の最小注文数量は{ $quantity }で、上記の価格はこの数量から適用されます。
    .b = { $product }は最小注文数量を{ $quantity }としており、ご案内した価格もこの数量からの適用となります。
minimum_order-fact =
    .a = { $product }の最小注文数量は{ $quantity }です。
    .b = { $product }は、最小注文数量を{ $quantity }としております。
minimum_order-unknown =
    .a = { $product }の最小注文数量は現在確認しており、改めてお知らせいたします。
    .b = { $product }の最小注文数量につきましては、確認でき次第ご連絡いたします。

## price_missing
price_missing =
    .a = { $product }につきましては、現在有効な価格が手元にございません。確認のうえ、別途お送りいたします。
    .b = { $product }の価格はまだ確認中ですので、別途お送りいたします。

## term_not_offered：{ $asked } は「DDP Hamburg」など
term_not_offered =
    .a = { $asked }でのご提供は行っておりません。上記は{ $basis }の価格です。
    .b = 申し訳ございませんが、{ $asked }は弊社の取扱条件に含まれておりませんので、上記は{ $basis }の価格となります。

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = { $asked }条件の価格は現在確認中で、追ってご連絡いたします。上記の価格は{ $basis }条件です。
    .b = { $asked }につきましては、価格を確認しております。それまで、上記の価格は{ $basis }条件となります。
term_check-sea_only =
    .a = { $asked }は海上輸送専用の条件です。ご希望の輸送方法では{ $instead }が適切な条件となります。上記の価格は{ $basis }条件です。
    .b = { $asked }は海上輸送にのみ使われるため、この輸送方法には{ $instead }が適しております。上記の価格は{ $basis }条件です。
term_check-bases =
    .a = これらの製品は価格の取引条件が異なるため（{ $bases }）、同一の条件に揃えて計算し、追って価格をお送りいたします。
    .b = 取引条件が製品ごとに異なっておりますので（{ $bases }）、一つの条件に統一したうえで価格をご案内いたします。

## freight_unknown
freight_unknown =
    .a = { $place }までの最新の運賃がまだ手元にございませんので、上記は{ $basis }の価格です。運賃は別途お送りいたします。
    .b = { $place }までの運賃はこれから確認が必要です。それまでは、上記は{ $basis }の価格となります。
freight_unknown-noplace =
    .a = 運賃を算出いたしますので、仕向港をお知らせください。それまでは、上記は{ $basis }の価格となります。
    .b = 上記は{ $basis }の価格です。仕向港をお知らせいただければ、運賃を算出いたします。

## certificate：{ $certificate } は名称（複数のこともある）
certificate-held =
    .a = はい、{ $product }には{ $certificate }がございます。
    .b = { $product }につきましては、{ $certificate }をご提供できます。
certificate-not_listed =
    .a = 弊社の{ $product }の資料に記載されているのは{ $held }で、{ $certificate }は含まれておりません。
    .b = { $product }につきましては、{ $held }はございますが、{ $certificate }は手元の記録にございません。
certificate-not_held =
    .a = { $product }につきまして、弊社は{ $certificate }を保有しておりません。
    .b = 現時点で、{ $product }には{ $certificate }がございません。
certificate-check =
    .a = { $product }に{ $certificate }があるかどうかを確認しており、結果を改めてお知らせいたします。
    .b = { $product }の{ $certificate }につきましては、確認のうえご連絡いたします。
certificate-general =
    .a = { $certificate }があるかどうかを確認しており、結果を改めてお知らせいたします。
    .b = { $certificate }につきましては、確認のうえご連絡いたします。

## sample
sample-free =
    .a = サンプルは無償です。
    .b = サンプルを無償でご提供できます。
sample-charged =
    .a = サンプルをお送りできますが、有償となります。
    .b = サンプルは有償にてご提供しております。
sample-refunded =
    .a = サンプルは有償ですが、ご注文の際にその代金をご注文金額から差し引きます。
    .b = サンプル代を申し受け、その金額をご注文代金に充当いたします。
sample-policy =
    .a = 弊社のサンプル条件：{ $policy }。
    .b = サンプルには次の条件が適用されます：{ $policy }。
sample-check =
    .a = サンプルの条件は現在確認しており、改めてお知らせいたします。
    .b = サンプルの条件につきましては、確認でき次第ご連絡いたします。

## discount：百分率での値引き要望
discount-granted =
    .a = ご要望の{ $percent }のお値引きを承ります。金額にして{ $amount }です。
    .b = { $percent }のお値引きに同意し、商品代金から{ $amount }を差し引きます。
discount-tier =
    .a = この数量ではお値引きできませんが、{ $quantity }以上の場合、価格は{ $per }です。
    .b = この数量での価格は据え置きとなります。{ $quantity }以上であれば、{ $per }でご提供できます。
discount-refused =
    .a = 恐れ入りますが、この数量ではお値引きできません。
    .b = この数量での価格は据え置きとなります。
discount-check =
    .a = 価格についてどのような対応ができるかを検討し、改めてご連絡いたします。
    .b = お値引きの件は、価格を検討したうえでご返答いたします。

## negotiation：買い手が希望価格を示した
negotiation-met =
    .a = { $product }のご希望価格{ $target }にお応えできます。
    .b = { $product }につきましては、ご希望の{ $target }で問題ございません。
negotiation-tier =
    .a = この数量では{ $product }を{ $target }にすることはできませんが、{ $quantity }以上の場合、価格は{ $per }です。
    .b = { $product }のご希望価格{ $target }は、この数量では対応できません。{ $quantity }以上であれば、{ $per }でご提供できます。
negotiation-refused =
    .a = この数量では、{ $product }のご希望価格{ $target }にお応えできません。
    .b = { $product }のご希望価格{ $target }は、この数量では対応できません。
negotiation-check =
    .a = { $product }のご希望価格{ $target }は現在検討しており、改めてご連絡いたします。
    .b = { $product }につきましては、ご希望の{ $target }を検討したうえでご返答いたします。

## payment：買い手が別の支払条件を求めた
payment-lc_accepted =
    .a = 今回のご注文では、L/Cでのお支払いが可能です。
    .b = 今回のご注文につきましては、L/Cをお受けいたします。
payment-lc_refused =
    .a = L/Cは{ $amount }以上のご注文に限りお受けしております。今回のご注文のお支払条件は{ $method }です。
    .b = L/Cをご利用いただけるのは{ $amount }以上のご注文です。今回のご注文では{ $method }をご案内いたします。
payment-refused =
    .a = { $asked }には対応できません。弊社のお支払条件は{ $method }です。
    .b = 申し訳ございませんが、{ $asked }はお受けできません。弊社がご案内できるのは{ $method }です。
payment-accepted =
    .a = { $asked }で問題ございません。
    .b = { $asked }をお受けいたします。
payment-check =
    .a = { $asked }が可能かどうかを確認しており、結果を改めてお知らせいたします。
    .b = { $asked }につきましては、確認のうえご連絡いたします。

## deadline：{ $date } は買い手の示した日付または表現
deadline-possible =
    .a = リードタイムは{ $days }ですので、ご希望の期日（{ $date }）までに商品をご用意できます。
    .b = ご希望の期日（{ $date }）に対応できます。生産には{ $days }かかります。
deadline-not =
    .a = 申し訳ございませんが、ご希望の期日（{ $date }）には対応できません。生産には{ $days }かかります。
    .b = リードタイムが{ $days }のため、ご希望の期日（{ $date }）には間に合いません。
deadline-check =
    .a = ご希望の期日（{ $date }）を控えました。間に合うかどうかを現在確認しております。
    .b = ご希望の期日（{ $date }）が可能かどうかを確認し、結果をご連絡いたします。

## dangerous_goods
dangerous_goods-un =
    .a = { $product }は輸送上の危険物（{ $un }）に該当します。可能な輸送方法を確認し、ご連絡いたします。
    .b = { $product }は輸送上の危険物（{ $un }）であり、航空便と国際宅配便での輸送が制限されますので、ご留意ください。
dangerous_goods-plain =
    .a = { $product }は輸送上の危険物に該当する可能性があります。可能な輸送方法を確認し、ご連絡いたします。
    .b = { $product }は輸送上の危険物である可能性があり、その場合は航空便と国際宅配便での輸送が制限されますので、ご留意ください。

## customisation
customisation-logo =
    .a = ロゴにつきましては、デザインデータをお送りください。確認のうえ、何が可能かをお知らせいたします。
    .b = 印刷の可否を確認してお知らせできるよう、ロゴをファイルでお送りください。
customisation-oem =
    .a = 独自のデザインにつきましては、図面またはサンプルをお送りください。確認のうえ、何が可能かをお知らせいたします。
    .b = 何が可能かを確認してお知らせできるよう、デザインの詳細をお送りください。
customisation-packaging =
    .a = 独自のパッケージにつきましては、デザインをお送りください。確認のうえ、何が可能かをお知らせいたします。
    .b = 確認してお返事できるよう、パッケージのデザインをお送りください。
customisation-colour =
    .a = ご希望の色をお知らせください。確認のうえ、何が可能かをお知らせいたします。
    .b = 特別な色につきましては、色番号をお送りください。確認のうえご連絡いたします。

## complaint：遺憾の意を示し、責任は認めず、資料を求める
complaint =
    .a = 今回の納品に関してお困りとのこと、心苦しく存じます。詳しく調査いたしますので、写真、注文番号、カートンに記載のロット番号をお送りください。
    .b = 今回の納品でご不便が生じたとのこと、誠に残念に存じます。本件を調査できますよう、写真と注文番号、ロット番号をお送りいただけますでしょうか。
complaint-next =
    .a = これらをいただき次第、本件を調査し、改めてご連絡いたします。
    .b = すべてを慎重に調査したうえで、ご連絡いたします。

## 注文と書類
order_confirmation =
    .a = ご注文を受領し、内容を確認しております。ご注文は、弊社の書面による注文確認をもって拘束力を持ちます。
    .b = ご注文は弊社に届き、現在確認中です。弊社が書面で注文を確認した時点で、ご注文に拘束力が生じます。
order_status =
    .a = ご注文の状況を確認しており、改めてお知らせいたします。
    .b = ご注文が現在どの段階にあるかを確認し、ご連絡いたします。
documents =
    .a = ご依頼の書類は現在準備しており、別途お送りいたします。
    .b = ご依頼の書類をご用意し、別途お送りいたします。

## カタログと取扱品目
catalogue =
    .a = カタログの該当ページを価格とあわせてお送りできるよう、ご関心のある製品と数量をお知らせください。
    .b = 弊社の取扱品目は多岐にわたります。ご検討中の製品と数量をお知らせいただければ、該当ページを価格とあわせてお送りいたします。
not_our_product =
    .a = 「{ $asked }」は現在の価格表に見当たりません。品番または写真をお送りいただければ、改めて確認いたします。
    .b = 現在の価格表には「{ $asked }」の記載がございません。品番または写真をお送りください。改めて確認いたします。
ambiguous =
    .a = 「{ $asked }」に該当する製品は複数ございます：{ $products }。どちらをお考えでしょうか。
    .b = 「{ $asked }」は次のいずれかと思われます：{ $products }。どの製品を指すのかお知らせください。
ambiguous-one =
    .a = 「{ $asked }」につきましては、弊社で最も近い製品は{ $product }です。こちらでよろしいでしょうか。
    .b = 「{ $asked }」は{ $product }のことでしょうか。
distributor =
    .a = 販売代理のお話に入る前に、貴社の市場、販売チャネル、年間の見込み数量をお知らせください。
    .b = 販売代理店としてのお取引を検討するにあたり、貴社の市場、販売チャネル、および年間の見込み数量を伺えればと存じます。
decline =
    .a = 現在のところ必要としておりませんが、ご連絡先は控えさせていただきます。
    .b = 今は必要がございませんが、ご連絡先は保管いたします。

## ask：伺いたいこと
ask-quantity =
    .a = ご希望の数量はどのくらいでしょうか。
    .b = お考えの数量をお知らせいただけますでしょうか。
ask-quantity-for =
    .a = { $product }のご希望の数量はどのくらいでしょうか。
    .b = { $product }につきまして、必要な数量をお知らせいただけますでしょうか。
ask-product =
    .a = どの製品にご関心をお持ちでしょうか。
    .b = お考えの製品をお知らせいただけますでしょうか。
ask-destination =
    .a = 商品はどちらの港または都市までお送りすればよろしいでしょうか。
    .b = 仕向港または仕向都市をお知らせいただけますでしょうか。
ask-incoterm =
    .a = ご希望の貿易条件はどちらでしょうか。
    .b = どの貿易条件がご都合に合うか、お知らせいただけますでしょうか。
ask-specification =
    .a = 必要とされる正確な仕様をお送りいただけますでしょうか。
    .b = どのような仕様をお求めでしょうか。
ask-deadline =
    .a = いつまでに商品が必要でしょうか。
    .b = 商品がご入用の時期をお知らせいただけますでしょうか。

## 製品の事実：{ $name } は「材質」など、{ $value } は表のとおり
attribute =
    .a = { $product } – { $name }：{ $value }。
    .b = { $product }の{ $name }は{ $value }です。
label-material = 材質
label-colour = 色
label-size = サイズ
label-weight = 重量
label-power = 電力
label-voltage = 電圧
label-capacity = 容量
label-battery = バッテリー
label-warranty = 保証
label-origin = 原産地
label-hs_code = HSコード
label-model = 型番

## まだ答えていないこと
open_question =
    .a = 「{ $question }」とのご質問もいただきました。こちらは現在確認しており、別途お答えいたします。
    .b = ご質問「{ $question }」につきましては、確認のうえ改めてご連絡いたします。
attached =
    .a = 添付の見積書をご覧ください。
    .b = 見積書を添付しております。
language_note =
    .a = まだお客様の言語で確実にお答えすることができないため、英語で書いております。
    .b = 英語でのご返答をお許しください。お客様の言語ではまだ確実に書くことができません。

## closing：モデルが書かないときの結び
closing-offer =
    .a = ご連絡をお待ちしております。ご質問があれば喜んでお答えいたします。
    .b = ご不明な点がございましたら、ご連絡ください。お返事をお待ち申し上げます。
    .c = お取引の機会をいただければ幸いです。お返事をお待ちしております。
closing-questions =
    .a = これらをお知らせいただければ、速やかに次の手続きに進めます。お返事をお待ちしております。
    .b = 上記が分かり次第、お手続きを進められます。ご連絡をお待ちしております。
closing-complaint =
    .a = お待ちいただき、感謝いたします。
    .b = ご理解とご協力に感謝申し上げます。
closing-plain =
    .a = ほかにご質問がございましたら、ご連絡ください。
    .b = ご連絡をお待ちしております。
