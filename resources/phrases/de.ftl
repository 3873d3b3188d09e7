# Das Phrasenbuch, Deutsch. Was den Händler bindet, steht hier in ganzen Sätzen.
# Eine Nachricht ist eine mögliche Aussage; ihre Attribute sind Fassungen mit genau derselben Bedeutung.
# In keiner Fassung steht eine Ziffer: Jede Zahl kommt über eine Variable.

## Mengen: { $n } ist die Zahl, wie sie geschrieben wird, { $count } die Zahl, die über den Plural entscheidet.
qty-pc = { $n } { $count ->
    [one] Stück
   *[other] Stück
}
qty-set = { $n } { $count ->
    [one] Set
   *[other] Sets
}
qty-pair = { $n } { $count ->
    [one] Paar
   *[other] Paar
}
qty-dozen = { $n } Dutzend
qty-carton = { $n } { $count ->
    [one] Karton
   *[other] Kartons
}
qty-box = { $n } { $count ->
    [one] Schachtel
   *[other] Schachteln
}
qty-pack = { $n } { $count ->
    [one] Packung
   *[other] Packungen
}
qty-bag = { $n } { $count ->
    [one] Beutel
   *[other] Beutel
}
qty-roll = { $n } { $count ->
    [one] Rolle
   *[other] Rollen
}
qty-bottle = { $n } { $count ->
    [one] Flasche
   *[other] Flaschen
}
qty-case = { $n } { $count ->
    [one] Kiste
   *[other] Kisten
}
qty-sheet = { $n } { $count ->
    [one] Blatt
   *[other] Blatt
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } qm
qty-m3 = { $n } cbm
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] Yard
   *[other] Yards
}
days = { $n } { $count ->
    [one] Tag
   *[other] Tage
}

## Preise: { $price } ist Betrag und Währung.
per-pc = { $price } pro Stück
per-set = { $price } pro Set
per-pair = { $price } pro Paar
per-dozen = { $price } pro Dutzend
per-carton = { $price } pro Karton
per-box = { $price } pro Schachtel
per-pack = { $price } pro Packung
per-bag = { $price } pro Beutel
per-roll = { $price } pro Rolle
per-bottle = { $price } pro Flasche
per-case = { $price } pro Kiste
per-sheet = { $price } pro Blatt
per-kg = { $price } pro kg
per-g = { $price } pro g
per-t = { $price } pro t
per-m = { $price } pro m
per-cm = { $price } pro cm
per-m2 = { $price } pro qm
per-m3 = { $price } pro cbm
per-l = { $price } pro l
per-yard = { $price } pro Yard

## Rahmen des Briefs. Ausrufezeichen nach der Anrede, weil der nächste Satz groß beginnt.
greeting-named =
    .a = Guten Tag, { $name }!
    .b = Hallo { $name }!
greeting-unknown =
    .a = Sehr geehrte Damen und Herren!
    .b = Guten Tag!
signoff =
    .a = Mit freundlichen Grüßen
    .b = Freundliche Grüße
subject-offer = Unser Angebot: { $product }
subject-plain = Ihre Anfrage
list-and = { $rest } und { $last }
list-comma = { $first }, { $next }

## thanks: wie der Brief beginnt, wenn kein Modell schreibt
thanks-first =
    .a = Vielen Dank für Ihre Anfrage und Ihr Interesse an unseren Produkten.
    .b = Besten Dank, dass Sie sich an uns gewandt haben.
    .c = Wir freuen uns, von Ihnen zu hören, und danken Ihnen für Ihre Nachricht.
thanks-order =
    .a = Herzlichen Dank für Ihren Auftrag.
    .b = Über Ihre Bestellung haben wir uns gefreut; vielen Dank dafür.
thanks-counter =
    .a = Vielen Dank für Ihre Antwort und Ihre offenen Worte zum Preis.
    .b = Wir danken Ihnen für Ihre Rückmeldung zu unserem Preis.
thanks-complaint =
    .a = Danke, dass Sie uns so offen darüber informieren.
    .b = Wir danken Ihnen, dass Sie uns auf das Problem aufmerksam gemacht haben.
thanks-message =
    .a = Vielen Dank für Ihre Nachricht.
    .b = Für Ihre Nachricht danken wir Ihnen bestens.

## offer: { $product } Name und Artikelnummer, { $quantity } mit Einheit, { $per } Preis je Einheit, { $basis } etwa "FOB Ningbo"
offer-one =
    .a = Für { $product } können wir Ihnen auf der Grundlage von { $quantity } einen Preis von { $per }, { $basis }, anbieten.
    .b = Unser Preis für { $product } beträgt { $per }, { $basis }, bei Abnahme von { $quantity }.
    .c = Gern bieten wir Ihnen { $product } zum Preis von { $per }, { $basis }, an; Bestellmenge: { $quantity }.
offer-many =
    .a = Gern bieten wir Ihnen folgende Artikel an, { $basis }:
    .b = Hier sind unsere Preise, { $basis }:
    .c = Für die angefragten Artikel gelten folgende Preise, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, zusammen { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Unser Preis für { $product } beträgt { $per }, { $basis }.
    .b = Wir können Ihnen { $product } zu { $per }, { $basis }, anbieten.

## tier_hint: ein besserer Preis ab einer größeren Menge
tier_hint-one =
    .a = Ab { $quantity } sinkt der Preis auf { $per }.
    .b = Wenn Sie { $quantity } oder mehr bestellen, beträgt der Preis { $per }.
    .c = Eine größere Bestellung lohnt sich: Ab { $quantity } können wir Ihnen { $per } anbieten.
tier_hint-for =
    .a = Für { $product } sinkt der Preis ab { $quantity } auf { $per }.
    .b = { $product }: Ab { $quantity } beträgt der Preis { $per }.

## total
total-goods =
    .a = Der Gesamtwert der Ware beträgt { $total }, { $basis }.
    .b = Insgesamt ergibt das { $total }, { $basis }.
total-freight =
    .a = Zum Warenwert von { $goods } kommt die Fracht von { $freight } hinzu; der Gesamtbetrag ist { $total }, { $basis }.
    .b = Ware { $goods }, Fracht { $freight }: Das ergibt insgesamt { $total }, { $basis }.
total-insured =
    .a = Ware { $goods }, Fracht { $freight }, Versicherung { $insurance }: Das ergibt insgesamt { $total }, { $basis }.
    .b = Zum Warenwert von { $goods } kommen die Fracht von { $freight } und die Versicherung von { $insurance } hinzu; der Gesamtbetrag ist { $total }, { $basis }.
total-charged =
    .a = Ware { $goods }, alle weiteren Kosten { $charges }: Das ergibt insgesamt { $total }, { $basis }.
    .b = Zum Warenwert von { $goods } kommen weitere Kosten von { $charges } hinzu; der Gesamtbetrag ist { $total }, { $basis }.

## terms of payment: { $method } etwa "T/T"
terms-deposit =
    .a = Die Zahlung erfolgt per { $method }: Anzahlung von { $percent } ({ $deposit }) bei Auftragserteilung, Restbetrag von { $balance } vor dem Versand.
    .b = Unsere Zahlungsbedingungen: { $method }, davon { $percent } ({ $deposit }) als Anzahlung mit dem Auftrag und die restlichen { $balance } vor dem Versand.
terms-deposit-percent =
    .a = Die Zahlung erfolgt per { $method }: Anzahlung von { $percent } bei Auftragserteilung, Restbetrag vor dem Versand.
    .b = Unsere Zahlungsbedingungen: { $method }, davon { $percent } als Anzahlung mit dem Auftrag und der Rest vor dem Versand.
terms-plain =
    .a = Unsere Zahlungsbedingungen: { $method }.
    .b = Zahlung: { $method }.

## lead_time: { $days } etwa "30 Tage"; gemeint ist die Zeit bis zur Versandbereitschaft, nicht bis zur Ankunft
lead_time-deposit =
    .a = Die Fertigungszeit beträgt { $days } ab Eingang der Anzahlung.
    .b = Sobald Ihre Anzahlung bei uns eingegangen ist, dauert die Produktion { $days }.
    .c = Die Ware ist { $days } nach Eingang der Anzahlung versandbereit.
lead_time-order =
    .a = Die Fertigungszeit beträgt { $days } ab bestätigtem Auftrag.
    .b = Sobald der Auftrag bestätigt ist, dauert die Produktion { $days }.
lead_time-for =
    .a = Für { $product } beträgt die Fertigungszeit { $days }.
    .b = { $product }: Die Fertigungszeit beträgt { $days }.
lead_time-closed =
    .a = Bitte beachten Sie, dass unser Werk vom { $from } bis zum { $until } geschlossen ist; diese Tage kommen zur Fertigungszeit hinzu.
    .b = Unser Werk ist vom { $from } bis zum { $until } geschlossen; um diese Tage verlängert sich die Fertigungszeit.
lead_time-unknown =
    .a = Wir klären gerade die Fertigungszeit und bestätigen sie Ihnen dann.
    .b = Sobald wir die Fertigungszeit geprüft haben, bestätigen wir sie Ihnen.

## validity
validity =
    .a = Dieses Angebot gilt bis zum { $date }.
    .b = Die genannten Preise sind bis zum { $date } gültig.
    .c = Wir können dieses Angebot bis zum { $date } aufrechterhalten.

## packing: { $cartons } etwa "25 Kartons", { $volume } etwa "2,1 cbm", { $weight } etwa "300 kg"
packing-full =
    .a = Die Ware ist in { $cartons } verpackt, bei einem Gesamtvolumen von { $volume } und einem Bruttogewicht von { $weight }.
    .b = Verpackung: { $cartons }, { $volume }, Bruttogewicht { $weight }.
packing-cartons =
    .a = Die Ware ist in { $cartons } verpackt.
    .b = Verpackung: { $cartons }.
packing-volume =
    .a = Die Ware ist in { $cartons } verpackt, bei einem Gesamtvolumen von { $volume }.
    .b = Verpackung: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Bitte beachten Sie, dass unsere Mindestbestellmenge für { $product } { $quantity } beträgt; der oben genannte Preis gilt ab dieser Menge.
    .b = Für { $product } gilt eine Mindestbestellmenge von { $quantity }, und der genannte Preis gilt ab dieser Menge.
minimum_order-fact =
    .a = Die Mindestbestellmenge für { $product } beträgt { $quantity }.
    .b = Für { $product } gilt eine Mindestbestellmenge von { $quantity }.
minimum_order-unknown =
    .a = Wir klären gerade die Mindestbestellmenge für { $product } und bestätigen sie Ihnen dann.
    .b = Sobald wir die Mindestbestellmenge für { $product } geprüft haben, bestätigen wir sie Ihnen.

## price_missing
price_missing =
    .a = Für { $product } liegt uns im Moment kein aktueller Preis vor; wir klären ihn und senden ihn Ihnen gesondert.
    .b = Den Preis für { $product } prüfen wir noch und teilen ihn Ihnen gesondert mit.

## term_not_offered: { $asked } etwa "DDP Hamburg"
term_not_offered =
    .a = „{ $asked }“ bieten wir nicht an; die oben genannten Preise verstehen sich { $basis }.
    .b = Leider gehört „{ $asked }“ nicht zu den Lieferbedingungen, die wir anbieten; daher verstehen sich die oben genannten Preise { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Den Preis zu den Konditionen { $asked } prüfen wir noch und kommen darauf zurück; die obigen Preise verstehen sich { $basis }.
    .b = Zu { $asked } prüfen wir den Preis noch. Bis dahin verstehen sich die obigen Preise { $basis }.
term_check-sea_only =
    .a = { $asked } gilt nur für den Seetransport; für den gewünschten Transportweg wäre { $instead } die richtige Klausel. Die obigen Preise verstehen sich { $basis }.
    .b = Da { $asked } nur für Seefracht vorgesehen ist, würde für diesen Transportweg { $instead } passen; die obigen Preise verstehen sich { $basis }.
term_check-bases =
    .a = Unsere Preise für diese Artikel gelten zu unterschiedlichen Lieferbedingungen ({ $bases }); wir rechnen sie auf eine einheitliche Klausel um und senden sie Ihnen zu.
    .b = Da diese Artikel zu unterschiedlichen Lieferbedingungen kalkuliert sind ({ $bases }), stellen wir sie auf eine gemeinsame Klausel um und nennen Ihnen dann die Preise.

## freight_unknown
freight_unknown =
    .a = Für die Fracht zum Zielort { $place } liegt uns noch kein aktueller Satz vor; die oben genannten Preise verstehen sich daher { $basis }. Die Frachtkosten teilen wir Ihnen gesondert mit.
    .b = Die Fracht (Zielort: { $place }) müssen wir noch klären. Bis dahin verstehen sich die oben genannten Preise { $basis }.
freight_unknown-noplace =
    .a = Damit wir die Fracht berechnen können, nennen Sie uns bitte den Bestimmungshafen; bis dahin verstehen sich die oben genannten Preise { $basis }.
    .b = Die oben genannten Preise verstehen sich { $basis }; wenn Sie uns den Bestimmungshafen mitteilen, berechnen wir die Fracht.

## certificate: { $certificate } ein Name oder mehrere
certificate-held =
    .a = Ja, { $product } wird mit { $certificate } geliefert.
    .b = Für { $product } können wir Ihnen { $certificate } vorlegen.
certificate-not_listed =
    .a = Unsere Unterlagen zu { $product } weisen { $held } aus, nicht jedoch { $certificate }.
    .b = Zu { $product } haben wir { $held } vorliegen, aber nicht { $certificate }.
certificate-not_held =
    .a = Für { $product } können wir { $certificate } nicht vorweisen.
    .b = Derzeit liegt uns für { $product } Folgendes nicht vor: { $certificate }.
certificate-check =
    .a = Wir prüfen, ob für { $product } { $certificate } verfügbar ist, und geben Ihnen dazu Bescheid.
    .b = Was { $certificate } für { $product } angeht: Das prüfen wir und geben Ihnen dann Bescheid.
certificate-general =
    .a = Wir prüfen, ob { $certificate } verfügbar ist, und geben Ihnen dazu Bescheid.
    .b = Was { $certificate } angeht: Das prüfen wir und geben Ihnen dann Bescheid.

## sample
sample-free =
    .a = Muster sind kostenlos.
    .b = Wir können Ihnen gern kostenlose Muster zusenden.
sample-charged =
    .a = Muster können wir Ihnen zusenden; sie werden berechnet.
    .b = Muster sind gegen Bezahlung erhältlich.
sample-refunded =
    .a = Muster werden berechnet; bei einer Bestellung schreiben wir Ihnen die Kosten gut.
    .b = Für Muster stellen wir Ihnen die Kosten in Rechnung und verrechnen den Betrag mit Ihrer Bestellung.
sample-policy =
    .a = Unsere Bedingungen für Muster: { $policy }.
    .b = Für Muster gilt Folgendes: { $policy }.
sample-check =
    .a = Wir klären gerade die Bedingungen für Muster und bestätigen sie Ihnen dann.
    .b = Sobald wir die Bedingungen für Muster geprüft haben, bestätigen wir sie Ihnen.

## discount: als Prozentsatz erbeten
discount-granted =
    .a = Den Rabatt von { $percent } können wir Ihnen gewähren; das sind { $amount }.
    .b = Mit dem Rabatt von { $percent } sind wir einverstanden; der Warenwert verringert sich damit um { $amount }.
discount-tier =
    .a = Bei dieser Menge können wir den Preis nicht senken, aber ab { $quantity } beträgt er { $per }.
    .b = Für diese Menge bleibt es bei dem Preis; ab { $quantity } können wir Ihnen { $per } anbieten.
discount-refused =
    .a = Bei dieser Menge können wir den Preis nicht senken.
    .b = Für diese Menge bleibt es bei dem Preis.
discount-check =
    .a = Wir prüfen, was wir beim Preis tun können, und melden uns bei Ihnen.
    .b = Wir sehen uns den Preis genauer an und melden uns wegen des Rabatts bei Ihnen.

## negotiation: der Käufer hat einen Zielpreis genannt
negotiation-met =
    .a = Ihren Zielpreis für { $product } von { $target } können wir annehmen.
    .b = Mit Ihrem Zielpreis von { $target } für { $product } sind wir einverstanden.
negotiation-tier =
    .a = Bei dieser Menge können wir { $target } für { $product } nicht erreichen, aber ab { $quantity } beträgt der Preis { $per }.
    .b = Ihr Zielpreis von { $target } für { $product } ist bei dieser Menge nicht möglich; ab { $quantity } können wir Ihnen { $per } anbieten.
negotiation-refused =
    .a = Bei dieser Menge können wir Ihren Zielpreis von { $target } für { $product } nicht erreichen.
    .b = Ihr Zielpreis von { $target } für { $product } ist bei dieser Menge nicht möglich.
negotiation-check =
    .a = Ihren Zielpreis von { $target } für { $product } prüfen wir und melden uns dazu bei Ihnen.
    .b = Wir sehen uns Ihren Zielpreis von { $target } für { $product } genauer an und kommen dann auf Sie zurück.

## payment: der Käufer hat andere Bedingungen erbeten
payment-lc_accepted =
    .a = Für diesen Auftrag ist Zahlung per Akkreditiv (L/C) möglich.
    .b = Bei diesem Auftrag akzeptieren wir ein Akkreditiv (L/C).
payment-lc_refused =
    .a = Ein Akkreditiv (L/C) akzeptieren wir nur bei Aufträgen ab { $amount }; unsere Bedingungen für diesen Auftrag: { $method }.
    .b = Zahlung per Akkreditiv (L/C) ist bei Aufträgen ab { $amount } möglich. Für diesen Auftrag bieten wir an: { $method }.
payment-refused =
    .a = „{ $asked }“ können wir nicht anbieten; unsere Zahlungsbedingungen: { $method }.
    .b = Leider ist „{ $asked }“ nicht möglich. Wir bieten an: { $method }.
payment-accepted =
    .a = Mit „{ $asked }“ sind wir einverstanden.
    .b = Wir akzeptieren „{ $asked }“.
payment-check =
    .a = Wir prüfen, ob „{ $asked }“ möglich ist, und geben Ihnen dazu Bescheid.
    .b = Was „{ $asked }“ angeht: Das prüfen wir und geben Ihnen dann Bescheid.

## deadline: { $date } ist das Datum oder die Angabe des Käufers
deadline-possible =
    .a = Die Fertigungszeit beträgt { $days }; bis zu Ihrem Termin ({ $date }) kann die Ware daher fertig sein.
    .b = Ihr Termin ({ $date }) ist möglich: Die Produktion dauert { $days }.
deadline-not =
    .a = Ihr Termin ({ $date }) ist leider nicht möglich: Die Produktion dauert { $days }.
    .b = Die Fertigungszeit beträgt { $days }; Ihren Termin ({ $date }) können wir daher nicht einhalten.
deadline-check =
    .a = Wir haben Ihren Termin ({ $date }) notiert und prüfen, ob wir ihn einhalten können.
    .b = Wir prüfen, ob Ihr Termin ({ $date }) möglich ist, und geben Ihnen dazu Bescheid.

## dangerous_goods
dangerous_goods-un =
    .a = { $product } gilt beim Transport als Gefahrgut ({ $un }); welche Versandwege möglich sind, bestätigen wir Ihnen noch.
    .b = Bitte beachten Sie: Beim Transport ist { $product } Gefahrgut ({ $un }); Luftfracht und Kurierversand sind dadurch nur eingeschränkt möglich.
dangerous_goods-plain =
    .a = { $product } gilt beim Transport möglicherweise als Gefahrgut; welche Versandwege möglich sind, bestätigen wir Ihnen noch.
    .b = Bitte beachten Sie: Beim Transport ist { $product } möglicherweise Gefahrgut; Luftfracht und Kurierversand sind dann nur eingeschränkt möglich.

## customisation
customisation-logo =
    .a = Für Ihr Logo senden Sie uns bitte die Druckvorlage; wir prüfen sie und bestätigen Ihnen, was möglich ist.
    .b = Bitte schicken Sie uns Ihr Logo als Datei, damit wir den Druck prüfen und bestätigen können.
customisation-oem =
    .a = Für Ihr eigenes Design senden Sie uns bitte Zeichnungen oder ein Muster; wir prüfen das und bestätigen Ihnen, was möglich ist.
    .b = Bitte schicken Sie uns die Einzelheiten Ihres Designs, damit wir prüfen und bestätigen können, was möglich ist.
customisation-packaging =
    .a = Für Ihre eigene Verpackung senden Sie uns bitte den Entwurf; wir prüfen ihn und bestätigen Ihnen, was möglich ist.
    .b = Bitte schicken Sie uns Ihren Verpackungsentwurf, damit wir ihn prüfen und bestätigen können.
customisation-colour =
    .a = Bitte teilen Sie uns mit, welche Farben Sie benötigen; wir prüfen das und bestätigen Ihnen, was möglich ist.
    .b = Für Sonderfarben senden Sie uns bitte die Farbnummern; wir prüfen und bestätigen sie dann.

## complaint: Bedauern, kein Schuldeingeständnis, Bitte um Nachweise
complaint =
    .a = Es tut uns leid, dass Sie mit dieser Lieferung Schwierigkeiten hatten. Bitte senden Sie uns Fotos, die Bestellnummer und die Chargennummer vom Karton, damit wir der Sache sorgfältig nachgehen können.
    .b = Wir bedauern, dass Ihnen die Lieferung Unannehmlichkeiten bereitet hat. Um den Vorgang prüfen zu können, benötigen wir von Ihnen Fotos, die Bestellnummer und die Chargennummer.
complaint-next =
    .a = Sobald uns diese Angaben vorliegen, prüfen wir die Sache und melden uns bei Ihnen.
    .b = Wir prüfen alles sorgfältig und kommen dann auf Sie zurück.

## orders and documents
order_confirmation =
    .a = Wir haben Ihren Auftrag erhalten und prüfen ihn. Verbindlich wird er mit unserer schriftlichen Auftragsbestätigung.
    .b = Ihre Bestellung ist bei uns eingegangen und wird geprüft; verbindlich wird sie erst mit unserer schriftlichen Auftragsbestätigung.
order_status =
    .a = Wir prüfen den Stand Ihres Auftrags und geben Ihnen Bescheid.
    .b = Wir sehen nach, wie weit Ihr Auftrag ist, und informieren Sie darüber.
documents =
    .a = Wir stellen die gewünschten Unterlagen zusammen und senden sie Ihnen gesondert zu.
    .b = Die von Ihnen erbetenen Dokumente bereiten wir vor; Sie erhalten sie gesondert.

## catalogue, range
catalogue =
    .a = Damit wir Ihnen die passenden Katalogseiten mit Preisen senden können, teilen Sie uns bitte mit, welche Produkte und Mengen Sie interessieren.
    .b = Unser Sortiment ist umfangreich: Wenn Sie uns sagen, an welche Produkte und Mengen Sie denken, senden wir Ihnen die passenden Seiten mit Preisen.
not_our_product =
    .a = „{ $asked }“ finden wir in unserer aktuellen Preisliste nicht; mit einer Artikelnummer oder einem Foto sehen wir gern noch einmal nach.
    .b = In unserer aktuellen Preisliste steht „{ $asked }“ nicht. Senden Sie uns bitte eine Artikelnummer oder ein Foto, dann sehen wir noch einmal nach.
ambiguous =
    .a = Bei „{ $asked }“ gibt es mehrere Möglichkeiten: { $products }. Was davon meinen Sie?
    .b = Mit „{ $asked }“ könnte eines der folgenden Produkte gemeint sein: { $products }. Bitte teilen Sie uns mit, welches Sie meinen.
ambiguous-one =
    .a = Zu „{ $asked }“ passt bei uns am ehesten { $product }. Meinen Sie diesen Artikel?
    .b = Meinen Sie mit „{ $asked }“ den Artikel { $product }?
distributor =
    .a = Bevor wir über einen Vertrieb sprechen, berichten Sie uns bitte über Ihren Markt, Ihre Vertriebswege und die Menge, die Sie pro Jahr erwarten.
    .b = Um eine Vertriebspartnerschaft beurteilen zu können, wüssten wir gern mehr über Ihren Markt, Ihre Vertriebswege und die erwartete Jahresmenge.
decline =
    .a = Derzeit haben wir dafür keinen Bedarf; Ihre Kontaktdaten behalten wir aber.
    .b = Im Moment benötigen wir das nicht; Ihre Kontaktdaten bewahren wir jedoch auf.

## ask: was wir wissen müssen
ask-quantity =
    .a = Welche Menge benötigen Sie?
    .b = Könnten Sie uns mitteilen, an welche Menge Sie denken?
ask-quantity-for =
    .a = Welche Menge benötigen Sie von { $product }?
    .b = Könnten Sie uns für { $product } die benötigte Menge nennen?
ask-product =
    .a = Für welche Produkte interessieren Sie sich?
    .b = Könnten Sie uns mitteilen, an welche Produkte Sie denken?
ask-destination =
    .a = An welchen Hafen oder in welche Stadt soll die Ware versandt werden?
    .b = Könnten Sie uns den Bestimmungshafen oder die Zielstadt nennen?
ask-incoterm =
    .a = Welche Lieferbedingung bevorzugen Sie?
    .b = Könnten Sie uns sagen, welche Lieferbedingung Ihnen passt?
ask-specification =
    .a = Könnten Sie uns die genaue Spezifikation senden, die Sie benötigen?
    .b = Welche Spezifikation benötigen Sie?
ask-deadline =
    .a = Bis wann benötigen Sie die Ware?
    .b = Könnten Sie uns mitteilen, wann Sie die Ware benötigen?

## facts of a product: { $name } etwa "Material", { $value } wie im Datenblatt
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Zu { $product }: { $name } – { $value }.
label-material = Material
label-colour = Farbe
label-size = Größe
label-weight = Gewicht
label-power = Leistung
label-voltage = Spannung
label-capacity = Kapazität
label-battery = Batterie
label-warranty = Garantie
label-origin = Ursprung
label-hs_code = HS-Code
label-model = Modell

## what stays open
open_question =
    .a = Außerdem haben Sie gefragt: „{ $question }“ Wir prüfen das und antworten Ihnen darauf gesondert.
    .b = Zu Ihrer Frage „{ $question }“: Wir prüfen das und kommen dazu auf Sie zurück.
attached =
    .a = Das Angebot finden Sie im Anhang.
    .b = Das Angebot ist dieser Nachricht beigefügt.
language_note =
    .a = Wir schreiben auf Englisch, da wir in Ihrer Sprache noch nicht zuverlässig antworten können.
    .b = Bitte gestatten Sie uns, auf Englisch zu antworten; in Ihrer Sprache können wir noch nicht zuverlässig schreiben.

## closing: wie der Brief endet, wenn kein Modell schreibt
closing-offer =
    .a = Wir freuen uns auf Ihre Antwort und beantworten gern Ihre Fragen.
    .b = Falls etwas unklar ist, schreiben Sie uns bitte. Wir freuen uns auf Ihre Rückmeldung.
    .c = Wir würden gern mit Ihnen zusammenarbeiten und sehen Ihrer Antwort mit Freude entgegen.
closing-questions =
    .a = Mit diesen Angaben können wir zügig weitermachen. Wir freuen uns auf Ihre Antwort.
    .b = Sobald uns das bekannt ist, können wir den nächsten Schritt machen. Wir freuen uns, von Ihnen zu hören.
closing-complaint =
    .a = Vielen Dank für Ihre Geduld.
    .b = Für Ihre Geduld und Ihre Mithilfe danken wir Ihnen.
closing-plain =
    .a = Wenn Sie weitere Fragen haben, schreiben Sie uns bitte.
    .b = Wir freuen uns, von Ihnen zu hören.
