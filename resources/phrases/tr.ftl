# İfade kitabı, Türkçe. Satıcıyı bağlayan her şey burada, tam cümleler hâlinde durur.
# Her ileti söylenecek bir şeydir; öznitelikleri tam olarak aynı anlama gelen söyleyişlerdir.
# Hiçbir söyleyişte rakam bulunamaz: her sayı bir değişkenle gelir.
# Değişkenlere ek getirilmez; eki değişkenden sonraki sözcük taşır.

## Miktarlar: { $n } yazıldığı gibi rakam, { $count } çoğulu belirleyen sayı.
qty-pc = { $n } { $count ->
   *[other] adet
}
qty-set = { $n } { $count ->
   *[other] set
}
qty-pair = { $n } { $count ->
   *[other] çift
}
qty-dozen = { $n } düzine
qty-carton = { $n } { $count ->
   *[other] koli
}
qty-box = { $n } { $count ->
   *[other] kutu
}
qty-pack = { $n } { $count ->
   *[other] paket
}
qty-bag = { $n } { $count ->
   *[other] torba
}
qty-roll = { $n } { $count ->
   *[other] rulo
}
qty-bottle = { $n } { $count ->
   *[other] şişe
}
qty-case = { $n } { $count ->
   *[other] kasa
}
qty-sheet = { $n } { $count ->
   *[other] tabaka
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } ton
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } metrekare
qty-m3 = { $n } metreküp
qty-l = { $n } litre
qty-yard = { $n } { $count ->
   *[other] yarda
}
days = { $n } { $count ->
   *[other] gün
}

## Fiyatlar: { $price } tutar ve para birimi.
per-pc = adet başına { $price }
per-set = set başına { $price }
per-pair = çift başına { $price }
per-dozen = düzine başına { $price }
per-carton = koli başına { $price }
per-box = kutu başına { $price }
per-pack = paket başına { $price }
per-bag = torba başına { $price }
per-roll = rulo başına { $price }
per-bottle = şişe başına { $price }
per-case = kasa başına { $price }
per-sheet = tabaka başına { $price }
per-kg = kg başına { $price }
per-g = gram başına { $price }
per-t = ton başına { $price }
per-m = metre başına { $price }
per-cm = santimetre başına { $price }
per-m2 = metrekare başına { $price }
per-m3 = metreküp başına { $price }
per-l = litre başına { $price }
per-yard = yarda başına { $price }

## Mektubun çerçevesi
greeting-named =
    .a = Sayın { $name },
    .b = Merhaba Sayın { $name },
greeting-unknown =
    .a = Merhaba,
    .b = İyi günler,
signoff =
    .a = Saygılarımızla,
    .b = İyi çalışmalar dileriz,
subject-offer = Teklifimiz: { $product }
subject-plain = Talebiniz hakkında
list-and = { $rest } ve { $last }
list-comma = { $first }, { $next }

## thanks: hiçbir model yazmadığında mektubun açılışı
thanks-first =
    .a = Talebiniz ve ürünlerimize gösterdiğiniz ilgi için teşekkür ederiz.
    .b = Bizimle iletişime geçtiğiniz için çok teşekkürler.
    .c = Bize yazdığınız için teşekkür ederiz; sizden haber almak bizi memnun etti.
thanks-order =
    .a = Siparişiniz için çok teşekkür ederiz.
    .b = Siparişinizi bize gönderdiğiniz için teşekkürlerimizi sunarız.
thanks-counter =
    .a = Yanıtınız ve fiyat konusundaki açık sözlülüğünüz için teşekkür ederiz.
    .b = Fiyatımızla ilgili olarak bize geri döndüğünüz için teşekkürler.
thanks-complaint =
    .a = Bu durumu bize açıkça bildirdiğiniz için teşekkür ederiz.
    .b = Sorundan bizi haberdar ettiğiniz için teşekkürler.
thanks-message =
    .a = Mesajınız için teşekkür ederiz.
    .b = Mesajınızı aldık, çok teşekkürler.

## offer: { $product } ad ve kod, { $quantity } birimiyle, { $per } birim fiyat, { $basis } örneğin "FOB Ningbo"
offer-one =
    .a = { $product } için { $quantity } esas alınarak size sunabileceğimiz fiyat: { $per }, { $basis }.
    .b = { $quantity } için { $product } ürününün fiyatı: { $per } ({ $basis }).
    .c = Sipariş miktarı { $quantity } olmak üzere { $product } ürününü { $per } ({ $basis }) fiyatla teklif etmekten memnuniyet duyarız.
offer-many =
    .a = Size aşağıdaki teklifi sunmaktan memnuniyet duyarız ({ $basis }):
    .b = Fiyatlarımız şöyledir ({ $basis }):
    .c = Sorduğunuz ürünlerin fiyatları aşağıdaki gibidir ({ $basis }):
offer-line = – { $product }: { $quantity }, { $per }, toplam { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = { $product } ürününün fiyatı: { $per }, { $basis }.
    .b = { $product } ürününü { $per } ({ $basis }) fiyatla teklif edebiliriz.

## tier_hint: daha büyük miktarda daha iyi fiyat
tier_hint-one =
    .a = { $quantity } ve üzerinde fiyat { $per } düzeyine iner.
    .b = { $quantity } veya daha fazla sipariş verirseniz fiyat şudur: { $per }.
    .c = Daha büyük sipariş avantajlıdır: { $quantity } ve üzeri için sunabileceğimiz fiyat { $per }.
tier_hint-for =
    .a = { $product } için fiyat, { $quantity } ve üzerinde { $per } düzeyine iner.
    .b = { $product }: { $quantity } ve üzeri için fiyat { $per }.

## total
total-goods =
    .a = Mal bedeli toplamı: { $total }, { $basis }.
    .b = Bunun toplamı { $total } tutarındadır ({ $basis }).
total-freight =
    .a = { $goods } tutarındaki mallar, { $freight } navlunla birlikte toplam { $total } eder ({ $basis }).
    .b = Mal bedeli { $goods }, navlun { $freight }; toplam tutar { $total }, { $basis }.
total-insured =
    .a = Mal bedeli { $goods }, navlun { $freight }, sigorta { $insurance }; toplam tutar { $total }, { $basis }.
    .b = { $goods } tutarındaki mallar, { $freight } navlun ve { $insurance } sigortayla birlikte toplam { $total } eder ({ $basis }).
total-charged =
    .a = Mal bedeli { $goods }, diğer tüm masraflar { $charges }; toplam tutar { $total }, { $basis }.
    .b = { $goods } tutarındaki mallar, { $charges } tutarındaki diğer masraflarla birlikte toplam { $total } eder ({ $basis }).

## ödeme koşulları: { $method } örneğin "T/T"
terms-deposit =
    .a = Ödeme { $method } ile yapılır: siparişle birlikte { $percent } oranında ön ödeme ({ $deposit }), bakiye ({ $balance }) ise sevkiyattan önce.
    .b = Ödeme koşullarımız { $method } şeklindedir; ön ödeme { $percent } ({ $deposit }), kalan { $balance } ise sevkiyattan önce ödenir.
terms-deposit-percent =
    .a = Ödeme { $method } ile yapılır: siparişle birlikte { $percent } oranında ön ödeme, bakiye ise sevkiyattan önce.
    .b = Ödeme koşullarımız { $method } şeklindedir; ön ödeme { $percent }, bakiye ise sevkiyattan önce ödenir.
terms-plain =
    .a = Ödeme koşulumuz: { $method }.
    .b = Ödeme { $method } ile yapılır.

## lead_time: { $days } örneğin "30 gün"
lead_time-deposit =
    .a = Termin süresi: ön ödemenin alınmasından itibaren { $days }.
    .b = Ön ödemeyi aldıktan sonra üretim { $days } sürer.
    .c = Mallar, ön ödemeyi almamızdan { $days } sonra sevkiyata hazır olur.
lead_time-order =
    .a = Termin süresi: siparişin onaylanmasından itibaren { $days }.
    .b = Sipariş onaylandıktan sonra üretim { $days } sürer.
lead_time-for =
    .a = { $product } için termin süresi: { $days }.
    .b = { $product }: termin süresi { $days }.
lead_time-closed =
    .a = Fabrikamızın kapalı olduğu dönem: { $from } – { $until }. Bu günler termin süresine eklenir.
    .b = Lütfen dikkate alınız: fabrikamız şu tarihler arasında kapalıdır: { $from } – { $until }; termin süresi bu günler kadar uzar.
lead_time-unknown =
    .a = Termin süresini kontrol ediyoruz ve size teyit edeceğiz.
    .b = Kontrol eder etmez termin süresini size teyit edeceğiz.

## validity
validity =
    .a = Bu teklif { $date } tarihine kadar geçerlidir.
    .b = Yukarıdaki fiyatların geçerlilik süresi { $date } tarihinde sona erer.
    .c = Bu teklifi { $date } tarihine kadar koruyabiliriz.

## packing: { $cartons } örneğin "25 koli", { $volume } örneğin "2.1 metreküp", { $weight } örneğin "300 kg"
packing-full =
    .a = Mallar { $cartons } hâlinde paketlenir; toplam hacim { $volume }, brüt ağırlık { $weight }.
    .b = Paketleme: { $cartons }, { $volume }, brüt ağırlık { $weight }.
packing-cartons =
    .a = Mallar { $cartons } hâlinde paketlenir.
    .b = Paketleme: { $cartons }.
packing-volume =
    .a = Mallar { $cartons } hâlinde paketlenir; toplam hacim { $volume }.
    .b = Paketleme: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = { $product } için minimum sipariş miktarımızın { $quantity } olduğunu dikkatinize sunarız; yukarıdaki fiyat bu miktardan itibaren geçerlidir.
    .b = { $product } ürününde minimum sipariş miktarı { $quantity } olup verdiğimiz fiyat bu miktardan itibaren uygulanır.
minimum_order-fact =
    .a = { $product } için minimum sipariş miktarı: { $quantity }.
    .b = { $product } ürününde en az { $quantity } sipariş kabul ediyoruz.
minimum_order-unknown =
    .a = { $product } için minimum sipariş miktarını kontrol ediyoruz ve size teyit edeceğiz.
    .b = Kontrol eder etmez { $product } için minimum sipariş miktarını size teyit edeceğiz.

## price_missing
price_missing =
    .a = { $product } için şu anda elimizde güncel bir fiyat yok; kontrol ediyoruz ve size ayrı olarak göndereceğiz.
    .b = { $product } ürününün fiyatını hâlâ kontrol ediyoruz, size ayrı olarak ileteceğiz.

## term_not_offered: { $asked } örneğin "DDP Hamburg"
term_not_offered =
    .a = { $asked } teslim şeklini sunmuyoruz; yukarıdaki fiyatlar { $basis } esasına göredir.
    .b = Ne yazık ki { $asked } sunduğumuz teslim şekilleri arasında yer almıyor, bu nedenle yukarıdaki fiyatlar { $basis } esasına göredir.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = { $asked } koşulu için fiyatı kontrol ediyoruz ve size döneceğiz; yukarıdaki fiyatlar { $basis } koşuluna göredir.
    .b = { $asked } koşuluna ilişkin fiyat henüz kontrol ediliyor. O zamana kadar yukarıdaki fiyatlar { $basis } koşuluna göredir.
term_check-sea_only =
    .a = { $asked } yalnızca deniz taşımacılığı içindir; istediğiniz taşıma şekli için uygun koşul { $instead } olur. Yukarıdaki fiyatlar { $basis } koşuluna göredir.
    .b = { $asked } yalnızca deniz navlununda kullanıldığından, bu taşıma şekline { $instead } uygun olur; yukarıdaki fiyatlar { $basis } koşuluna göredir.
term_check-bases =
    .a = Bu ürünlerin fiyatları farklı teslim şekillerine göre verilmiştir ({ $bases }); tek bir teslim şekline göre hesaplayıp size göndereceğiz.
    .b = Bu ürünler farklı teslim şekillerine göre fiyatlandırıldığından ({ $bases }), hepsini aynı teslim şekline getirip fiyatları size ileteceğiz.

## freight_unknown
freight_unknown =
    .a = { $place } için henüz güncel bir navlun fiyatımız yok, bu nedenle yukarıdaki fiyatlar { $basis } esasına göredir; navlun tutarını size ayrı olarak göndereceğiz.
    .b = { $place } için navlunun henüz kontrol edilmesi gerekiyor. O zamana kadar yukarıdaki fiyatlar { $basis } esasına göredir.
freight_unknown-noplace =
    .a = Navlunu hesaplayabilmemiz için lütfen varış limanını bildiriniz; o zamana kadar yukarıdaki fiyatlar { $basis } esasına göredir.
    .b = Yukarıdaki fiyatlar { $basis } esasına göredir; varış limanını bildirirseniz navlunu hesaplarız.

## certificate: { $certificate } tek ya da birden çok ad
certificate-held =
    .a = Evet, { $product } ürününün { $certificate } belgesi vardır.
    .b = { $product } için { $certificate } belgesini sunabiliriz.
certificate-not_listed =
    .a = { $product } ile ilgili belgelerimizde şunlar yer alıyor: { $held }; { $certificate } bunların arasında değil.
    .b = { $product } için elimizde { $held } var, ancak { $certificate } kayıtlarımızda yok.
certificate-not_held =
    .a = { $product } için { $certificate } belgemiz yoktur.
    .b = Şu anda { $product } ürününün { $certificate } belgesi bulunmamaktadır.
certificate-check =
    .a = { $product } için { $certificate } belgesinin mevcut olup olmadığını kontrol ediyoruz ve sonucu size bildireceğiz.
    .b = { $product } için sorduğunuz { $certificate } konusunu inceliyoruz ve size kesin bilgi vereceğiz.
certificate-general =
    .a = { $certificate } belgesinin mevcut olup olmadığını kontrol ediyoruz ve sonucu size bildireceğiz.
    .b = Sorduğunuz { $certificate } konusunu inceliyoruz ve size kesin bilgi vereceğiz.

## sample
sample-free =
    .a = Numuneler ücretsizdir.
    .b = Size ücretsiz numune sağlayabiliriz.
sample-charged =
    .a = Size numune gönderebiliriz; numuneler ücretlidir.
    .b = Numuneler ücret karşılığında temin edilebilir.
sample-refunded =
    .a = Numuneler ücretlidir, sipariş verdiğinizde bu bedel mahsup edilir.
    .b = Numuneler için ücret alıyor ve bu tutarı siparişinizden düşüyoruz.
sample-policy =
    .a = Numune koşullarımız: { $policy }.
    .b = Numuneler için şu koşullar geçerlidir: { $policy }.
sample-check =
    .a = Numune koşullarını kontrol ediyoruz ve size teyit edeceğiz.
    .b = Kontrol eder etmez numune koşullarını size teyit edeceğiz.

## discount: yüzde olarak istenen indirim
discount-granted =
    .a = İstediğiniz { $percent } oranındaki indirimi yapabiliriz; bunun tutarı { $amount }.
    .b = { $percent } oranındaki indirimi kabul ediyoruz, yani mal bedelinden { $amount } düşülür.
discount-tier =
    .a = Bu miktar için fiyatı düşüremeyiz, ancak { $quantity } ve üzeri için fiyat { $per }.
    .b = Bu miktarda fiyat aynı kalır; { $quantity } ve üzeri için sunabileceğimiz fiyat { $per }.
discount-refused =
    .a = Bu miktar için fiyatı düşürmemiz mümkün değil.
    .b = Bu miktarda fiyat aynı kalır.
discount-check =
    .a = Fiyat konusunda ne yapabileceğimize bakıyoruz ve size döneceğiz.
    .b = Fiyatı inceleyeceğiz ve indirim konusunda size yanıt vereceğiz.

## negotiation: alıcı bir hedef fiyat bildirdi
negotiation-met =
    .a = { $product } için hedef fiyatınızı ({ $target }) karşılayabiliriz.
    .b = { $product } ürünü için hedeflediğiniz { $target } fiyatı bizim için uygundur.
negotiation-tier =
    .a = Bu miktarda { $product } için { $target } düzeyine inemeyiz, ancak { $quantity } ve üzeri için fiyat { $per }.
    .b = { $product } için hedef fiyatınız ({ $target }) bu miktarda mümkün değil; { $quantity } ve üzeri için sunabileceğimiz fiyat { $per }.
negotiation-refused =
    .a = Bu miktarda { $product } için hedef fiyatınıza ({ $target }) inemeyiz.
    .b = { $product } için hedef fiyatınız ({ $target }) bu miktarda mümkün değil.
negotiation-check =
    .a = { $product } için hedef fiyatınızı ({ $target }) inceliyoruz ve size döneceğiz.
    .b = { $product } ürünü için istediğiniz { $target } fiyatı değerlendirip size yanıt vereceğiz.

## payment: alıcı başka koşullar istedi
payment-lc_accepted =
    .a = Bu sipariş için L/C ile ödeme mümkündür.
    .b = Bu siparişte L/C kabul ediyoruz.
payment-lc_refused =
    .a = L/C’yi yalnızca { $amount } ve üzeri siparişlerde kabul ediyoruz; bu sipariş için ödeme koşulumuz { $method }.
    .b = L/C, sipariş tutarı { $amount } veya üzerinde olduğunda mümkündür. Bu sipariş için önerdiğimiz ödeme: { $method }.
payment-refused =
    .a = { $asked } koşulunu sunamıyoruz; ödeme koşulumuz { $method }.
    .b = Ne yazık ki { $asked } mümkün değil. Önerdiğimiz ödeme: { $method }.
payment-accepted =
    .a = { $asked } bizim için uygundur.
    .b = { $asked } koşulunu kabul ediyoruz.
payment-check =
    .a = { $asked } koşulunun mümkün olup olmadığını kontrol ediyoruz ve sonucu size bildireceğiz.
    .b = Sorduğunuz { $asked } konusunu inceliyoruz ve size kesin bilgi vereceğiz.

## deadline: { $date } alıcının tarihi ya da kendi sözleri
deadline-possible =
    .a = Termin süresi { $days } olduğundan mallar, istediğiniz tarihe ({ $date }) kadar hazır olabilir.
    .b = İstediğiniz tarih ({ $date }) mümkündür: üretim { $days } sürer.
deadline-not =
    .a = İstediğiniz tarih ({ $date }) ne yazık ki mümkün değil: üretim { $days } sürer.
    .b = Termin süresi { $days } olduğundan istediğiniz tarihe ({ $date }) yetiştiremeyiz.
deadline-check =
    .a = İstediğiniz tarihi ({ $date }) not ettik ve yetiştirip yetiştiremeyeceğimizi kontrol ediyoruz.
    .b = İstediğiniz tarihin ({ $date }) mümkün olup olmadığını kontrol ediyoruz ve sonucu size bildireceğiz.

## dangerous_goods
dangerous_goods-un =
    .a = { $product } taşımada tehlikeli madde sayılır ({ $un }); mümkün olan sevkiyat yollarını size teyit edeceğiz.
    .b = { $product } ürününün taşımada tehlikeli madde olduğunu ({ $un }) ve bunun hava ve kurye gönderilerini sınırladığını dikkatinize sunarız.
dangerous_goods-plain =
    .a = { $product } taşımada tehlikeli madde sayılabilir; mümkün olan sevkiyat yollarını size teyit edeceğiz.
    .b = { $product } ürününün taşımada tehlikeli madde olabileceğini ve bu durumda hava ve kurye gönderilerinin sınırlandığını dikkatinize sunarız.

## customisation
customisation-logo =
    .a = Logonuz için lütfen tasarım dosyasını gönderiniz; inceleyip nelerin mümkün olduğunu teyit edeceğiz.
    .b = Baskıyı inceleyip teyit edebilmemiz için lütfen logonuzu dosya olarak iletiniz.
customisation-oem =
    .a = Kendi tasarımınız için lütfen çizim veya numune gönderiniz; inceleyip nelerin mümkün olduğunu teyit edeceğiz.
    .b = Nelerin mümkün olduğunu inceleyip teyit edebilmemiz için lütfen tasarımınızın ayrıntılarını iletiniz.
customisation-packaging =
    .a = Kendi ambalajınız için lütfen tasarımı gönderiniz; inceleyip nelerin mümkün olduğunu teyit edeceğiz.
    .b = İnceleyip teyit edebilmemiz için lütfen ambalaj tasarımınızı iletiniz.
customisation-colour =
    .a = Lütfen ihtiyaç duyduğunuz renkleri bildiriniz; inceleyip nelerin mümkün olduğunu teyit edeceğiz.
    .b = Özel renkler için lütfen renk numaralarını iletiniz; bunları inceleyip teyit edeceğiz.

## complaint: üzüntü bildirilir, kusur kabul edilmez, kanıt istenir
complaint =
    .a = Bu teslimatla ilgili sorun yaşamanıza üzüldük. Konuyu dikkatle inceleyebilmemiz için lütfen fotoğrafları, sipariş numarasını ve koli üzerindeki parti numarasını gönderiniz.
    .b = Teslimatın size sıkıntı yaşatmış olmasından üzüntü duyuyoruz. Durumu araştırabilmemiz için fotoğrafları, sipariş numarasını ve parti numarasını iletmenizi rica ederiz.
complaint-next =
    .a = Bunlar elimize ulaşır ulaşmaz konuyu inceleyip size döneceğiz.
    .b = Her şeyi dikkatle araştıracak, ardından size yanıt vereceğiz.

## siparişler ve belgeler
order_confirmation =
    .a = Siparişinizi aldık ve kontrol ediyoruz. Sipariş, yazılı sipariş onayımızla bağlayıcı hâle gelir.
    .b = Siparişiniz bize ulaştı, şu anda kontrol ediliyor; ancak bizim yazılı sipariş onayımızla bağlayıcılık kazanır.
order_status =
    .a = Siparişinizin durumunu kontrol ediyoruz ve size bilgi vereceğiz.
    .b = Siparişinizin hangi aşamada olduğuna bakıp size bildireceğiz.
documents =
    .a = İstediğiniz belgeleri hazırlıyoruz ve size ayrı olarak göndereceğiz.
    .b = İstediğiniz belgeleri hazırlayıp ayrı olarak ileteceğiz.

## katalog, ürün yelpazesi
catalogue =
    .a = Kataloğumuzun ilgili sayfalarını fiyatlarıyla gönderebilmemiz için lütfen hangi ürünlerle ve hangi miktarlarla ilgilendiğinizi bildiriniz.
    .b = Ürün yelpazemiz geniştir: düşündüğünüz ürünleri ve miktarları bildirirseniz ilgili sayfaları fiyatlarıyla birlikte göndeririz.
not_our_product =
    .a = “{ $asked }” güncel fiyat listemizde bulunmuyor; ürün kodu veya fotoğraf gönderirseniz yeniden bakarız.
    .b = Güncel fiyat listemizde “{ $asked }” yer almıyor. Ürün kodunu veya bir fotoğrafını gönderirseniz yeniden kontrol ederiz.
ambiguous =
    .a = “{ $asked }” için birden fazla seçenek var: { $products }. Hangisini kastediyorsunuz?
    .b = “{ $asked }” şunlardan biri olabilir: { $products }. Lütfen hangisini kastettiğinizi bildiriniz.
ambiguous-one =
    .a = “{ $asked }” için en yakın ürünümüz { $product }. Bunu mu kastediyorsunuz?
    .b = “{ $asked }” derken { $product } ürününü mü kastediyorsunuz?
distributor =
    .a = Distribütörlük konusunu görüşmeden önce lütfen pazarınız, satış kanallarınız ve öngördüğünüz yıllık miktar hakkında bilgi veriniz.
    .b = Distribütörlük iş birliğini değerlendirebilmek için pazarınızı, satış kanallarınızı ve beklediğiniz yıllık miktarı öğrenmek isteriz.
decline =
    .a = Şu anda buna ihtiyacımız yok, ancak iletişim bilgilerinizi saklayacağız.
    .b = Hâlihazırda böyle bir ihtiyacımız bulunmuyor, yine de iletişim bilgilerinizi kaydedeceğiz.

## ask: bilmemiz gerekenler
ask-quantity =
    .a = Hangi miktara ihtiyacınız var?
    .b = Düşündüğünüz miktarı bize bildirebilir misiniz?
ask-quantity-for =
    .a = { $product } için hangi miktara ihtiyacınız var?
    .b = { $product } ürününden ihtiyaç duyduğunuz miktarı bize bildirebilir misiniz?
ask-product =
    .a = Hangi ürünlerle ilgileniyorsunuz?
    .b = Düşündüğünüz ürünleri bize bildirebilir misiniz?
ask-destination =
    .a = Mallar hangi limana veya şehre gönderilsin?
    .b = Varış limanını veya şehrini bize bildirebilir misiniz?
ask-incoterm =
    .a = Hangi teslim şeklini tercih edersiniz?
    .b = Size hangi teslim şeklinin uygun olduğunu bildirebilir misiniz?
ask-specification =
    .a = İhtiyaç duyduğunuz kesin teknik özellikleri gönderebilir misiniz?
    .b = Hangi teknik özelliklere ihtiyacınız var?
ask-deadline =
    .a = Mallara en geç ne zamana kadar ihtiyacınız var?
    .b = Mallara ne zaman ihtiyaç duyduğunuzu bildirebilir misiniz?

## ürün bilgileri: { $name } örneğin "malzeme", { $value } tablodaki gibi
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = { $product } için { $name } – { $value }.
label-material = malzeme
label-colour = renk
label-size = ebat
label-weight = ağırlık
label-power = güç
label-voltage = gerilim
label-capacity = kapasite
label-battery = batarya
label-warranty = garanti
label-origin = menşe
label-hs_code = HS kodu
label-model = model

## açık kalanlar
open_question =
    .a = Ayrıca şunu sordunuz: “{ $question }” Bunu kontrol ediyoruz ve ayrı olarak yanıtlayacağız.
    .b = “{ $question }” sorunuzla ilgili olarak araştırma yapıyoruz ve size döneceğiz.
attached =
    .a = Teklif formunu ekte bulabilirsiniz.
    .b = Fiyat teklifimiz ektedir.
language_note =
    .a = Henüz sizin dilinizde güvenilir biçimde yanıt veremediğimiz için İngilizce yazıyoruz.
    .b = İngilizce yanıt vermemizi anlayışla karşılamanızı rica ederiz; dilinizde henüz güvenilir biçimde yazamıyoruz.

## closing: hiçbir model yazmadığında mektubun kapanışı
closing-offer =
    .a = Sizden haber almayı bekler, sorularınızı memnuniyetle yanıtlarız.
    .b = Anlaşılmayan bir nokta varsa lütfen bize yazınız. Yanıtınızı bekliyoruz.
    .c = Sizinle çalışmaktan mutluluk duyarız, yanıtınızı bekleriz.
closing-questions =
    .a = Bu bilgilerle hızlıca ilerleyebiliriz. Yanıtınızı bekliyoruz.
    .b = Bunları öğrenir öğrenmez devam edebiliriz. Sizden haber bekliyoruz.
closing-complaint =
    .a = Sabrınız için teşekkür ederiz.
    .b = Sabrınız ve yardımınız bizim için değerlidir.
closing-plain =
    .a = Başka sorularınız olursa lütfen bize yazınız.
    .b = Sizden haber almayı bekliyoruz.
