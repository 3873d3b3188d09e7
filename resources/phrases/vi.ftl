# Sổ mẫu câu, tiếng Việt. Những gì ràng buộc người bán đều nằm ở đây, thành câu trọn vẹn.
# Mỗi thông điệp nói một điều; các thuộc tính là những cách diễn đạt cùng nghĩa hoàn toàn.
# Không được viết con số nào trong câu: mọi con số đều đến qua biến.

## Số lượng: { $n } là con số như được viết, { $count } là số quyết định dạng số nhiều.
qty-pc = { $n } { $count ->
   *[other] chiếc
}
qty-set = { $n } { $count ->
   *[other] bộ
}
qty-pair = { $n } { $count ->
   *[other] đôi
}
qty-dozen = { $n } tá
qty-carton = { $n } { $count ->
   *[other] thùng carton
}
qty-box = { $n } { $count ->
   *[other] hộp
}
qty-pack = { $n } { $count ->
   *[other] gói
}
qty-bag = { $n } { $count ->
   *[other] túi
}
qty-roll = { $n } { $count ->
   *[other] cuộn
}
qty-bottle = { $n } { $count ->
   *[other] chai
}
qty-case = { $n } { $count ->
   *[other] thùng
}
qty-sheet = { $n } { $count ->
   *[other] tấm
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } tấn
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } mét vuông
qty-m3 = { $n } CBM
qty-l = { $n } lít
qty-yard = { $n } { $count ->
   *[other] yard
}
days = { $n } { $count ->
   *[other] ngày
}

## Giá: { $price } gồm số tiền và đồng tiền.
per-pc = { $price }/chiếc
per-set = { $price }/bộ
per-pair = { $price }/đôi
per-dozen = { $price }/tá
per-carton = { $price }/thùng carton
per-box = { $price }/hộp
per-pack = { $price }/gói
per-bag = { $price }/túi
per-roll = { $price }/cuộn
per-bottle = { $price }/chai
per-case = { $price }/thùng
per-sheet = { $price }/tấm
per-kg = { $price }/kg
per-g = { $price }/g
per-t = { $price }/tấn
per-m = { $price }/m
per-cm = { $price }/cm
per-m2 = { $price }/mét vuông
per-m3 = { $price }/CBM
per-l = { $price }/lít
per-yard = { $price }/yard

## Khung thư
greeting-named =
    .a = Kính gửi Quý khách { $name },
    .b = Xin chào Quý khách { $name },
greeting-unknown =
    .a = Kính chào Quý khách,
    .b = Kính gửi Quý khách,
signoff =
    .a = Trân trọng,
    .b = Trân trọng kính chào,
subject-offer = Báo giá: { $product }
subject-plain = Về yêu cầu của Quý khách
list-and = { $rest } và { $last }
list-comma = { $first }, { $next }

## thanks: mở đầu thư khi không có mô hình nào viết
thanks-first =
    .a = Cảm ơn Quý khách đã gửi yêu cầu và quan tâm đến sản phẩm của chúng tôi.
    .b = Chúng tôi chân thành cảm ơn Quý khách đã liên hệ.
    .c = Cảm ơn thư của Quý khách; chúng tôi rất vui khi được Quý khách liên hệ.
thanks-order =
    .a = Chúng tôi chân thành cảm ơn đơn đặt hàng của Quý khách.
    .b = Xin cảm ơn Quý khách đã gửi đơn đặt hàng cho chúng tôi.
thanks-counter =
    .a = Cảm ơn Quý khách đã phản hồi và chia sẻ thẳng thắn về giá.
    .b = Xin cảm ơn Quý khách đã liên hệ lại với chúng tôi về giá.
thanks-complaint =
    .a = Cảm ơn Quý khách đã thẳng thắn cho chúng tôi biết việc này.
    .b = Xin cảm ơn Quý khách đã thông báo vấn đề cho chúng tôi.
thanks-message =
    .a = Cảm ơn Quý khách đã gửi thư.
    .b = Chúng tôi đã nhận được thư và chân thành cảm ơn Quý khách.

## offer: { $product } tên và mã, { $quantity } kèm đơn vị, { $per } đơn giá, { $basis } chẳng hạn "FOB Ningbo"
offer-one =
    .a = Với sản phẩm { $product }, chúng tôi có thể chào giá { $per }, { $basis }, tính cho số lượng { $quantity }.
    .b = Giá của sản phẩm { $product } là { $per } ({ $basis }), áp dụng cho { $quantity }.
    .c = Chúng tôi hân hạnh báo giá { $product } cho đơn hàng { $quantity }: { $per }, { $basis }.
offer-many =
    .a = Chúng tôi hân hạnh gửi đến Quý khách báo giá sau, { $basis }:
    .b = Dưới đây là giá của chúng tôi, { $basis }:
    .c = Giá của các mặt hàng Quý khách hỏi như sau, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, thành tiền { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Giá của sản phẩm { $product } là { $per }, { $basis }.
    .b = Chúng tôi có thể báo giá { $product } ở mức { $per }, { $basis }.

## tier_hint: giá tốt hơn khi số lượng lớn hơn
tier_hint-one =
    .a = Từ { $quantity } trở lên, giá giảm xuống còn { $per }.
    .b = Nếu Quý khách đặt { $quantity } hoặc nhiều hơn, giá là { $per }.
    .c = Đặt số lượng lớn sẽ có lợi hơn: từ { $quantity }, chúng tôi có thể báo giá { $per }.
tier_hint-for =
    .a = Với sản phẩm { $product }, giá giảm xuống còn { $per } từ { $quantity } trở lên.
    .b = { $product }: từ { $quantity } trở lên, giá là { $per }.

## total
total-goods =
    .a = Tổng tiền hàng là { $total }, { $basis }.
    .b = Tổng cộng là { $total } ({ $basis }).
total-freight =
    .a = Tiền hàng { $goods } cộng với cước vận chuyển { $freight } thành tổng số { $total }, { $basis }.
    .b = Tiền hàng là { $goods }, cước vận chuyển là { $freight }, tổng cộng { $total } ({ $basis }).
total-insured =
    .a = Tiền hàng là { $goods }, cước vận chuyển là { $freight }, phí bảo hiểm là { $insurance }, tổng cộng { $total } ({ $basis }).
    .b = Tiền hàng { $goods } cộng với cước vận chuyển { $freight } và phí bảo hiểm { $insurance } thành tổng số { $total }, { $basis }.
total-charged =
    .a = Tiền hàng là { $goods }, tất cả chi phí khác là { $charges }, tổng cộng { $total } ({ $basis }).
    .b = Tiền hàng { $goods } cộng với các chi phí khác { $charges } thành tổng số { $total }, { $basis }.

## điều kiện thanh toán: { $method } chẳng hạn "T/T"
terms-deposit =
    .a = Thanh toán bằng { $method }: trả trước { $percent } ({ $deposit }) khi đặt hàng, phần còn lại { $balance } thanh toán trước khi xuất hàng.
    .b = Điều kiện thanh toán của chúng tôi là { $method }, với khoản trả trước { $percent } ({ $deposit }); số tiền còn lại { $balance } thanh toán trước khi xuất hàng.
terms-deposit-percent =
    .a = Thanh toán bằng { $method }: trả trước { $percent } khi đặt hàng, phần còn lại thanh toán trước khi xuất hàng.
    .b = Điều kiện thanh toán của chúng tôi là { $method }, với khoản trả trước { $percent }; số tiền còn lại thanh toán trước khi xuất hàng.
terms-plain =
    .a = Điều kiện thanh toán của chúng tôi là { $method }.
    .b = Phương thức thanh toán: { $method }.

## lead_time: { $days } chẳng hạn "30 ngày"
lead_time-deposit =
    .a = Thời gian chuẩn bị hàng là { $days } kể từ khi nhận được khoản trả trước.
    .b = Sau khi chúng tôi nhận được khoản trả trước, việc sản xuất mất { $days }.
    .c = Hàng sẽ sẵn sàng để xuất { $days } sau khi chúng tôi nhận được khoản trả trước.
lead_time-order =
    .a = Thời gian chuẩn bị hàng là { $days } kể từ khi đơn hàng được xác nhận.
    .b = Sau khi đơn hàng được xác nhận, việc sản xuất mất { $days }.
lead_time-for =
    .a = Với sản phẩm { $product }, thời gian chuẩn bị hàng là { $days }.
    .b = { $product }: thời gian chuẩn bị hàng là { $days }.
lead_time-closed =
    .a = Xin lưu ý nhà máy của chúng tôi nghỉ từ { $from } đến { $until }; những ngày này được cộng vào thời gian chuẩn bị hàng.
    .b = Nhà máy của chúng tôi nghỉ từ { $from } đến { $until }, vì vậy thời gian chuẩn bị hàng kéo dài thêm những ngày đó.
lead_time-unknown =
    .a = Chúng tôi đang kiểm tra thời gian chuẩn bị hàng và sẽ xác nhận với Quý khách.
    .b = Ngay khi kiểm tra xong, chúng tôi sẽ xác nhận thời gian chuẩn bị hàng với Quý khách.

## validity
validity =
    .a = Báo giá này có hiệu lực đến { $date }.
    .b = Các mức giá trên có hiệu lực đến { $date }.
    .c = Chúng tôi có thể giữ báo giá này đến { $date }.

## packing: { $cartons } chẳng hạn "25 thùng carton", { $volume } chẳng hạn "2.1 CBM", { $weight } chẳng hạn "300 kg"
packing-full =
    .a = Hàng được đóng trong { $cartons }, tổng thể tích { $volume }, trọng lượng cả bì { $weight }.
    .b = Đóng gói: { $cartons }, { $volume }, trọng lượng cả bì { $weight }.
packing-cartons =
    .a = Hàng được đóng trong { $cartons }.
    .b = Đóng gói: { $cartons }.
packing-volume =
    .a = Hàng được đóng trong { $cartons }, tổng thể tích { $volume }.
    .b = Đóng gói: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Xin Quý khách lưu ý, số lượng đặt hàng tối thiểu của { $product } là { $quantity }; giá trên áp dụng từ số lượng này.
    .b = Với sản phẩm { $product }, chúng tôi nhận đơn hàng tối thiểu { $quantity }, và giá đã báo áp dụng từ số lượng đó.
minimum_order-fact =
    .a = Số lượng đặt hàng tối thiểu của { $product } là { $quantity }.
    .b = Với sản phẩm { $product }, chúng tôi nhận đơn hàng tối thiểu { $quantity }.
minimum_order-unknown =
    .a = Chúng tôi đang kiểm tra số lượng đặt hàng tối thiểu của { $product } và sẽ xác nhận với Quý khách.
    .b = Ngay khi kiểm tra xong, chúng tôi sẽ xác nhận số lượng đặt hàng tối thiểu của { $product } với Quý khách.

## price_missing
price_missing =
    .a = Với sản phẩm { $product }, chúng tôi hiện chưa có sẵn giá hiện hành; chúng tôi đang kiểm tra và sẽ gửi riêng cho Quý khách.
    .b = Giá của sản phẩm { $product } vẫn đang được kiểm tra, chúng tôi sẽ gửi riêng cho Quý khách.

## term_not_offered: { $asked } chẳng hạn "DDP Hamburg"
term_not_offered =
    .a = Chúng tôi không áp dụng điều kiện { $asked }; các mức giá trên là giá { $basis }.
    .b = Rất tiếc, { $asked } không nằm trong các điều kiện mà chúng tôi cung cấp, vì vậy các mức giá trên là giá { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Chúng tôi đang kiểm tra giá theo điều kiện { $asked } và sẽ phản hồi Quý khách; các giá nêu trên theo điều kiện { $basis }.
    .b = Về điều kiện { $asked }, giá vẫn đang được kiểm tra. Cho đến khi đó, các giá nêu trên theo điều kiện { $basis }.
term_check-sea_only =
    .a = Điều kiện { $asked } chỉ dùng cho vận tải đường biển; với cách vận chuyển Quý khách mong muốn, điều kiện phù hợp là { $instead }. Các giá nêu trên theo điều kiện { $basis }.
    .b = Vì { $asked } chỉ áp dụng cho đường biển nên với cách vận chuyển này { $instead } sẽ phù hợp hơn; các giá nêu trên theo điều kiện { $basis }.
term_check-bases =
    .a = Giá của các sản phẩm này đang theo những điều kiện giao hàng khác nhau ({ $bases }); chúng tôi đang quy về cùng một điều kiện và sẽ gửi giá cho quý khách.
    .b = Vì các sản phẩm này được tính giá theo những điều kiện giao hàng khác nhau ({ $bases }), chúng tôi sẽ thống nhất về một điều kiện rồi gửi giá cho quý khách.

## freight_unknown
freight_unknown =
    .a = Chúng tôi chưa có giá cước hiện hành đến { $place }, vì vậy các mức giá trên là giá { $basis }; chúng tôi sẽ gửi riêng cước vận chuyển cho Quý khách.
    .b = Cước vận chuyển đến { $place } còn phải kiểm tra. Cho đến khi đó, các mức giá trên là giá { $basis }.
freight_unknown-noplace =
    .a = Để chúng tôi tính cước vận chuyển, xin Quý khách cho biết cảng đến; cho đến khi đó, các mức giá trên là giá { $basis }.
    .b = Các mức giá trên là giá { $basis }; nếu Quý khách cho biết cảng đến, chúng tôi sẽ tính cước vận chuyển.

## certificate: { $certificate } một hoặc nhiều tên
certificate-held =
    .a = Vâng, sản phẩm { $product } có chứng nhận { $certificate }.
    .b = Với sản phẩm { $product }, chúng tôi có thể cung cấp chứng nhận { $certificate }.
certificate-not_listed =
    .a = Tài liệu của chúng tôi về { $product } có ghi các chứng nhận { $held }; trong đó không có { $certificate }.
    .b = Với sản phẩm { $product }, chúng tôi có chứng nhận { $held }, nhưng trong hồ sơ không có { $certificate }.
certificate-not_held =
    .a = Với sản phẩm { $product }, chúng tôi không có chứng nhận { $certificate }.
    .b = Hiện tại, sản phẩm { $product } không có chứng nhận { $certificate }.
certificate-check =
    .a = Chúng tôi đang kiểm tra xem sản phẩm { $product } có chứng nhận { $certificate } hay không và sẽ báo kết quả cho Quý khách.
    .b = Về chứng nhận { $certificate } cho sản phẩm { $product }, chúng tôi đang kiểm tra và sẽ trả lời Quý khách.
certificate-general =
    .a = Chúng tôi đang kiểm tra xem có chứng nhận { $certificate } hay không và sẽ báo kết quả cho Quý khách.
    .b = Về chứng nhận { $certificate }, chúng tôi đang kiểm tra và sẽ trả lời Quý khách.

## sample
sample-free =
    .a = Hàng mẫu được miễn phí.
    .b = Chúng tôi có thể cung cấp hàng mẫu miễn phí cho Quý khách.
sample-charged =
    .a = Chúng tôi có thể gửi hàng mẫu, hàng mẫu có tính phí.
    .b = Hàng mẫu được cung cấp với điều kiện trả phí.
sample-refunded =
    .a = Hàng mẫu có tính phí, khoản phí này được khấu trừ khi Quý khách đặt hàng.
    .b = Chúng tôi thu tiền hàng mẫu và trừ số tiền đó vào đơn hàng của Quý khách.
sample-policy =
    .a = Điều kiện về hàng mẫu của chúng tôi: { $policy }.
    .b = Đối với hàng mẫu, áp dụng điều kiện sau: { $policy }.
sample-check =
    .a = Chúng tôi đang kiểm tra điều kiện về hàng mẫu và sẽ xác nhận với Quý khách.
    .b = Ngay khi kiểm tra xong, chúng tôi sẽ xác nhận điều kiện về hàng mẫu với Quý khách.

## discount: yêu cầu giảm giá theo phần trăm
discount-granted =
    .a = Chúng tôi có thể dành cho Quý khách mức giảm giá { $percent } đã yêu cầu, tức là giảm { $amount }.
    .b = Chúng tôi đồng ý mức giảm giá { $percent }, tức là trừ { $amount } vào tiền hàng.
discount-tier =
    .a = Chúng tôi không thể giảm giá cho số lượng này, nhưng từ { $quantity } trở lên, giá là { $per }.
    .b = Với số lượng này, giá giữ nguyên; từ { $quantity } trở lên, chúng tôi có thể báo giá { $per }.
discount-refused =
    .a = Rất tiếc, chúng tôi không thể giảm giá cho số lượng này.
    .b = Với số lượng này, giá giữ nguyên.
discount-check =
    .a = Chúng tôi đang xem có thể làm gì về giá và sẽ trả lời Quý khách.
    .b = Chúng tôi sẽ xem xét lại giá và trả lời Quý khách về việc giảm giá.

## negotiation: người mua nêu giá mong muốn
negotiation-met =
    .a = Chúng tôi có thể đáp ứng mức giá mong muốn { $target } cho sản phẩm { $product }.
    .b = Mức giá { $target } mà Quý khách đề nghị cho sản phẩm { $product } được chúng tôi chấp nhận.
negotiation-tier =
    .a = Với số lượng này, chúng tôi không thể đạt mức { $target } cho sản phẩm { $product }, nhưng từ { $quantity } trở lên, giá là { $per }.
    .b = Mức giá { $target } mà Quý khách đề nghị cho sản phẩm { $product } không thể thực hiện được ở số lượng này; từ { $quantity } trở lên, chúng tôi có thể báo giá { $per }.
negotiation-refused =
    .a = Với số lượng này, chúng tôi không thể đáp ứng mức giá mong muốn { $target } cho sản phẩm { $product }.
    .b = Mức giá { $target } mà Quý khách đề nghị cho sản phẩm { $product } không thể thực hiện được ở số lượng này.
negotiation-check =
    .a = Chúng tôi đang xem xét mức giá mong muốn { $target } cho sản phẩm { $product } và sẽ trả lời Quý khách.
    .b = Về mức giá { $target } mà Quý khách đề nghị cho sản phẩm { $product }, chúng tôi sẽ kiểm tra rồi trả lời.

## payment: người mua yêu cầu điều kiện khác
payment-lc_accepted =
    .a = Đơn hàng này có thể thanh toán bằng L/C.
    .b = Với đơn hàng này, chúng tôi chấp nhận L/C.
payment-lc_refused =
    .a = Chúng tôi chỉ chấp nhận L/C cho đơn hàng từ { $amount } trở lên; với đơn hàng này, điều kiện của chúng tôi là { $method }.
    .b = L/C chỉ áp dụng được cho đơn hàng từ { $amount } trở lên. Với đơn hàng này, chúng tôi đề nghị { $method }.
payment-refused =
    .a = Chúng tôi không thể áp dụng { $asked }; điều kiện thanh toán của chúng tôi là { $method }.
    .b = Rất tiếc, { $asked } không thể thực hiện được. Chúng tôi đề nghị { $method }.
payment-accepted =
    .a = Chúng tôi đồng ý với { $asked }.
    .b = { $asked } được chúng tôi chấp nhận.
payment-check =
    .a = Chúng tôi đang kiểm tra xem { $asked } có thể thực hiện được hay không và sẽ báo kết quả cho Quý khách.
    .b = Về { $asked }, chúng tôi đang kiểm tra và sẽ trả lời Quý khách.

## deadline: { $date } là ngày hoặc lời của người mua
deadline-possible =
    .a = Với thời gian chuẩn bị hàng { $days }, hàng có thể sẵn sàng kịp thời hạn của Quý khách ({ $date }).
    .b = Thời hạn của Quý khách ({ $date }) có thể đáp ứng được: việc sản xuất mất { $days }.
deadline-not =
    .a = Rất tiếc, thời hạn của Quý khách ({ $date }) không thể đáp ứng được: việc sản xuất mất { $days }.
    .b = Với thời gian chuẩn bị hàng { $days }, chúng tôi không thể kịp thời hạn của Quý khách ({ $date }).
deadline-check =
    .a = Chúng tôi đã ghi nhận thời hạn của Quý khách ({ $date }) và đang kiểm tra xem có đáp ứng được hay không.
    .b = Chúng tôi đang kiểm tra khả năng đáp ứng thời hạn của Quý khách ({ $date }) và sẽ báo kết quả.

## dangerous_goods
dangerous_goods-un =
    .a = Khi vận chuyển, { $product } được coi là hàng nguy hiểm ({ $un }); chúng tôi sẽ xác nhận các phương thức vận chuyển khả thi.
    .b = Xin Quý khách lưu ý, { $product } là hàng nguy hiểm khi vận chuyển ({ $un }), nên việc gửi bằng đường hàng không và chuyển phát nhanh bị hạn chế.
dangerous_goods-plain =
    .a = Khi vận chuyển, { $product } có thể bị coi là hàng nguy hiểm; chúng tôi sẽ xác nhận các phương thức vận chuyển khả thi.
    .b = Xin Quý khách lưu ý, { $product } có thể là hàng nguy hiểm khi vận chuyển, khi đó việc gửi bằng đường hàng không và chuyển phát nhanh bị hạn chế.

## customisation
customisation-logo =
    .a = Đối với logo của Quý khách, xin gửi cho chúng tôi tệp thiết kế; chúng tôi sẽ kiểm tra và xác nhận những gì có thể làm được.
    .b = Xin Quý khách gửi logo dưới dạng tệp để chúng tôi kiểm tra và xác nhận việc in.
customisation-oem =
    .a = Đối với thiết kế riêng của Quý khách, xin gửi cho chúng tôi bản vẽ hoặc hàng mẫu; chúng tôi sẽ kiểm tra và xác nhận những gì có thể làm được.
    .b = Xin Quý khách gửi thông tin chi tiết về thiết kế để chúng tôi kiểm tra và xác nhận những gì có thể làm được.
customisation-packaging =
    .a = Đối với bao bì riêng của Quý khách, xin gửi cho chúng tôi bản thiết kế; chúng tôi sẽ kiểm tra và xác nhận những gì có thể làm được.
    .b = Xin Quý khách gửi thiết kế bao bì để chúng tôi kiểm tra và xác nhận.
customisation-colour =
    .a = Xin Quý khách cho biết các màu cần dùng; chúng tôi sẽ kiểm tra và xác nhận những gì có thể làm được.
    .b = Đối với màu đặc biệt, xin Quý khách gửi mã màu; chúng tôi sẽ kiểm tra và xác nhận.

## complaint: bày tỏ sự tiếc, không nhận lỗi, đề nghị gửi bằng chứng
complaint =
    .a = Chúng tôi rất tiếc khi biết Quý khách gặp khó khăn với lô hàng này. Xin Quý khách gửi hình ảnh, số đơn hàng và số lô ghi trên thùng carton để chúng tôi xem xét kỹ.
    .b = Chúng tôi lấy làm tiếc về những phiền toái mà lô hàng đã gây ra cho Quý khách. Để chúng tôi có thể kiểm tra sự việc, xin Quý khách gửi hình ảnh, số đơn hàng và số lô.
complaint-next =
    .a = Ngay khi nhận được những thông tin này, chúng tôi sẽ kiểm tra sự việc và trả lời Quý khách.
    .b = Chúng tôi sẽ xem xét kỹ mọi chi tiết rồi trả lời Quý khách.

## đơn hàng và chứng từ
order_confirmation =
    .a = Chúng tôi đã nhận được đơn hàng của Quý khách và đang kiểm tra. Đơn hàng chỉ có giá trị ràng buộc khi có xác nhận đơn hàng bằng văn bản của chúng tôi.
    .b = Đơn hàng của Quý khách đã đến chúng tôi và đang được kiểm tra; đơn hàng trở nên ràng buộc khi chúng tôi xác nhận bằng văn bản.
order_status =
    .a = Chúng tôi đang kiểm tra tình trạng đơn hàng của Quý khách và sẽ thông báo lại.
    .b = Chúng tôi sẽ kiểm tra xem đơn hàng của Quý khách đang ở khâu nào và cho Quý khách biết.
documents =
    .a = Chúng tôi đang chuẩn bị các chứng từ Quý khách yêu cầu và sẽ gửi riêng.
    .b = Các chứng từ Quý khách yêu cầu sẽ được chúng tôi chuẩn bị và gửi riêng.

## danh mục sản phẩm
catalogue =
    .a = Để chúng tôi gửi đúng các trang catalogue kèm giá, xin Quý khách cho biết những sản phẩm và số lượng Quý khách quan tâm.
    .b = Chúng tôi có nhiều mặt hàng: nếu Quý khách cho biết sản phẩm và số lượng dự kiến, chúng tôi sẽ gửi các trang phù hợp kèm giá.
not_our_product =
    .a = Chúng tôi không tìm thấy “{ $asked }” trong bảng giá hiện tại; nếu có mã hàng hoặc hình ảnh, chúng tôi sẽ tra lại.
    .b = “{ $asked }” không có trong bảng giá hiện tại của chúng tôi. Nếu Quý khách gửi mã hàng hoặc hình ảnh, chúng tôi sẽ tra lại.
ambiguous =
    .a = Với “{ $asked }”, chúng tôi có nhiều lựa chọn: { $products }. Quý khách muốn nói đến sản phẩm nào?
    .b = Các sản phẩm có thể ứng với “{ $asked }” gồm: { $products }. Xin Quý khách cho biết ý Quý khách là sản phẩm nào.
ambiguous-one =
    .a = Với “{ $asked }”, sản phẩm gần nhất của chúng tôi là { $product }. Đây có phải là sản phẩm Quý khách muốn hỏi không?
    .b = “{ $asked }” có phải là { $product } không?
distributor =
    .a = Trước khi trao đổi về việc phân phối, xin Quý khách cho biết về thị trường, kênh bán hàng và số lượng dự kiến hằng năm.
    .b = Để đánh giá việc hợp tác phân phối, chúng tôi mong được biết thị trường, kênh bán hàng và số lượng hằng năm mà Quý khách dự kiến.
decline =
    .a = Hiện tại chúng tôi không có nhu cầu này, nhưng sẽ lưu lại thông tin liên hệ của Quý vị.
    .b = Lúc này chúng tôi không cần, nhưng thông tin liên hệ của Quý vị sẽ được chúng tôi lưu giữ.

## ask: những điều cần biết
ask-quantity =
    .a = Quý khách cần số lượng bao nhiêu?
    .b = Quý khách có thể cho chúng tôi biết số lượng dự kiến không?
ask-quantity-for =
    .a = Quý khách cần số lượng bao nhiêu đối với sản phẩm { $product }?
    .b = Với sản phẩm { $product }, Quý khách có thể cho chúng tôi biết số lượng cần mua không?
ask-product =
    .a = Quý khách quan tâm đến những sản phẩm nào?
    .b = Quý khách có thể cho chúng tôi biết những sản phẩm đang dự định mua không?
ask-destination =
    .a = Hàng cần được gửi đến cảng hoặc thành phố nào?
    .b = Quý khách có thể cho chúng tôi biết cảng đến hoặc thành phố đến không?
ask-incoterm =
    .a = Quý khách muốn áp dụng điều kiện giao hàng nào?
    .b = Quý khách có thể cho chúng tôi biết điều kiện giao hàng nào phù hợp không?
ask-specification =
    .a = Quý khách có thể gửi cho chúng tôi quy cách chính xác cần dùng không?
    .b = Quý khách cần quy cách như thế nào?
ask-deadline =
    .a = Quý khách cần có hàng muộn nhất khi nào?
    .b = Quý khách có thể cho chúng tôi biết khi nào cần hàng không?

## thông tin sản phẩm: { $name } chẳng hạn "chất liệu", { $value } như trong bảng
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Với sản phẩm { $product }: { $name } – { $value }.
label-material = chất liệu
label-colour = màu sắc
label-size = kích thước
label-weight = trọng lượng
label-power = công suất
label-voltage = điện áp
label-capacity = dung lượng
label-battery = pin
label-warranty = bảo hành
label-origin = xuất xứ
label-hs_code = mã HS
label-model = mẫu mã

## những điều còn để ngỏ
open_question =
    .a = Quý khách còn hỏi: “{ $question }” Chúng tôi đang kiểm tra và sẽ trả lời riêng.
    .b = Về câu hỏi “{ $question }” của Quý khách, chúng tôi đang kiểm tra và sẽ trả lời sau.
attached =
    .a = Xin Quý khách xem báo giá đính kèm.
    .b = Báo giá được đính kèm theo thư này.
language_note =
    .a = Chúng tôi viết bằng tiếng Anh vì chưa thể trả lời chính xác bằng ngôn ngữ của Quý khách.
    .b = Xin phép được trả lời bằng tiếng Anh; chúng tôi chưa thể viết chính xác bằng ngôn ngữ của Quý khách.

## closing: kết thư khi không có mô hình nào viết
closing-offer =
    .a = Chúng tôi mong nhận được hồi âm và sẵn lòng giải đáp mọi thắc mắc của Quý khách.
    .b = Nếu có điều gì chưa rõ, xin Quý khách viết thư cho chúng tôi. Mong nhận được phản hồi của Quý khách.
    .c = Chúng tôi rất mong được hợp tác và chờ tin của Quý khách.
closing-questions =
    .a = Có những thông tin này, chúng tôi có thể tiến hành nhanh chóng. Mong nhận được phản hồi của Quý khách.
    .b = Ngay khi biết những điều trên, chúng tôi có thể tiếp tục. Chúng tôi chờ tin của Quý khách.
closing-complaint =
    .a = Cảm ơn Quý khách đã kiên nhẫn.
    .b = Chúng tôi trân trọng sự kiên nhẫn và hỗ trợ của Quý khách.
closing-plain =
    .a = Nếu có thêm câu hỏi, xin Quý khách viết thư cho chúng tôi.
    .b = Chúng tôi mong nhận được hồi âm của Quý khách.
