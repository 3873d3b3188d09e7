# The phrase book, Italian. What binds the merchant stands here, as whole sentences.
# A message is one thing that can be said; its attributes are wordings that mean exactly the same.
# No figure may stand in a wording: every number arrives through a variable.
# No article stands before a variable that is a figure or a date: "il" or "l’" would depend on it.

## Quantities: { $n } is the figure as written, { $count } the number that decides the plural.
qty-pc = { $n } { $count ->
    [one] pezzo
   *[other] pezzi
}
qty-set = { $n } { $count ->
    [one] set
   *[other] set
}
qty-pair = { $n } { $count ->
    [one] paio
   *[other] paia
}
qty-dozen = { $n } { $count ->
    [one] dozzina
   *[other] dozzine
}
qty-carton = { $n } { $count ->
    [one] cartone
   *[other] cartoni
}
qty-box = { $n } { $count ->
    [one] scatola
   *[other] scatole
}
qty-pack = { $n } { $count ->
    [one] confezione
   *[other] confezioni
}
qty-bag = { $n } { $count ->
    [one] sacchetto
   *[other] sacchetti
}
qty-roll = { $n } { $count ->
    [one] rotolo
   *[other] rotoli
}
qty-bottle = { $n } { $count ->
    [one] bottiglia
   *[other] bottiglie
}
qty-case = { $n } { $count ->
    [one] cassa
   *[other] casse
}
qty-sheet = { $n } { $count ->
    [one] foglio
   *[other] fogli
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } mq
qty-m3 = { $n } mc
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] iarda
   *[other] iarde
}
days = { $n } { $count ->
    [one] giorno
   *[other] giorni
}

## Prices: { $price } is amount and currency.
per-pc = { $price } al pezzo
per-set = { $price } al set
per-pair = { $price } al paio
per-dozen = { $price } alla dozzina
per-carton = { $price } al cartone
per-box = { $price } alla scatola
per-pack = { $price } alla confezione
per-bag = { $price } al sacchetto
per-roll = { $price } al rotolo
per-bottle = { $price } alla bottiglia
per-case = { $price } alla cassa
per-sheet = { $price } al foglio
per-kg = { $price } al kg
per-g = { $price } al grammo
per-t = { $price } alla tonnellata
per-m = { $price } al metro
per-cm = { $price } al cm
per-m2 = { $price } al mq
per-m3 = { $price } al mc
per-l = { $price } al litro
per-yard = { $price } alla iarda

## Frame of the letter
greeting-named =
    .a = Gentile { $name },
    .b = Buongiorno { $name },
greeting-unknown =
    .a = Buongiorno,
    .b = Gentile Cliente,
signoff =
    .a = Cordiali saluti,
    .b = Distinti saluti,
subject-offer = La nostra offerta: { $product }
subject-plain = La Sua richiesta
list-and = { $rest } e { $last }
list-comma = { $first }, { $next }

## thanks: how the letter opens when no model writes
thanks-first =
    .a = La ringraziamo per la Sua richiesta e per l’interesse verso i nostri prodotti.
    .b = Grazie mille per averci contattato.
    .c = Grazie per averci scritto; siamo lieti di ricevere il Suo messaggio.
thanks-order =
    .a = La ringraziamo molto per il Suo ordine.
    .b = Grazie mille per averci inviato il Suo ordine.
thanks-counter =
    .a = Grazie per la Sua risposta e per la franchezza riguardo al prezzo.
    .b = La ringraziamo per il Suo riscontro sul nostro prezzo.
thanks-complaint =
    .a = La ringraziamo per avercene parlato apertamente.
    .b = Grazie per averci segnalato il problema.
thanks-message =
    .a = Grazie per il Suo messaggio.
    .b = La ringraziamo molto per il Suo messaggio.

## offer
offer-one =
    .a = Per l’articolo { $product } possiamo offrirLe un prezzo di { $per }, { $basis }, sulla base di { $quantity }.
    .b = Il nostro prezzo per l’articolo { $product } è di { $per }, { $basis }, per { $quantity }.
    .c = Siamo lieti di proporLe l’articolo { $product } al prezzo di { $per }, { $basis }, per un ordine di { $quantity }.
offer-many =
    .a = Siamo lieti di proporLe quanto segue, { $basis }:
    .b = Ecco i nostri prezzi, { $basis }:
    .c = Per gli articoli da Lei richiesti i nostri prezzi sono i seguenti, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, importo: { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Il nostro prezzo per l’articolo { $product } è di { $per }, { $basis }.
    .b = Possiamo offrirLe l’articolo { $product } al prezzo di { $per }, { $basis }.

## tier_hint: a better price from a larger quantity
tier_hint-one =
    .a = A partire da { $quantity } il prezzo scende a { $per }.
    .b = Se ordina { $quantity } o più, il prezzo è di { $per }.
    .c = Un ordine più grande conviene: a partire da { $quantity } possiamo offrirLe { $per }.
tier_hint-for =
    .a = Per l’articolo { $product } il prezzo scende a { $per } a partire da { $quantity }.
    .b = { $product }: a partire da { $quantity } il prezzo è di { $per }.

## total
total-goods =
    .a = Il totale della merce è di { $total }, { $basis }.
    .b = Ne risulta un totale di { $total }, { $basis }.
total-freight =
    .a = Aggiungendo le spese di trasporto di { $freight } alla merce del valore di { $goods }, il totale è di { $total }, { $basis }.
    .b = La merce ammonta a { $goods } e il trasporto a { $freight }, per un totale di { $total }, { $basis }.
total-insured =
    .a = La merce ammonta a { $goods }, il trasporto a { $freight } e l’assicurazione a { $insurance }, per un totale di { $total }, { $basis }.
    .b = Aggiungendo le spese di trasporto di { $freight } e l’assicurazione di { $insurance } alla merce del valore di { $goods }, il totale è di { $total }, { $basis }.
total-charged =
    .a = La merce ammonta a { $goods } e tutti gli altri costi a { $charges }, per un totale di { $total }, { $basis }.
    .b = Aggiungendo gli altri costi di { $charges } alla merce del valore di { $goods }, il totale è di { $total }, { $basis }.

## terms of payment
terms-deposit =
    .a = Il pagamento avviene tramite { $method }: { $percent } di acconto ({ $deposit }) all’ordine e saldo di { $balance } prima della spedizione.
    .b = Le nostre condizioni di pagamento sono { $method }, con acconto ({ $percent }, pari a { $deposit }) e saldo di { $balance } prima della spedizione.
terms-deposit-percent =
    .a = Il pagamento avviene tramite { $method }: { $percent } di acconto all’ordine e saldo prima della spedizione.
    .b = Le nostre condizioni di pagamento sono { $method }, con acconto ({ $percent }) e saldo prima della spedizione.
terms-plain =
    .a = Le nostre condizioni di pagamento sono { $method }.
    .b = Il pagamento avviene tramite { $method }.

## lead_time: time until the goods are ready for shipment, not until they arrive
lead_time-deposit =
    .a = Il tempo di produzione è di { $days } dal ricevimento dell’acconto.
    .b = La produzione richiede { $days } una volta ricevuto l’acconto.
    .c = La merce è pronta per la spedizione { $days } dopo il ricevimento dell’acconto.
lead_time-order =
    .a = Il tempo di produzione è di { $days } dall’ordine confermato.
    .b = La produzione richiede { $days } una volta confermato l’ordine.
lead_time-for =
    .a = Per l’articolo { $product } il tempo di produzione è di { $days }.
    .b = { $product }: il tempo di produzione è di { $days }.
lead_time-closed =
    .a = La preghiamo di notare che il nostro stabilimento è chiuso dal { $from } al { $until }; questi giorni si aggiungono al tempo di produzione.
    .b = Il nostro stabilimento è chiuso dal { $from } al { $until }: il tempo di produzione si allunga di questi giorni.
lead_time-unknown =
    .a = Stiamo verificando i tempi di produzione e Glieli confermeremo.
    .b = Le confermeremo i tempi di produzione non appena li avremo verificati.

## validity
validity =
    .a = La presente offerta è valida fino alla seguente data: { $date }.
    .b = I prezzi sopra indicati sono validi fino a questa data: { $date }.
    .c = Possiamo mantenere questa offerta fino alla data seguente: { $date }.

## packing
packing-full =
    .a = La merce è imballata in { $cartons }, con un volume totale di { $volume } e un peso lordo di { $weight }.
    .b = Imballaggio: { $cartons }, { $volume }, peso lordo: { $weight }.
packing-cartons =
    .a = La merce è imballata in { $cartons }.
    .b = Imballaggio: { $cartons }.
packing-volume =
    .a = La merce è imballata in { $cartons }, con un volume totale di { $volume }.
    .b = Imballaggio: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Le segnaliamo che il nostro ordine minimo per l’articolo { $product } è di { $quantity }; il prezzo sopra indicato vale a partire da questa quantità.
    .b = Per l’articolo { $product } il nostro ordine minimo è di { $quantity } e il prezzo che abbiamo indicato vale a partire da tale quantità.
minimum_order-fact =
    .a = L’ordine minimo per l’articolo { $product } è di { $quantity }.
    .b = Per l’articolo { $product } il nostro ordine minimo è di { $quantity }.
minimum_order-unknown =
    .a = Stiamo verificando l’ordine minimo per l’articolo { $product } e Glielo confermeremo.
    .b = Le confermeremo l’ordine minimo per l’articolo { $product } non appena lo avremo verificato.

## price_missing
price_missing =
    .a = Per l’articolo { $product } al momento non disponiamo di un prezzo aggiornato; lo stiamo verificando e Glielo invieremo separatamente.
    .b = Stiamo ancora verificando il prezzo dell’articolo { $product } e Glielo invieremo separatamente.

## term_not_offered
term_not_offered =
    .a = Non offriamo la resa richiesta ({ $asked }); i prezzi sopra indicati si intendono { $basis }.
    .b = Purtroppo la resa richiesta ({ $asked }) non rientra tra quelle da noi offerte; i prezzi sopra indicati si intendono pertanto { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Stiamo verificando il prezzo per la resa { $asked } e Le faremo sapere; i prezzi sopra indicati si intendono { $basis }.
    .b = Per la resa { $asked } il prezzo è ancora in verifica. Nel frattempo i prezzi sopra indicati si intendono { $basis }.
term_check-sea_only =
    .a = La resa { $asked } è prevista solo per il trasporto marittimo; per il trasporto desiderato la resa adatta sarebbe { $instead }. I prezzi sopra indicati si intendono { $basis }.
    .b = Poiché { $asked } vale solo per il trasporto via mare, per questo trasporto sarebbe adatta la resa { $instead }; i prezzi sopra indicati si intendono { $basis }.
term_check-bases =
    .a = I nostri prezzi per questi articoli sono espressi con rese diverse ({ $bases }); li stiamo ricalcolando con un’unica resa e glieli invieremo.
    .b = Poiché questi articoli sono quotati con rese diverse ({ $bases }), li porteremo a un’unica resa e Le comunicheremo i prezzi.

## freight_unknown
freight_unknown =
    .a = Non disponiamo ancora di una tariffa di trasporto aggiornata per la destinazione indicata ({ $place }); i prezzi sopra indicati si intendono pertanto { $basis } e Le invieremo separatamente il costo del trasporto.
    .b = Il costo del trasporto per la destinazione { $place } è ancora da verificare. Fino ad allora i prezzi sopra indicati si intendono { $basis }.
freight_unknown-noplace =
    .a = Per poter calcolare il trasporto, La preghiamo di indicarci il porto di destinazione; fino ad allora i prezzi sopra indicati si intendono { $basis }.
    .b = I prezzi sopra indicati si intendono { $basis }; se ci indica il porto di destinazione, calcoleremo il trasporto.

## certificate
certificate-held =
    .a = Sì, per l’articolo { $product } disponiamo di { $certificate }.
    .b = Per l’articolo { $product } possiamo fornire { $certificate }.
certificate-not_listed =
    .a = La nostra documentazione per l’articolo { $product } comprende { $held }, ma non { $certificate }.
    .b = Per l’articolo { $product } abbiamo agli atti { $held }, ma non { $certificate }.
certificate-not_held =
    .a = Per l’articolo { $product } non disponiamo di { $certificate }.
    .b = Al momento non abbiamo { $certificate } per l’articolo { $product }.
certificate-check =
    .a = Stiamo verificando se per l’articolo { $product } disponiamo di { $certificate } e Glielo confermeremo.
    .b = Quanto a { $certificate } per l’articolo { $product }, stiamo verificando e Le daremo conferma.
certificate-general =
    .a = Stiamo verificando se disponiamo di { $certificate } e Glielo confermeremo.
    .b = Quanto a { $certificate }, stiamo verificando e Le daremo conferma.

## sample
sample-free =
    .a = I campioni sono gratuiti.
    .b = Possiamo inviarLe dei campioni gratuitamente.
sample-charged =
    .a = Possiamo inviarLe dei campioni; sono a pagamento.
    .b = I campioni sono disponibili a pagamento.
sample-refunded =
    .a = I campioni sono a pagamento e il relativo costo viene accreditato quando Lei effettua un ordine.
    .b = Addebitiamo i campioni e detraiamo l’importo dal Suo ordine.
sample-policy =
    .a = Le nostre condizioni per i campioni: { $policy }.
    .b = Per i campioni vale quanto segue: { $policy }.
sample-check =
    .a = Stiamo verificando le condizioni per i campioni e Gliele confermeremo.
    .b = Le confermeremo le condizioni per i campioni non appena le avremo verificate.

## discount: asked for as a percentage
discount-granted =
    .a = Possiamo concederLe lo sconto richiesto: { $percent }, pari a { $amount }.
    .b = Accettiamo lo sconto da Lei richiesto ({ $percent }), ossia { $amount } in meno sull’importo della merce.
discount-tier =
    .a = Per questa quantità non possiamo ridurre il prezzo, ma a partire da { $quantity } il prezzo è di { $per }.
    .b = Per questa quantità il prezzo resta invariato; a partire da { $quantity } possiamo offrirLe { $per }.
discount-refused =
    .a = Non siamo in grado di ridurre il prezzo per questa quantità.
    .b = Per questa quantità il prezzo resta invariato.
discount-check =
    .a = Stiamo verificando che cosa possiamo fare per il prezzo e Le faremo sapere.
    .b = Esamineremo il prezzo e Le daremo un riscontro sullo sconto.

## negotiation: the buyer named a target price
negotiation-met =
    .a = Possiamo accettare il Suo prezzo obiettivo di { $target } per l’articolo { $product }.
    .b = Il Suo prezzo obiettivo di { $target } per l’articolo { $product } per noi va bene.
negotiation-tier =
    .a = Con questa quantità non possiamo arrivare a { $target } per l’articolo { $product }, ma a partire da { $quantity } il prezzo è di { $per }.
    .b = Il Suo prezzo obiettivo di { $target } per l’articolo { $product } non è possibile con questa quantità; a partire da { $quantity } possiamo offrirLe { $per }.
negotiation-refused =
    .a = Con questa quantità non possiamo arrivare al Suo prezzo obiettivo di { $target } per l’articolo { $product }.
    .b = Il Suo prezzo obiettivo di { $target } per l’articolo { $product } non è possibile con questa quantità.
negotiation-check =
    .a = Stiamo valutando il Suo prezzo obiettivo di { $target } per l’articolo { $product } e Le faremo sapere.
    .b = Esamineremo il Suo prezzo obiettivo di { $target } per l’articolo { $product } e Le daremo un riscontro.

## payment: the buyer asked for other terms
payment-lc_accepted =
    .a = Per questo ordine è possibile il pagamento con lettera di credito (L/C).
    .b = Accettiamo la lettera di credito (L/C) per questo ordine.
payment-lc_refused =
    .a = Accettiamo la lettera di credito (L/C) solo per ordini a partire da { $amount }; per questo ordine le nostre condizioni sono { $method }.
    .b = La lettera di credito (L/C) è possibile per ordini a partire da { $amount }. Per questo ordine offriamo { $method }.
payment-refused =
    .a = Non possiamo offrire la modalità di pagamento richiesta ({ $asked }); le nostre condizioni di pagamento sono { $method }.
    .b = Purtroppo quanto richiesto ({ $asked }) non è possibile. Offriamo { $method }.
payment-accepted =
    .a = La modalità di pagamento richiesta ({ $asked }) per noi va bene.
    .b = Accettiamo quanto richiesto: { $asked }.
payment-check =
    .a = Stiamo verificando se la modalità di pagamento richiesta ({ $asked }) è possibile e Glielo confermeremo.
    .b = Quanto a { $asked }, stiamo verificando e Le daremo conferma.

## deadline: { $date } is the buyer's date or words
deadline-possible =
    .a = Con un tempo di produzione di { $days }, la merce può essere pronta entro la data da Lei indicata ({ $date }).
    .b = La data da Lei indicata ({ $date }) è fattibile: la produzione richiede { $days }.
deadline-not =
    .a = La data da Lei indicata ({ $date }) purtroppo non è fattibile: la produzione richiede { $days }.
    .b = Con un tempo di produzione di { $days } non possiamo rispettare la data da Lei indicata ({ $date }).
deadline-check =
    .a = Abbiamo preso nota della Sua data ({ $date }) e stiamo verificando se possiamo rispettarla.
    .b = Stiamo verificando se la data da Lei indicata ({ $date }) è fattibile e Glielo confermeremo.

## dangerous_goods
dangerous_goods-un =
    .a = L’articolo { $product } è considerato merce pericolosa per il trasporto ({ $un }); Le confermeremo le modalità di spedizione possibili.
    .b = Le segnaliamo che l’articolo { $product } è merce pericolosa per il trasporto ({ $un }), il che limita le spedizioni aeree e tramite corriere espresso.
dangerous_goods-plain =
    .a = L’articolo { $product } può essere considerato merce pericolosa per il trasporto; Le confermeremo le modalità di spedizione possibili.
    .b = Le segnaliamo che l’articolo { $product } può essere merce pericolosa per il trasporto, il che limita le spedizioni aeree e tramite corriere espresso.

## customisation
customisation-logo =
    .a = Per il Suo logo, La preghiamo di inviarci il file grafico; lo verificheremo e Le confermeremo che cosa è possibile.
    .b = Ci invii cortesemente il Suo logo in formato digitale, affinché possiamo verificare e confermare la stampa.
customisation-oem =
    .a = Per un Suo design personalizzato, La preghiamo di inviarci disegni o un campione; verificheremo e Le confermeremo che cosa è possibile.
    .b = Ci invii cortesemente i dettagli del Suo design, affinché possiamo verificare e confermare che cosa è possibile.
customisation-packaging =
    .a = Per un Suo imballaggio personalizzato, La preghiamo di inviarci la grafica; la verificheremo e Le confermeremo che cosa è possibile.
    .b = Ci invii cortesemente la grafica del Suo imballaggio, affinché possiamo verificarla e confermarla.
customisation-colour =
    .a = La preghiamo di indicarci i colori che Le occorrono; verificheremo e Le confermeremo che cosa è possibile.
    .b = Per colori speciali, ci invii cortesemente i codici colore; li verificheremo e Glieli confermeremo.

## complaint: sorry, no fault admitted, evidence asked
complaint =
    .a = Ci dispiace che abbia avuto difficoltà con questa consegna. La preghiamo di inviarci delle foto, il numero d’ordine e il numero di lotto riportato sul cartone, affinché possiamo esaminare la questione con attenzione.
    .b = Siamo spiacenti per i disagi che la consegna Le ha causato. Per poter esaminare la questione, Le chiediamo di inviarci delle foto, il numero d’ordine e il numero di lotto.
complaint-next =
    .a = Non appena avremo ricevuto quanto richiesto, esamineremo la questione e Le daremo un riscontro.
    .b = Esamineremo tutto con attenzione e poi Le faremo sapere.

## orders and documents
order_confirmation =
    .a = Abbiamo ricevuto il Suo ordine e lo stiamo verificando. Diventa vincolante con la nostra conferma d’ordine scritta.
    .b = Il Suo ordine ci è pervenuto ed è in fase di verifica; diventa vincolante con la nostra conferma d’ordine scritta.
order_status =
    .a = Stiamo verificando lo stato del Suo ordine e Le faremo sapere.
    .b = Verificheremo a che punto è il Suo ordine e Le daremo un riscontro.
documents =
    .a = Stiamo preparando i documenti da Lei richiesti e Glieli invieremo separatamente.
    .b = Prepareremo i documenti richiesti e Glieli faremo avere separatamente.

## catalogue, range
catalogue =
    .a = Per poterLe inviare le pagine giuste del nostro catalogo con i prezzi, La preghiamo di indicarci quali prodotti e quali quantità Le interessano.
    .b = La nostra gamma è ampia: se ci dice a quali prodotti e quantità sta pensando, Le invieremo le pagine corrispondenti con i prezzi.
not_our_product =
    .a = Non troviamo «{ $asked }» nel nostro listino attuale; con un codice articolo o una foto controlleremo di nuovo.
    .b = «{ $asked }» non compare nel nostro listino attuale. Se ci invia un codice articolo o una foto, controlleremo di nuovo.
ambiguous =
    .a = Per “{ $asked }” c’è più di una possibilità: { $products }. A quale articolo si riferisce?
    .b = “{ $asked }” potrebbe essere uno di questi articoli: { $products }. La preghiamo di indicarci quale intende.
ambiguous-one =
    .a = Per “{ $asked }” il nostro prodotto più vicino è { $product }. È questo che intende?
    .b = Con “{ $asked }” intende { $product }?
distributor =
    .a = Prima di parlare di distribuzione, La preghiamo di illustrarci il Suo mercato, i Suoi canali di vendita e la quantità annua che prevede.
    .b = Per valutare una collaborazione di distribuzione, vorremmo conoscere il Suo mercato, i Suoi canali di vendita e la quantità annua che prevede.
decline =
    .a = Al momento non ne abbiamo necessità, ma conserveremo i Suoi recapiti.
    .b = Attualmente non ci occorre, ma terremo il Suo contatto.

## ask: what we need to know
ask-quantity =
    .a = Quale quantità Le occorre?
    .b = Potrebbe indicarci la quantità che ha in mente?
ask-quantity-for =
    .a = Quale quantità Le occorre dell’articolo { $product }?
    .b = Potrebbe indicarci di quale quantità ha bisogno per l’articolo { $product }?
ask-product =
    .a = Quali prodotti Le interessano?
    .b = Potrebbe indicarci a quali prodotti sta pensando?
ask-destination =
    .a = In quale porto o città deve essere spedita la merce?
    .b = Potrebbe indicarci il porto o la città di destinazione?
ask-incoterm =
    .a = Quale resa (Incoterm) preferisce?
    .b = Potrebbe indicarci quale termine di resa (Incoterm) è adatto alle Sue esigenze?
ask-specification =
    .a = Potrebbe inviarci la specifica esatta di cui ha bisogno?
    .b = Di quale specifica ha bisogno?
ask-deadline =
    .a = Entro quando Le occorre la merce?
    .b = Potrebbe indicarci quando ha bisogno della merce?

## facts of a product
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Per l’articolo { $product }: { $name } – { $value }.
label-material = materiale
label-colour = colore
label-size = misura
label-weight = peso
label-power = potenza
label-voltage = tensione
label-capacity = capacità
label-battery = batteria
label-warranty = garanzia
label-origin = origine
label-hs_code = codice doganale (HS)
label-model = modello

## what stays open
open_question =
    .a = Ci ha chiesto inoltre: “{ $question }”. Stiamo verificando e Le risponderemo separatamente.
    .b = Quanto alla Sua domanda “{ $question }”: stiamo verificando e Le daremo un riscontro in merito.
attached =
    .a = In allegato trova il preventivo.
    .b = Alleghiamo il preventivo.
language_note =
    .a = Le scriviamo in inglese perché non siamo ancora in grado di rispondere in modo affidabile nella Sua lingua.
    .b = Ci permetta di risponderLe in inglese; non siamo ancora in grado di scrivere in modo affidabile nella Sua lingua.

## closing: how the letter ends when no model writes
closing-offer =
    .a = Restiamo in attesa di un Suo riscontro e risponderemo volentieri alle Sue domande.
    .b = Se qualcosa non fosse chiaro, ci scriva. Attendiamo la Sua risposta.
    .c = Saremmo lieti di lavorare con Lei e attendiamo la Sua risposta.
closing-questions =
    .a = Con questi dati potremo procedere rapidamente. Restiamo in attesa della Sua risposta.
    .b = Non appena lo sapremo, potremo andare avanti. Attendiamo un Suo riscontro.
closing-complaint =
    .a = La ringraziamo per la Sua pazienza.
    .b = Grazie per la pazienza e per la collaborazione.
closing-plain =
    .a = Se ha altre domande, ci scriva.
    .b = Restiamo in attesa di un Suo riscontro.
