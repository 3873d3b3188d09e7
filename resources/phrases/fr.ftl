# The phrase book, French. What binds the merchant stands here, as whole sentences.
# A message is one thing that can be said; its attributes are wordings that mean exactly the same.
# No figure may stand in a wording: every number arrives through a variable.

## Quantities: { $n } is the figure as written, { $count } the number that decides the plural.
qty-pc = { $n } { $count ->
    [one] pièce
   *[other] pièces
}
qty-set = { $n } { $count ->
    [one] jeu
   *[other] jeux
}
qty-pair = { $n } { $count ->
    [one] paire
   *[other] paires
}
qty-dozen = { $n } { $count ->
    [one] douzaine
   *[other] douzaines
}
qty-carton = { $n } { $count ->
    [one] carton
   *[other] cartons
}
qty-box = { $n } { $count ->
    [one] boîte
   *[other] boîtes
}
qty-pack = { $n } { $count ->
    [one] paquet
   *[other] paquets
}
qty-bag = { $n } { $count ->
    [one] sac
   *[other] sacs
}
qty-roll = { $n } { $count ->
    [one] rouleau
   *[other] rouleaux
}
qty-bottle = { $n } { $count ->
    [one] bouteille
   *[other] bouteilles
}
qty-case = { $n } { $count ->
    [one] caisse
   *[other] caisses
}
qty-sheet = { $n } { $count ->
    [one] feuille
   *[other] feuilles
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } { $count ->
    [one] mètre carré
   *[other] mètres carrés
}
qty-m3 = { $n } { $count ->
    [one] mètre cube
   *[other] mètres cubes
}
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] yard
   *[other] yards
}
days = { $n } { $count ->
    [one] jour
   *[other] jours
}

## Prices: { $price } is amount and currency.
per-pc = { $price } la pièce
per-set = { $price } le jeu
per-pair = { $price } la paire
per-dozen = { $price } la douzaine
per-carton = { $price } le carton
per-box = { $price } la boîte
per-pack = { $price } le paquet
per-bag = { $price } le sac
per-roll = { $price } le rouleau
per-bottle = { $price } la bouteille
per-case = { $price } la caisse
per-sheet = { $price } la feuille
per-kg = { $price } le kg
per-g = { $price } le gramme
per-t = { $price } la tonne
per-m = { $price } le mètre
per-cm = { $price } le cm
per-m2 = { $price } le mètre carré
per-m3 = { $price } le mètre cube
per-l = { $price } le litre
per-yard = { $price } le yard

## Frame of the letter
greeting-named =
    .a = Bonjour { $name },
    .b = { $name }, bonjour,
greeting-unknown =
    .a = Madame, Monsieur,
    .b = Bonjour,
signoff =
    .a = Cordialement,
    .b = Bien cordialement,
subject-offer = Notre offre : { $product }
subject-plain = Votre demande
list-and = { $rest } et { $last }
list-comma = { $first }, { $next }

## thanks: how the letter opens when no model writes
thanks-first =
    .a = Nous vous remercions de votre demande et de l’intérêt que vous portez à nos produits.
    .b = Merci beaucoup d’avoir pris contact avec nous.
    .c = Merci de nous avoir écrit ; nous sommes heureux d’avoir reçu votre message.
thanks-order =
    .a = Nous vous remercions vivement de votre commande.
    .b = Merci beaucoup de nous avoir adressé votre commande.
thanks-counter =
    .a = Merci de votre réponse et de votre franchise au sujet du prix.
    .b = Nous vous remercions de votre retour sur notre prix.
thanks-complaint =
    .a = Nous vous remercions de nous en avoir fait part ouvertement.
    .b = Merci de nous avoir signalé ce problème.
thanks-message =
    .a = Merci de votre message.
    .b = Nous vous remercions vivement de votre message.

## offer
offer-one =
    .a = Pour l’article { $product }, nous pouvons vous proposer un prix de { $per }, { $basis }, sur la base de { $quantity }.
    .b = Notre prix pour l’article { $product } est de { $per }, { $basis }, pour { $quantity }.
    .c = Nous avons le plaisir de vous proposer l’article { $product } au prix de { $per }, { $basis }, pour une commande de { $quantity }.
offer-many =
    .a = Nous avons le plaisir de vous proposer ce qui suit, { $basis } :
    .b = Voici nos prix, { $basis } :
    .c = Pour les articles faisant l’objet de votre demande, nos prix sont les suivants, { $basis } :
offer-line = – { $product } : { $quantity }, { $per }, soit { $amount }
offer-line-single = – { $product } : { $per }
offer-single =
    .a = Notre prix pour l’article { $product } est de { $per }, { $basis }.
    .b = Nous pouvons vous proposer l’article { $product } au prix de { $per }, { $basis }.

## tier_hint: a better price from a larger quantity
tier_hint-one =
    .a = À partir de { $quantity }, le prix descend à { $per }.
    .b = Si vous commandez { $quantity } ou plus, le prix est de { $per }.
    .c = Une commande plus importante est avantageuse : à partir de { $quantity }, nous pouvons vous proposer { $per }.
tier_hint-for =
    .a = Pour l’article { $product }, le prix descend à { $per } à partir de { $quantity }.
    .b = { $product } : à partir de { $quantity }, le prix est de { $per }.

## total
total-goods =
    .a = Le total des marchandises s’élève à { $total }, { $basis }.
    .b = Cela représente un total de { $total }, { $basis }.
total-freight =
    .a = En ajoutant le fret de { $freight } aux marchandises d’une valeur de { $goods }, on obtient un total de { $total }, { $basis }.
    .b = Les marchandises s’élèvent à { $goods } et le fret à { $freight }, soit un total de { $total }, { $basis }.
total-insured =
    .a = Les marchandises s’élèvent à { $goods }, le fret à { $freight } et l’assurance à { $insurance }, soit un total de { $total }, { $basis }.
    .b = En ajoutant le fret de { $freight } et l’assurance de { $insurance } aux marchandises d’une valeur de { $goods }, on obtient un total de { $total }, { $basis }.
total-charged =
    .a = Les marchandises s’élèvent à { $goods } et tous les autres frais à { $charges }, soit un total de { $total }, { $basis }.
    .b = En ajoutant les autres frais de { $charges } aux marchandises d’une valeur de { $goods }, on obtient un total de { $total }, { $basis }.

## terms of payment
terms-deposit =
    .a = Le paiement s’effectue par { $method } : un acompte de { $percent } ({ $deposit }) à la commande et le solde de { $balance } avant expédition.
    .b = Nos conditions de paiement sont les suivantes : { $method }, avec un acompte de { $percent } ({ $deposit }) et le reste, soit { $balance }, avant expédition.
terms-deposit-percent =
    .a = Le paiement s’effectue par { $method } : un acompte de { $percent } à la commande et le solde avant expédition.
    .b = Nos conditions de paiement sont les suivantes : { $method }, avec un acompte de { $percent } et le solde avant expédition.
terms-plain =
    .a = Nos conditions de paiement sont les suivantes : { $method }.
    .b = Le paiement s’effectue par { $method }.

## lead_time: time until the goods are ready for shipment, not until they arrive
lead_time-deposit =
    .a = Le délai de production est de { $days } à compter de la réception de l’acompte.
    .b = La production prend { $days } une fois l’acompte reçu.
    .c = Les marchandises sont prêtes à être expédiées { $days } après la réception de l’acompte.
lead_time-order =
    .a = Le délai de production est de { $days } à compter de la commande confirmée.
    .b = La production prend { $days } une fois la commande confirmée.
lead_time-for =
    .a = Pour l’article { $product }, le délai de production est de { $days }.
    .b = { $product } : le délai de production est de { $days }.
lead_time-closed =
    .a = Veuillez noter que notre usine est fermée du { $from } au { $until } ; ces jours s’ajoutent au délai de production.
    .b = Notre usine est fermée du { $from } au { $until }, ce qui prolonge d’autant le délai de production.
lead_time-unknown =
    .a = Nous vérifions le délai de production et vous le confirmerons.
    .b = Nous vous confirmerons le délai de production dès que nous l’aurons vérifié.

## validity
validity =
    .a = Cette offre est valable jusqu’au { $date }.
    .b = Les prix ci-dessus sont valables jusqu’au { $date }.
    .c = Nous pouvons maintenir cette offre jusqu’au { $date }.

## packing
packing-full =
    .a = Les marchandises sont emballées dans { $cartons }, pour un volume total de { $volume } et un poids brut de { $weight }.
    .b = Emballage : { $cartons }, { $volume }, poids brut : { $weight }.
packing-cartons =
    .a = Les marchandises sont emballées dans { $cartons }.
    .b = Emballage : { $cartons }.
packing-volume =
    .a = Les marchandises sont emballées dans { $cartons }, pour un volume total de { $volume }.
    .b = Emballage : { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Veuillez noter que notre minimum de commande pour l’article { $product } est de { $quantity } ; le prix ci-dessus s’applique à partir de cette quantité.
    .b = Pour l’article { $product }, notre minimum de commande est de { $quantity }, et le prix que nous avons indiqué s’applique à partir de cette quantité.
minimum_order-fact =
    .a = Le minimum de commande pour l’article { $product } est de { $quantity }.
    .b = Pour l’article { $product }, notre minimum de commande est de { $quantity }.
minimum_order-unknown =
    .a = Nous vérifions le minimum de commande pour l’article { $product } et vous le confirmerons.
    .b = Nous vous confirmerons le minimum de commande pour l’article { $product } dès que nous l’aurons vérifié.

## price_missing
price_missing =
    .a = Pour l’article { $product }, nous ne disposons pas d’un prix à jour dans l’immédiat ; nous le vérifions et vous l’enverrons séparément.
    .b = Nous vérifions encore le prix de l’article { $product } et vous l’enverrons séparément.

## term_not_offered
term_not_offered =
    .a = Nous ne proposons pas la condition de livraison demandée ({ $asked }) ; les prix ci-dessus s’entendent { $basis }.
    .b = Malheureusement, la condition demandée ({ $asked }) ne fait pas partie de celles que nous proposons ; les prix ci-dessus s’entendent donc { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Nous vérifions le prix pour la condition { $asked } et reviendrons vers vous ; les prix ci-dessus s’entendent { $basis }.
    .b = Pour la condition { $asked }, le prix est encore en cours de vérification. Dans l’intervalle, les prix ci-dessus s’entendent { $basis }.
term_check-sea_only =
    .a = La condition { $asked } est réservée au transport maritime ; pour le mode de transport souhaité, { $instead } serait la condition appropriée. Les prix ci-dessus s’entendent { $basis }.
    .b = Comme { $asked } ne s’applique qu’au fret maritime, { $instead } conviendrait pour ce mode de transport ; les prix ci-dessus s’entendent { $basis }.
term_check-bases =
    .a = Nos prix pour ces articles sont établis à des conditions de livraison différentes ({ $bases }) ; nous les recalculons sur une même condition et vous les enverrons.
    .b = Comme ces articles sont chiffrés à des conditions de livraison différentes ({ $bases }), nous les ramènerons à une condition unique et vous communiquerons les prix.

## freight_unknown
freight_unknown =
    .a = Nous n’avons pas encore de tarif de fret à jour pour la destination indiquée ({ $place }) ; les prix ci-dessus s’entendent donc { $basis } et nous vous enverrons le coût du fret séparément.
    .b = Le fret pour la destination { $place } reste à vérifier. D’ici là, les prix ci-dessus s’entendent { $basis }.
freight_unknown-noplace =
    .a = Pour que nous puissions calculer le fret, merci de nous indiquer le port de destination ; d’ici là, les prix ci-dessus s’entendent { $basis }.
    .b = Les prix ci-dessus s’entendent { $basis } ; si vous nous indiquez le port de destination, nous calculerons le fret.

## certificate
certificate-held =
    .a = Oui, l’article { $product } est fourni avec { $certificate }.
    .b = Pour l’article { $product }, nous pouvons vous fournir { $certificate }.
certificate-not_listed =
    .a = Nos documents pour l’article { $product } mentionnent { $held }, mais pas { $certificate }.
    .b = Pour l’article { $product }, nous avons dans notre dossier { $held }, mais pas { $certificate }.
certificate-not_held =
    .a = Pour l’article { $product }, nous n’avons pas { $certificate }.
    .b = À l’heure actuelle, nous ne disposons pas, pour l’article { $product }, du justificatif demandé ({ $certificate }).
certificate-check =
    .a = Nous vérifions si nous avons { $certificate } pour l’article { $product } et vous le confirmerons.
    .b = Concernant { $certificate } pour l’article { $product }, nous vérifions et vous le confirmerons.
certificate-general =
    .a = Nous vérifions si nous avons { $certificate } et vous le confirmerons.
    .b = Concernant { $certificate }, nous vérifions et vous le confirmerons.

## sample
sample-free =
    .a = Les échantillons sont gratuits.
    .b = Nous pouvons vous envoyer des échantillons à titre gratuit.
sample-charged =
    .a = Nous pouvons vous envoyer des échantillons ; ils sont facturés.
    .b = Les échantillons sont disponibles contre paiement.
sample-refunded =
    .a = Les échantillons sont facturés et leur coût vous est crédité lorsque vous passez commande.
    .b = Nous facturons les échantillons et déduisons leur montant de votre commande.
sample-policy =
    .a = Nos conditions pour les échantillons : { $policy }.
    .b = Pour les échantillons, la règle est la suivante : { $policy }.
sample-check =
    .a = Nous vérifions les conditions applicables aux échantillons et vous les confirmerons.
    .b = Nous vous confirmerons les conditions applicables aux échantillons dès que nous les aurons vérifiées.

## discount: asked for as a percentage
discount-granted =
    .a = Nous pouvons vous accorder la remise de { $percent }, soit { $amount }.
    .b = Nous acceptons la remise de { $percent }, c’est-à-dire { $amount } de moins sur le montant des marchandises.
discount-tier =
    .a = Nous ne pouvons pas baisser le prix pour cette quantité, mais à partir de { $quantity }, le prix est de { $per }.
    .b = Pour cette quantité, le prix reste inchangé ; à partir de { $quantity }, nous pouvons vous proposer { $per }.
discount-refused =
    .a = Nous ne sommes pas en mesure de baisser le prix pour cette quantité.
    .b = Pour cette quantité, le prix reste inchangé.
discount-check =
    .a = Nous vérifions ce que nous pouvons faire pour le prix et reviendrons vers vous.
    .b = Nous allons étudier le prix et reviendrons vers vous au sujet de la remise.

## negotiation: the buyer named a target price
negotiation-met =
    .a = Nous pouvons accepter votre prix cible de { $target } pour l’article { $product }.
    .b = Votre prix cible de { $target } pour l’article { $product } nous convient.
negotiation-tier =
    .a = Pour cette quantité, nous ne pouvons pas atteindre { $target } pour l’article { $product }, mais à partir de { $quantity }, le prix est de { $per }.
    .b = Votre prix cible de { $target } pour l’article { $product } n’est pas possible pour cette quantité ; à partir de { $quantity }, nous pouvons vous proposer { $per }.
negotiation-refused =
    .a = Pour cette quantité, nous ne pouvons pas atteindre votre prix cible de { $target } pour l’article { $product }.
    .b = Votre prix cible de { $target } pour l’article { $product } n’est pas possible pour cette quantité.
negotiation-check =
    .a = Nous examinons votre prix cible de { $target } pour l’article { $product } et reviendrons vers vous.
    .b = Nous allons étudier votre prix cible de { $target } pour l’article { $product } et reviendrons vers vous.

## payment: the buyer asked for other terms
payment-lc_accepted =
    .a = Pour cette commande, le paiement par lettre de crédit (L/C) est possible.
    .b = Nous acceptons la lettre de crédit (L/C) pour cette commande.
payment-lc_refused =
    .a = Nous n’acceptons la lettre de crédit (L/C) que pour les commandes à partir de { $amount } ; pour cette commande, nos conditions sont les suivantes : { $method }.
    .b = La lettre de crédit (L/C) est possible pour les commandes à partir de { $amount }. Pour cette commande, nous proposons le mode de paiement { $method }.
payment-refused =
    .a = Nous ne pouvons pas vous proposer le mode de paiement demandé ({ $asked }) ; nos conditions de paiement sont les suivantes : { $method }.
    .b = Ce que vous demandez ({ $asked }) n’est malheureusement pas possible. Nous proposons le mode de paiement { $method }.
payment-accepted =
    .a = Le mode de paiement demandé ({ $asked }) nous convient.
    .b = Nous acceptons votre demande : { $asked }.
payment-check =
    .a = Nous vérifions si le mode de paiement demandé ({ $asked }) est possible et vous le confirmerons.
    .b = Concernant { $asked }, nous vérifions et vous le confirmerons.

## deadline: { $date } is the buyer's date or words
deadline-possible =
    .a = Avec un délai de production de { $days }, les marchandises peuvent être prêtes pour la date que vous indiquez ({ $date }).
    .b = La date que vous indiquez ({ $date }) est possible : la production prend { $days }.
deadline-not =
    .a = La date que vous indiquez ({ $date }) n’est malheureusement pas possible : la production prend { $days }.
    .b = Avec un délai de production de { $days }, nous ne pouvons pas respecter la date que vous indiquez ({ $date }).
deadline-check =
    .a = Nous avons bien noté votre date ({ $date }) et vérifions si nous pouvons la respecter.
    .b = Nous vérifions si la date que vous indiquez ({ $date }) est possible et vous le confirmerons.

## dangerous_goods
dangerous_goods-un =
    .a = L’article { $product } est considéré comme marchandise dangereuse pour le transport ({ $un }) ; nous vous confirmerons les modes d’expédition possibles.
    .b = Veuillez noter que l’article { $product } est une marchandise dangereuse pour le transport ({ $un }), ce qui limite les envois par avion et par coursier express.
dangerous_goods-plain =
    .a = L’article { $product } peut être considéré comme marchandise dangereuse pour le transport ; nous vous confirmerons les modes d’expédition possibles.
    .b = Veuillez noter que l’article { $product } peut être une marchandise dangereuse pour le transport, ce qui limite les envois par avion et par coursier express.

## customisation
customisation-logo =
    .a = Pour votre logo, merci de nous envoyer le fichier graphique ; nous l’examinerons et vous confirmerons ce qui est possible.
    .b = Veuillez nous envoyer votre logo sous forme de fichier, afin que nous puissions vérifier et confirmer l’impression.
customisation-oem =
    .a = Pour votre propre design, merci de nous envoyer des plans ou un échantillon ; nous vérifierons et vous confirmerons ce qui est possible.
    .b = Veuillez nous envoyer les détails de votre design, afin que nous puissions vérifier et confirmer ce qui est possible.
customisation-packaging =
    .a = Pour votre propre emballage, merci de nous envoyer la maquette ; nous l’examinerons et vous confirmerons ce qui est possible.
    .b = Veuillez nous envoyer la maquette de votre emballage, afin que nous puissions la vérifier et la confirmer.
customisation-colour =
    .a = Merci de nous indiquer les couleurs dont vous avez besoin ; nous vérifierons et vous confirmerons ce qui est possible.
    .b = Pour des couleurs spéciales, veuillez nous envoyer les références de couleur ; nous les vérifierons et vous les confirmerons.

## complaint: sorry, no fault admitted, evidence asked
complaint =
    .a = Nous sommes désolés que vous ayez rencontré des difficultés avec cette livraison. Merci de nous envoyer des photos, le numéro de commande et le numéro de lot figurant sur le carton, afin que nous puissions examiner la question avec soin.
    .b = Nous regrettons les désagréments que cette livraison vous a causés. Pour que nous puissions étudier cette affaire, veuillez nous envoyer des photos, le numéro de commande et le numéro de lot.
complaint-next =
    .a = Dès que nous aurons reçu ces éléments, nous étudierons la question et reviendrons vers vous.
    .b = Nous examinerons le tout avec soin, puis nous reviendrons vers vous.

## orders and documents
order_confirmation =
    .a = Nous avons reçu votre commande et la vérifions. Elle devient ferme avec notre confirmation de commande écrite.
    .b = Votre commande nous est parvenue et est en cours de vérification ; elle devient ferme avec notre confirmation de commande écrite.
order_status =
    .a = Nous vérifions l’état de votre commande et vous en informerons.
    .b = Nous allons vérifier où en est votre commande et vous le ferons savoir.
documents =
    .a = Nous préparons les documents que vous avez demandés et vous les enverrons séparément.
    .b = Nous allons préparer les documents demandés et vous les faire parvenir séparément.

## catalogue, range
catalogue =
    .a = Pour que nous puissions vous envoyer les bonnes pages de notre catalogue avec les prix, merci de nous indiquer les produits et les quantités qui vous intéressent.
    .b = Notre gamme est large : si vous nous dites à quels produits et à quelles quantités vous pensez, nous vous enverrons les pages correspondantes avec les prix.
not_our_product =
    .a = Nous ne trouvons pas « { $asked } » dans notre tarif actuel ; avec une référence ou une photo, nous regarderons de nouveau.
    .b = « { $asked } » ne figure pas dans notre tarif actuel. Si vous nous envoyez une référence ou une photo, nous vérifierons à nouveau.
ambiguous =
    .a = Pour « { $asked } », il y a plusieurs possibilités : { $products }. À quel article pensez-vous ?
    .b = « { $asked } » peut correspondre à l’un de ces articles : { $products }. Merci de nous préciser lequel vous souhaitez.
ambiguous-one =
    .a = Pour « { $asked } », notre produit le plus proche est { $product }. Est-ce bien celui-ci ?
    .b = Par « { $asked } », entendez-vous { $product } ?
distributor =
    .a = Avant de parler de distribution, merci de nous présenter votre marché, vos canaux de vente et la quantité annuelle que vous prévoyez.
    .b = Pour évaluer un partenariat de distribution, nous aimerions connaître votre marché, vos canaux de vente et la quantité annuelle que vous prévoyez.
decline =
    .a = Nous n’en avons pas besoin pour le moment, mais nous conserverons vos coordonnées.
    .b = Actuellement, nous n’en avons pas l’utilité, mais nous garderons votre contact.

## ask: what we need to know
ask-quantity =
    .a = De quelle quantité avez-vous besoin ?
    .b = Pourriez-vous nous indiquer la quantité envisagée ?
ask-quantity-for =
    .a = De quelle quantité avez-vous besoin pour l’article { $product } ?
    .b = Pourriez-vous nous indiquer la quantité qu’il vous faut de l’article { $product } ?
ask-product =
    .a = Quels produits vous intéressent ?
    .b = Pourriez-vous nous indiquer à quels produits vous pensez ?
ask-destination =
    .a = Vers quel port ou quelle ville les marchandises doivent-elles être expédiées ?
    .b = Pourriez-vous nous indiquer le port ou la ville de destination ?
ask-incoterm =
    .a = Quelle condition de livraison (Incoterm) préférez-vous ?
    .b = Pourriez-vous nous indiquer la condition de livraison (Incoterm) qui vous convient ?
ask-specification =
    .a = Pourriez-vous nous envoyer les spécifications exactes dont vous avez besoin ?
    .b = De quelles spécifications avez-vous besoin ?
ask-deadline =
    .a = Pour quand avez-vous besoin des marchandises ?
    .b = Pourriez-vous nous indiquer à quelle date il vous faut les marchandises ?

## facts of a product
attribute =
    .a = { $product } – { $name } : { $value }.
    .b = Pour l’article { $product } : { $name } – { $value }.
label-material = matière
label-colour = couleur
label-size = taille
label-weight = poids
label-power = puissance
label-voltage = tension
label-capacity = capacité
label-battery = batterie
label-warranty = garantie
label-origin = origine
label-hs_code = code SH
label-model = modèle

## what stays open
open_question =
    .a = Vous nous demandez également : « { $question } » Nous vérifions ce point et vous répondrons séparément.
    .b = Concernant votre question « { $question } » : nous vérifions et reviendrons vers vous à ce sujet.
attached =
    .a = Vous trouverez le devis en pièce jointe.
    .b = Le devis est joint à ce message.
language_note =
    .a = Nous vous écrivons en anglais, car nous ne pouvons pas encore répondre de façon fiable dans votre langue.
    .b = Permettez-nous de vous répondre en anglais ; nous ne pouvons pas encore écrire de façon fiable dans votre langue.

## closing: how the letter ends when no model writes
closing-offer =
    .a = Dans l’attente de vous lire, nous répondrons volontiers à vos questions.
    .b = Si un point n’est pas clair, n’hésitez pas à nous écrire. Nous attendons votre réponse avec intérêt.
    .c = Nous serions heureux de travailler avec vous et attendons votre réponse avec intérêt.
closing-questions =
    .a = Avec ces précisions, nous pourrons avancer rapidement. Nous attendons votre réponse avec intérêt.
    .b = Dès que nous le saurons, nous pourrons avancer. Dans l’attente de votre retour.
closing-complaint =
    .a = Nous vous remercions de votre patience.
    .b = Merci de votre patience et de votre aide.
closing-plain =
    .a = N’hésitez pas à nous écrire si vous avez d’autres questions.
    .b = Nous espérons avoir bientôt de vos nouvelles.
