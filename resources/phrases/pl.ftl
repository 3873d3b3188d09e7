# Rozmówki handlowe, język polski. Wszystko, co wiąże sprzedawcę, stoi tu w pełnych zdaniach.
# Komunikat to jedna możliwa wypowiedź; jego atrybuty to sformułowania o dokładnie tym samym znaczeniu.
# W żadnym sformułowaniu nie ma cyfry: każda liczba przychodzi przez zmienną.

## Ilości: { $n } to liczba w zapisie, { $count } to liczba, od której zależy forma rzeczownika.
qty-pc = { $n } { $count ->
    [one] sztuka
    [few] sztuki
    [many] sztuk
   *[other] sztuki
}
qty-set = { $n } { $count ->
    [one] zestaw
    [few] zestawy
    [many] zestawów
   *[other] zestawu
}
qty-pair = { $n } { $count ->
    [one] para
    [few] pary
    [many] par
   *[other] pary
}
qty-dozen = { $n } { $count ->
    [one] tuzin
    [few] tuziny
    [many] tuzinów
   *[other] tuzina
}
qty-carton = { $n } { $count ->
    [one] karton
    [few] kartony
    [many] kartonów
   *[other] kartonu
}
qty-box = { $n } { $count ->
    [one] pudełko
    [few] pudełka
    [many] pudełek
   *[other] pudełka
}
qty-pack = { $n } { $count ->
    [one] opakowanie
    [few] opakowania
    [many] opakowań
   *[other] opakowania
}
qty-bag = { $n } { $count ->
    [one] worek
    [few] worki
    [many] worków
   *[other] worka
}
qty-roll = { $n } { $count ->
    [one] rolka
    [few] rolki
    [many] rolek
   *[other] rolki
}
qty-bottle = { $n } { $count ->
    [one] butelka
    [few] butelki
    [many] butelek
   *[other] butelki
}
qty-case = { $n } { $count ->
    [one] skrzynka
    [few] skrzynki
    [many] skrzynek
   *[other] skrzynki
}
qty-sheet = { $n } { $count ->
    [one] arkusz
    [few] arkusze
    [many] arkuszy
   *[other] arkusza
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } { $count ->
    [one] metr kwadratowy
    [few] metry kwadratowe
    [many] metrów kwadratowych
   *[other] metra kwadratowego
}
qty-m3 = { $n } { $count ->
    [one] metr sześcienny
    [few] metry sześcienne
    [many] metrów sześciennych
   *[other] metra sześciennego
}
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] jard
    [few] jardy
    [many] jardów
   *[other] jarda
}
days = { $n } { $count ->
    [one] dzień
    [few] dni
    [many] dni
   *[other] dnia
}

## Ceny: { $price } to kwota i waluta.
per-pc = { $price } za sztukę
per-set = { $price } za zestaw
per-pair = { $price } za parę
per-dozen = { $price } za tuzin
per-carton = { $price } za karton
per-box = { $price } za pudełko
per-pack = { $price } za opakowanie
per-bag = { $price } za worek
per-roll = { $price } za rolkę
per-bottle = { $price } za butelkę
per-case = { $price } za skrzynkę
per-sheet = { $price } za arkusz
per-kg = { $price } za kg
per-g = { $price } za g
per-t = { $price } za t
per-m = { $price } za m
per-cm = { $price } za cm
per-m2 = { $price } za metr kwadratowy
per-m3 = { $price } za metr sześcienny
per-l = { $price } za l
per-yard = { $price } za jard

## Ramy listu. Wykrzyknik po zwrocie powitalnym, bo następne zdanie zaczyna się wielką literą.
greeting-named =
    .a = Dzień dobry, { $name }!
    .b = Dzień dobry Pani/Panu, { $name }!
greeting-unknown =
    .a = Szanowni Państwo!
    .b = Dzień dobry!
signoff =
    .a = Z poważaniem
    .b = Z wyrazami szacunku
subject-offer = Nasza oferta: { $product }
subject-plain = Państwa zapytanie
list-and = { $rest } i { $last }
list-comma = { $first }, { $next }

## thanks: początek listu, gdy nie pisze go model
thanks-first =
    .a = Dziękujemy za zapytanie i zainteresowanie naszymi produktami.
    .b = Serdecznie dziękujemy za nawiązanie z nami kontaktu.
    .c = Cieszymy się z Państwa wiadomości i dziękujemy, że zwrócili się Państwo do nas.
thanks-order =
    .a = Bardzo dziękujemy za Państwa zamówienie.
    .b = Serdecznie dziękujemy za przesłanie zamówienia.
thanks-counter =
    .a = Dziękujemy za odpowiedź i za otwartość w kwestii ceny.
    .b = Dziękujemy za Państwa opinię w sprawie naszej ceny.
thanks-complaint =
    .a = Dziękujemy, że otwarcie nas Państwo o tym informują.
    .b = Dziękujemy za poinformowanie nas o problemie.
thanks-message =
    .a = Dziękujemy za wiadomość.
    .b = Serdecznie dziękujemy za Państwa wiadomość.

## offer: { $product } nazwa i kod, { $quantity } ilość z jednostką, { $per } cena za jednostkę, { $basis } na przykład "FOB Ningbo"
offer-one =
    .a = Produkt { $product } możemy zaoferować Państwu w cenie { $per } na warunkach { $basis }; podstawa kalkulacji: { $quantity }.
    .b = Nasza cena produktu { $product } wynosi { $per }, warunki dostawy: { $basis }, ilość: { $quantity }.
    .c = Z przyjemnością oferujemy Państwu: { $product }, cena { $per }, { $basis }, wielkość zamówienia: { $quantity }.
offer-many =
    .a = Z przyjemnością oferujemy Państwu następujące pozycje na warunkach { $basis }:
    .b = Nasze ceny przedstawiają się następująco, { $basis }:
    .c = Oto ceny pozycji, o które Państwo pytali, na warunkach { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, razem { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Nasza cena produktu { $product } wynosi { $per } na warunkach { $basis }.
    .b = Produkt { $product } możemy zaoferować Państwu w cenie { $per }, warunki dostawy: { $basis }.

## tier_hint: lepsza cena przy większej ilości
tier_hint-one =
    .a = Przy większej ilości ({ $quantity } lub więcej) cena spada do { $per }.
    .b = Jeśli zamówią Państwo większą ilość ({ $quantity } lub więcej), cena wyniesie { $per }.
    .c = Większe zamówienie się opłaca: { $quantity } lub więcej – możemy zaoferować { $per }.
tier_hint-for =
    .a = Dla produktu { $product } przy większej ilości ({ $quantity } lub więcej) cena spada do { $per }.
    .b = { $product }: { $quantity } lub więcej – cena { $per }.

## total
total-goods =
    .a = Łączna wartość towaru wynosi { $total } na warunkach { $basis }.
    .b = Razem daje to { $total }, warunki dostawy: { $basis }.
total-freight =
    .a = Wartość towaru to { $goods }, fracht to { $freight }; łączna kwota wynosi { $total } na warunkach { $basis }.
    .b = Po doliczeniu frachtu ({ $freight }) do wartości towaru ({ $goods }) razem daje to { $total }, warunki dostawy: { $basis }.
total-insured =
    .a = Wartość towaru to { $goods }, fracht to { $freight }, a ubezpieczenie to { $insurance }; łączna kwota wynosi { $total } na warunkach { $basis }.
    .b = Po doliczeniu frachtu ({ $freight }) i ubezpieczenia ({ $insurance }) do wartości towaru ({ $goods }) razem daje to { $total }, warunki dostawy: { $basis }.
total-charged =
    .a = Wartość towaru to { $goods }, a wszystkie pozostałe koszty to { $charges }; łączna kwota wynosi { $total } na warunkach { $basis }.
    .b = Po doliczeniu pozostałych kosztów ({ $charges }) do wartości towaru ({ $goods }) razem daje to { $total }, warunki dostawy: { $basis }.

## terms of payment: { $method } na przykład "T/T"
terms-deposit =
    .a = Forma płatności: { $method } – zaliczka { $percent } ({ $deposit }) przy zamówieniu, pozostała kwota { $balance } przed wysyłką.
    .b = Nasze warunki płatności: { $method }, przy czym { $percent } ({ $deposit }) płatne jest jako zaliczka wraz z zamówieniem, a reszta ({ $balance }) przed wysyłką.
terms-deposit-percent =
    .a = Forma płatności: { $method } – zaliczka { $percent } przy zamówieniu, pozostała kwota przed wysyłką.
    .b = Nasze warunki płatności: { $method }, przy czym { $percent } płatne jest jako zaliczka wraz z zamówieniem, a reszta przed wysyłką.
terms-plain =
    .a = Nasze warunki płatności: { $method }.
    .b = Płatność: { $method }.

## lead_time: { $days } na przykład "30 dni"; czas do gotowości do wysyłki, a nie do dotarcia towaru
lead_time-deposit =
    .a = Czas przygotowania towaru wynosi { $days } od otrzymania zaliczki.
    .b = Po wpłynięciu zaliczki produkcja trwa { $days }.
    .c = Towar będzie gotowy do wysyłki { $days } po otrzymaniu przez nas zaliczki.
lead_time-order =
    .a = Czas przygotowania towaru wynosi { $days } od potwierdzenia zamówienia.
    .b = Po potwierdzeniu zamówienia produkcja trwa { $days }.
lead_time-for =
    .a = Dla produktu { $product } czas przygotowania wynosi { $days }.
    .b = { $product }: czas przygotowania – { $days }.
lead_time-closed =
    .a = Prosimy pamiętać, że nasza fabryka jest zamknięta od { $from } do { $until }; o te dni wydłuża się czas przygotowania towaru.
    .b = Nasza fabryka nie pracuje od { $from } do { $until }, dlatego czas przygotowania towaru jest dłuższy o te dni.
lead_time-unknown =
    .a = Sprawdzamy czas przygotowania towaru i potwierdzimy go Państwu.
    .b = Gdy tylko sprawdzimy czas przygotowania towaru, potwierdzimy go Państwu.

## validity
validity =
    .a = Niniejsza oferta jest ważna do { $date }.
    .b = Podane wyżej ceny obowiązują do { $date }.
    .c = Ofertę tę możemy utrzymać do { $date }.

## packing: { $cartons } na przykład "25 kartonów", { $volume } "2,1 metra sześciennego", { $weight } "300 kg"
packing-full =
    .a = Towar jest zapakowany następująco: { $cartons }, łączna objętość { $volume }, waga brutto { $weight }.
    .b = Opakowanie: { $cartons }, { $volume }, waga brutto { $weight }.
packing-cartons =
    .a = Towar jest zapakowany następująco: { $cartons }.
    .b = Opakowanie: { $cartons }.
packing-volume =
    .a = Towar jest zapakowany następująco: { $cartons }, łączna objętość { $volume }.
    .b = Opakowanie: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Prosimy pamiętać, że minimalna wielkość zamówienia produktu { $product } to u nas { $quantity }; podana wyżej cena obowiązuje od tej ilości.
    .b = Dla produktu { $product } obowiązuje minimalne zamówienie: { $quantity }. Podana przez nas cena dotyczy zamówień od tej ilości.
minimum_order-fact =
    .a = Minimalna wielkość zamówienia produktu { $product } to { $quantity }.
    .b = Dla produktu { $product } obowiązuje minimalne zamówienie: { $quantity }.
minimum_order-unknown =
    .a = Sprawdzamy minimalną wielkość zamówienia produktu { $product } i potwierdzimy ją Państwu.
    .b = Gdy tylko sprawdzimy minimalną wielkość zamówienia produktu { $product }, potwierdzimy ją Państwu.

## price_missing
price_missing =
    .a = Nie mamy w tej chwili pod ręką aktualnej ceny produktu { $product }; sprawdzamy ją i prześlemy Państwu osobno.
    .b = Cenę produktu { $product } jeszcze sprawdzamy i podamy ją Państwu w osobnej wiadomości.

## term_not_offered: { $asked } na przykład "DDP Hamburg"
term_not_offered =
    .a = Warunku „{ $asked }” nie oferujemy; podane wyżej ceny obowiązują na warunkach { $basis }.
    .b = Niestety „{ $asked }” nie należy do oferowanych przez nas warunków dostawy, dlatego podane wyżej ceny obowiązują na warunkach { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Cenę na warunkach { $asked } jeszcze sprawdzamy i wrócimy z odpowiedzią; powyższe ceny obowiązują na warunkach { $basis }.
    .b = Jeśli chodzi o warunki { $asked }, cena jest jeszcze sprawdzana. Do tego czasu powyższe ceny obowiązują na warunkach { $basis }.
term_check-sea_only =
    .a = Warunek { $asked } dotyczy wyłącznie transportu morskiego; dla wybranego transportu właściwy byłby warunek { $instead }. Powyższe ceny obowiązują na warunkach { $basis }.
    .b = Ponieważ { $asked } stosuje się tylko w transporcie morskim, przy tym sposobie przewozu odpowiedni byłby { $instead }; powyższe ceny obowiązują na warunkach { $basis }.
term_check-bases =
    .a = Nasze ceny tych produktów podane są na różnych warunkach dostawy ({ $bases }); przeliczamy je na jednakowe warunki i prześlemy je Państwu.
    .b = Ponieważ produkty te wycenione są na różnych warunkach dostawy ({ $bases }), sprowadzimy je do jednego warunku i prześlemy Państwu ceny.

## freight_unknown
freight_unknown =
    .a = Nie mamy jeszcze aktualnej stawki frachtu do miejsca przeznaczenia { $place }, dlatego podane wyżej ceny obowiązują na warunkach { $basis }; koszt frachtu podamy Państwu osobno.
    .b = Koszt frachtu (miejsce przeznaczenia: { $place }) musimy jeszcze sprawdzić. Do tego czasu podane wyżej ceny obowiązują na warunkach { $basis }.
freight_unknown-noplace =
    .a = Abyśmy mogli obliczyć fracht, prosimy o podanie portu przeznaczenia; do tego czasu podane wyżej ceny obowiązują na warunkach { $basis }.
    .b = Podane wyżej ceny obowiązują na warunkach { $basis }; jeśli wskażą nam Państwo port przeznaczenia, obliczymy fracht.

## certificate: { $certificate } jedna nazwa lub kilka
certificate-held =
    .a = Tak, produkt { $product } jest dostarczany z { $certificate }.
    .b = Dla produktu { $product } możemy przedstawić { $certificate }.
certificate-not_listed =
    .a = Nasze dokumenty dotyczące produktu { $product } wymieniają { $held }; { $certificate } nie ma wśród nich.
    .b = Dla produktu { $product } mamy w dokumentacji { $held }, ale nie { $certificate }.
certificate-not_held =
    .a = Dla produktu { $product } nie posiadamy { $certificate }.
    .b = Obecnie nie ma { $certificate } dla produktu { $product }.
certificate-check =
    .a = Sprawdzamy, czy { $certificate } jest dostępne dla produktu { $product }, i poinformujemy Państwa o wyniku.
    .b = Jeśli chodzi o { $certificate } dla produktu { $product }: sprawdzamy to i damy Państwu odpowiedź.
certificate-general =
    .a = Sprawdzamy, czy { $certificate } jest dostępne, i poinformujemy Państwa o wyniku.
    .b = Jeśli chodzi o { $certificate }: sprawdzamy to i damy Państwu odpowiedź.

## sample
sample-free =
    .a = Próbki są bezpłatne.
    .b = Możemy przesłać Państwu próbki nieodpłatnie.
sample-charged =
    .a = Możemy przesłać Państwu próbki; są one płatne.
    .b = Próbki są dostępne za opłatą.
sample-refunded =
    .a = Próbki są płatne, a przy złożeniu zamówienia zaliczamy ich koszt na Państwa korzyść.
    .b = Za próbki pobieramy opłatę, a jej kwotę odliczamy od Państwa zamówienia.
sample-policy =
    .a = Nasze warunki dotyczące próbek: { $policy }.
    .b = W przypadku próbek obowiązuje: { $policy }.
sample-check =
    .a = Sprawdzamy warunki dotyczące próbek i potwierdzimy je Państwu.
    .b = Gdy tylko sprawdzimy warunki dotyczące próbek, potwierdzimy je Państwu.

## discount: rabat w procentach, o który poprosił kupujący
discount-granted =
    .a = Możemy udzielić Państwu rabatu w wysokości { $percent }, czyli { $amount }.
    .b = Zgadzamy się na rabat { $percent }: wartość towaru zmniejsza się o { $amount }.
discount-tier =
    .a = Przy tej ilości nie możemy obniżyć ceny, ale przy większej ({ $quantity } lub więcej) cena wynosi { $per }.
    .b = Dla tej ilości cena pozostaje bez zmian; przy większym zamówieniu ({ $quantity } lub więcej) możemy zaoferować { $per }.
discount-refused =
    .a = Przy tej ilości nie możemy obniżyć ceny.
    .b = Dla tej ilości cena pozostaje bez zmian.
discount-check =
    .a = Sprawdzamy, co możemy zrobić w sprawie ceny, i wrócimy do Państwa z odpowiedzią.
    .b = Przyjrzymy się cenie i odezwiemy się do Państwa w sprawie rabatu.

## negotiation: kupujący podał cenę docelową
negotiation-met =
    .a = Możemy przyjąć Państwa cenę docelową produktu { $product }: { $target }.
    .b = Państwa cena docelowa { $target } dla produktu { $product } nam odpowiada.
negotiation-tier =
    .a = Dla produktu { $product } przy tej ilości nie możemy zejść do { $target }, ale przy większej ({ $quantity } lub więcej) cena wynosi { $per }.
    .b = Państwa cena docelowa { $target } dla produktu { $product } nie jest możliwa przy tej ilości; przy większym zamówieniu ({ $quantity } lub więcej) możemy zaoferować { $per }.
negotiation-refused =
    .a = Dla produktu { $product } przy tej ilości nie możemy zejść do Państwa ceny docelowej { $target }.
    .b = Państwa cena docelowa { $target } dla produktu { $product } nie jest możliwa przy tej ilości.
negotiation-check =
    .a = Sprawdzamy Państwa cenę docelową { $target } dla produktu { $product } i wrócimy do Państwa z odpowiedzią.
    .b = Przyjrzymy się Państwa cenie docelowej produktu { $product } – { $target } – i odezwiemy się do Państwa.

## payment: kupujący poprosił o inne warunki
payment-lc_accepted =
    .a = W przypadku tego zamówienia możliwa jest płatność akredytywą (L/C).
    .b = Dla tego zamówienia akceptujemy akredytywę (L/C).
payment-lc_refused =
    .a = Akredytywę (L/C) akceptujemy tylko przy zamówieniach od { $amount }; nasze warunki dla tego zamówienia: { $method }.
    .b = Płatność akredytywą (L/C) jest możliwa przy zamówieniach od { $amount }. Dla tego zamówienia oferujemy: { $method }.
payment-refused =
    .a = Nie możemy zaoferować „{ $asked }”; nasze warunki płatności: { $method }.
    .b = Niestety wariant „{ $asked }” nie jest możliwy. Oferujemy: { $method }.
payment-accepted =
    .a = Warunek „{ $asked }” nam odpowiada.
    .b = Akceptujemy „{ $asked }”.
payment-check =
    .a = Sprawdzamy, czy wariant „{ $asked }” jest możliwy, i poinformujemy Państwa o wyniku.
    .b = Jeśli chodzi o „{ $asked }”: sprawdzamy to i damy Państwu odpowiedź.

## deadline: { $date } to data lub słowa kupującego
deadline-possible =
    .a = Czas przygotowania towaru wynosi { $days }, więc towar może być gotowy na Państwa termin ({ $date }).
    .b = Państwa termin ({ $date }) jest możliwy: produkcja trwa { $days }.
deadline-not =
    .a = Państwa termin ({ $date }) niestety nie jest możliwy: produkcja trwa { $days }.
    .b = Czas przygotowania towaru wynosi { $days }, więc nie możemy dotrzymać Państwa terminu ({ $date }).
deadline-check =
    .a = Odnotowaliśmy Państwa termin ({ $date }) i sprawdzamy, czy możemy go dotrzymać.
    .b = Sprawdzamy, czy Państwa termin ({ $date }) jest możliwy, i poinformujemy Państwa o wyniku.

## dangerous_goods
dangerous_goods-un =
    .a = Produkt { $product } jest w transporcie uznawany za towar niebezpieczny ({ $un }); możliwe sposoby wysyłki potwierdzimy Państwu.
    .b = Prosimy pamiętać, że produkt { $product } jest w transporcie towarem niebezpiecznym ({ $un }), co ogranicza przesyłki lotnicze i kurierskie.
dangerous_goods-plain =
    .a = Produkt { $product } może być w transporcie uznawany za towar niebezpieczny; możliwe sposoby wysyłki potwierdzimy Państwu.
    .b = Prosimy pamiętać, że produkt { $product } może być w transporcie towarem niebezpiecznym, co ogranicza przesyłki lotnicze i kurierskie.

## customisation
customisation-logo =
    .a = Jeśli chodzi o Państwa logo, prosimy o przesłanie projektu graficznego; sprawdzimy go i potwierdzimy, co jest możliwe.
    .b = Prosimy przesłać nam Państwa logo w postaci pliku, abyśmy mogli sprawdzić i potwierdzić nadruk.
customisation-oem =
    .a = Jeśli chodzi o Państwa własny projekt, prosimy o przesłanie rysunków lub próbki; sprawdzimy to i potwierdzimy, co jest możliwe.
    .b = Prosimy przesłać nam szczegóły Państwa projektu, abyśmy mogli sprawdzić i potwierdzić, co jest możliwe.
customisation-packaging =
    .a = Jeśli chodzi o Państwa własne opakowanie, prosimy o przesłanie projektu; sprawdzimy go i potwierdzimy, co jest możliwe.
    .b = Prosimy przesłać nam projekt Państwa opakowania, abyśmy mogli go sprawdzić i potwierdzić.
customisation-colour =
    .a = Prosimy o informację, jakich kolorów Państwo potrzebują; sprawdzimy to i potwierdzimy, co jest możliwe.
    .b = W przypadku kolorów specjalnych prosimy przesłać nam ich numery; sprawdzimy je i potwierdzimy.

## complaint: wyrazy ubolewania, bez przyznania się do winy, prośba o dowody
complaint =
    .a = Przykro nam, że mieli Państwo kłopoty z tą dostawą. Prosimy o przesłanie zdjęć, numeru zamówienia oraz numeru partii z kartonu, abyśmy mogli dokładnie przyjrzeć się sprawie.
    .b = Ubolewamy, że dostawa przysporzyła Państwu kłopotów. Abyśmy mogli zbadać sprawę, prosimy przesłać nam zdjęcia, numer zamówienia i numer partii.
complaint-next =
    .a = Gdy tylko je otrzymamy, zbadamy sprawę i wrócimy do Państwa z odpowiedzią.
    .b = Wszystko starannie sprawdzimy, a następnie skontaktujemy się z Państwem.

## orders and documents
order_confirmation =
    .a = Otrzymaliśmy Państwa zamówienie i sprawdzamy je. Staje się ono wiążące z chwilą naszego pisemnego potwierdzenia zamówienia.
    .b = Państwa zamówienie do nas dotarło i jest sprawdzane; wiążący charakter nada mu nasze pisemne potwierdzenie zamówienia.
order_status =
    .a = Sprawdzamy status Państwa zamówienia i poinformujemy o nim Państwa.
    .b = Sprawdzimy, na jakim etapie jest Państwa zamówienie, i damy Państwu znać.
documents =
    .a = Przygotowujemy dokumenty, o które Państwo prosili, i prześlemy je osobno.
    .b = Dokumenty wskazane w Państwa prośbie przygotujemy i wyślemy osobno.

## catalogue, range
catalogue =
    .a = Abyśmy mogli przesłać Państwu właściwe strony katalogu z cenami, prosimy o informację, jakie produkty i ilości Państwa interesują.
    .b = Nasz asortyment jest szeroki: jeśli napiszą nam Państwo, o jakich produktach i ilościach Państwo myślą, prześlemy odpowiednie strony z cenami.
not_our_product =
    .a = Nie znajdujemy „{ $asked }” w naszym aktualnym cenniku; po otrzymaniu numeru artykułu lub zdjęcia sprawdzimy ponownie.
    .b = W naszym aktualnym cenniku nie ma pozycji „{ $asked }”. Prosimy o numer artykułu lub zdjęcie, a sprawdzimy ponownie.
ambiguous =
    .a = W przypadku „{ $asked }” istnieje więcej niż jedna możliwość: { $products }. Którą mają Państwo na myśli?
    .b = „{ $asked }” może oznaczać jeden z następujących produktów: { $products }. Prosimy o informację, który mają Państwo na myśli.
ambiguous-one =
    .a = Do zapytania „{ $asked }” najbliższy jest nasz produkt { $product }. Czy o ten produkt chodzi?
    .b = Czy przez „{ $asked }” rozumieją Państwo produkt { $product }?
distributor =
    .a = Zanim porozmawiamy o dystrybucji, prosimy o informacje o Państwa rynku, kanałach sprzedaży i spodziewanej ilości rocznej.
    .b = Aby ocenić możliwość współpracy dystrybucyjnej, chcielibyśmy poznać Państwa rynek, kanały sprzedaży oraz ilość, jakiej spodziewają się Państwo w ciągu roku.
decline =
    .a = Obecnie nie mamy takiej potrzeby, ale zachowamy Państwa dane kontaktowe.
    .b = W tej chwili tego nie potrzebujemy, jednak zachowamy kontakt do Państwa.

## ask: co musimy wiedzieć
ask-quantity =
    .a = Jakiej ilości Państwo potrzebują?
    .b = Czy mogliby Państwo podać nam planowaną ilość?
ask-quantity-for =
    .a = Jakiej ilości produktu { $product } Państwo potrzebują?
    .b = Czy mogliby Państwo podać nam potrzebną ilość produktu { $product }?
ask-product =
    .a = Jakie produkty Państwa interesują?
    .b = Czy mogliby Państwo napisać nam, o jakich produktach Państwo myślą?
ask-destination =
    .a = Do którego portu lub miasta należy wysłać towar?
    .b = Czy mogliby Państwo podać nam port lub miasto przeznaczenia?
ask-incoterm =
    .a = Jaki warunek dostawy Państwo preferują?
    .b = Czy mogliby Państwo napisać nam, jaki warunek dostawy Państwu odpowiada?
ask-specification =
    .a = Czy mogliby Państwo przesłać nam dokładną specyfikację, której Państwo potrzebują?
    .b = Jakiej specyfikacji Państwo potrzebują?
ask-deadline =
    .a = Na kiedy potrzebują Państwo towaru?
    .b = Czy mogliby Państwo podać nam termin, w którym towar jest Państwu potrzebny?

## facts of a product: { $name } na przykład "materiał", { $value } jak w arkuszu
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Dla produktu { $product }: { $name } – { $value }.
label-material = materiał
label-colour = kolor
label-size = rozmiar
label-weight = waga
label-power = moc
label-voltage = napięcie
label-capacity = pojemność
label-battery = bateria
label-warranty = gwarancja
label-origin = pochodzenie
label-hs_code = kod HS
label-model = model

## what stays open
open_question =
    .a = Zapytali Państwo również: „{ $question }” Sprawdzamy to i odpowiemy osobno.
    .b = Co do Państwa pytania „{ $question }”: sprawdzamy to i wrócimy do Państwa z odpowiedzią.
attached =
    .a = W załączeniu znajdą Państwo ofertę cenową.
    .b = Oferta cenowa jest dołączona do tej wiadomości.
language_note =
    .a = Piszemy po angielsku, ponieważ nie potrafimy jeszcze w sposób pewny odpowiadać w Państwa języku.
    .b = Prosimy pozwolić nam odpowiedzieć po angielsku; w Państwa języku nie potrafimy jeszcze pisać w sposób pewny.

## closing: zakończenie listu, gdy nie pisze go model
closing-offer =
    .a = Czekamy na Państwa odpowiedź i chętnie odpowiemy na wszelkie pytania.
    .b = Jeśli coś jest niejasne, prosimy do nas napisać. Liczymy na Państwa odpowiedź.
    .c = Będzie nam miło współpracować z Państwem; z zainteresowaniem czekamy na odpowiedź.
closing-questions =
    .a = Dzięki tym informacjom będziemy mogli szybko działać dalej. Czekamy na Państwa odpowiedź.
    .b = Gdy tylko uzyskamy te informacje, będziemy mogli przejść dalej. Liczymy na wiadomość od Państwa.
closing-complaint =
    .a = Dziękujemy za Państwa cierpliwość.
    .b = Doceniamy Państwa cierpliwość i pomoc.
closing-plain =
    .a = W razie dalszych pytań prosimy do nas napisać.
    .b = Czekamy na wiadomość od Państwa.
