# The phrase book, Spanish. What binds the merchant stands here, as whole sentences.
# A message is one thing that can be said; its attributes are wordings that mean exactly the same.
# No figure may stand in a wording: every number arrives through a variable.

## Quantities: { $n } is the figure as written, { $count } the number that decides the plural.
qty-pc = { $n } { $count ->
    [one] unidad
   *[other] unidades
}
qty-set = { $n } { $count ->
    [one] juego
   *[other] juegos
}
qty-pair = { $n } { $count ->
    [one] par
   *[other] pares
}
qty-dozen = { $n } { $count ->
    [one] docena
   *[other] docenas
}
qty-carton = { $n } { $count ->
    [one] caja de cartón
   *[other] cajas de cartón
}
qty-box = { $n } { $count ->
    [one] caja
   *[other] cajas
}
qty-pack = { $n } { $count ->
    [one] paquete
   *[other] paquetes
}
qty-bag = { $n } { $count ->
    [one] bolsa
   *[other] bolsas
}
qty-roll = { $n } { $count ->
    [one] rollo
   *[other] rollos
}
qty-bottle = { $n } { $count ->
    [one] botella
   *[other] botellas
}
qty-case = { $n } { $count ->
    [one] cajón
   *[other] cajones
}
qty-sheet = { $n } { $count ->
    [one] hoja
   *[other] hojas
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } { $count ->
    [one] metro cuadrado
   *[other] metros cuadrados
}
qty-m3 = { $n } { $count ->
    [one] metro cúbico
   *[other] metros cúbicos
}
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] yarda
   *[other] yardas
}
days = { $n } { $count ->
    [one] día
   *[other] días
}

## Prices: { $price } is amount and currency.
per-pc = { $price } por unidad
per-set = { $price } por juego
per-pair = { $price } por par
per-dozen = { $price } por docena
per-carton = { $price } por caja de cartón
per-box = { $price } por caja
per-pack = { $price } por paquete
per-bag = { $price } por bolsa
per-roll = { $price } por rollo
per-bottle = { $price } por botella
per-case = { $price } por cajón
per-sheet = { $price } por hoja
per-kg = { $price } por kg
per-g = { $price } por gramo
per-t = { $price } por tonelada
per-m = { $price } por metro
per-cm = { $price } por cm
per-m2 = { $price } por metro cuadrado
per-m3 = { $price } por metro cúbico
per-l = { $price } por litro
per-yard = { $price } por yarda

## Frame of the letter
greeting-named =
    .a = Buenos días, { $name }:
    .b = Hola, { $name }:
greeting-unknown =
    .a = Buenos días:
    .b = Hola:
signoff =
    .a = Saludos cordiales,
    .b = Atentamente,
subject-offer = Nuestra oferta: { $product }
subject-plain = Su consulta
# "así como" instead of "y", which would have to become "e" before names such as ISO.
list-and = { $rest }, así como { $last }
list-comma = { $first }, { $next }

## thanks: how the letter opens when no model writes
thanks-first =
    .a = Le agradecemos su consulta y su interés en nuestros productos.
    .b = Muchas gracias por ponerse en contacto con nosotros.
    .c = Gracias por escribirnos; nos alegra recibir su mensaje.
thanks-order =
    .a = Le agradecemos mucho su pedido.
    .b = Muchas gracias por enviarnos su pedido.
thanks-counter =
    .a = Gracias por su respuesta y por su franqueza respecto al precio.
    .b = Le agradecemos sus comentarios sobre nuestro precio.
thanks-complaint =
    .a = Le agradecemos que nos lo haya comunicado con franqueza.
    .b = Gracias por informarnos del problema.
thanks-message =
    .a = Gracias por su mensaje.
    .b = Le agradecemos mucho su mensaje.

## offer
offer-one =
    .a = Para el producto { $product } podemos ofrecerle un precio de { $per }, { $basis }, sobre la base de { $quantity }.
    .b = Nuestro precio para { $product } es de { $per }, { $basis }, para { $quantity }.
    .c = Con mucho gusto le ofrecemos el producto { $product } a { $per }, { $basis }, para un pedido de { $quantity }.
offer-many =
    .a = Con mucho gusto le ofrecemos lo siguiente, { $basis }:
    .b = Estos son nuestros precios, { $basis }:
    .c = Para los productos que nos ha consultado, nuestros precios son los siguientes, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, importe: { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = Nuestro precio para { $product } es de { $per }, { $basis }.
    .b = Podemos ofrecerle el producto { $product } a { $per }, { $basis }.

## tier_hint: a better price from a larger quantity
tier_hint-one =
    .a = A partir de { $quantity }, el precio baja a { $per }.
    .b = Si su pedido es de { $quantity } o más, el precio es de { $per }.
    .c = Un pedido mayor resulta ventajoso: a partir de { $quantity } podemos ofrecerle { $per }.
tier_hint-for =
    .a = Para el producto { $product }, el precio baja a { $per } a partir de { $quantity }.
    .b = { $product }: a partir de { $quantity }, el precio es de { $per }.

## total
total-goods =
    .a = El total de la mercancía es de { $total }, { $basis }.
    .b = Esto da un total de { $total }, { $basis }.
total-freight =
    .a = Sumando el flete de { $freight } a la mercancía por valor de { $goods }, el total es de { $total }, { $basis }.
    .b = La mercancía asciende a { $goods } y el flete a { $freight }, lo que da un total de { $total }, { $basis }.
total-insured =
    .a = La mercancía asciende a { $goods }, el flete a { $freight } y el seguro a { $insurance }, lo que da un total de { $total }, { $basis }.
    .b = Sumando el flete de { $freight } y el seguro de { $insurance } a la mercancía por valor de { $goods }, el total es de { $total }, { $basis }.
total-charged =
    .a = La mercancía asciende a { $goods } y todos los demás gastos a { $charges }, lo que da un total de { $total }, { $basis }.
    .b = Sumando los demás gastos de { $charges } a la mercancía por valor de { $goods }, el total es de { $total }, { $basis }.

## terms of payment
terms-deposit =
    .a = El pago se realiza por { $method }: anticipo del { $percent } ({ $deposit }) con el pedido y saldo de { $balance } antes del embarque.
    .b = Nuestras condiciones de pago son { $method }, con un { $percent } ({ $deposit }) como anticipo y los { $balance } restantes antes del embarque.
terms-deposit-percent =
    .a = El pago se realiza por { $method }: anticipo del { $percent } con el pedido y saldo antes del embarque.
    .b = Nuestras condiciones de pago son { $method }, con un { $percent } como anticipo y el saldo antes del embarque.
terms-plain =
    .a = Nuestras condiciones de pago son { $method }.
    .b = El pago se realiza por { $method }.

## lead_time: time until the goods are ready for shipment, not until they arrive
lead_time-deposit =
    .a = El plazo de producción es de { $days } a partir de la recepción del anticipo.
    .b = La producción tarda { $days } una vez que hemos recibido el anticipo.
    .c = La mercancía está lista para el embarque { $days } después de que recibamos el anticipo.
lead_time-order =
    .a = El plazo de producción es de { $days } a partir del pedido confirmado.
    .b = La producción tarda { $days } una vez confirmado el pedido.
lead_time-for =
    .a = Para el producto { $product }, el plazo de producción es de { $days }.
    .b = { $product }: el plazo de producción es de { $days }.
lead_time-closed =
    .a = Tenga en cuenta que nuestra fábrica permanece cerrada del { $from } al { $until }; estos días se suman al plazo de producción.
    .b = Nuestra fábrica cierra del { $from } al { $until }, por lo que el plazo de producción se alarga en esos días.
lead_time-unknown =
    .a = Estamos verificando el plazo de producción y se lo confirmaremos.
    .b = Le confirmaremos el plazo de producción en cuanto lo hayamos verificado.

## validity
validity =
    .a = Esta oferta es válida hasta el { $date }.
    .b = Los precios arriba indicados son válidos hasta el { $date }.
    .c = Podemos mantener esta oferta hasta el { $date }.

## packing
packing-full =
    .a = La mercancía va embalada en { $cartons }, con un volumen total de { $volume } y un peso bruto de { $weight }.
    .b = Embalaje: { $cartons }, { $volume }, peso bruto: { $weight }.
packing-cartons =
    .a = La mercancía va embalada en { $cartons }.
    .b = Embalaje: { $cartons }.
packing-volume =
    .a = La mercancía va embalada en { $cartons }, con un volumen total de { $volume }.
    .b = Embalaje: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Le rogamos que tenga en cuenta que nuestro pedido mínimo para { $product } es de { $quantity }; el precio arriba indicado se aplica a partir de esta cantidad.
    .b = Para el producto { $product }, nuestro pedido mínimo es de { $quantity }, y el precio que le indicamos se aplica a partir de esa cantidad.
minimum_order-fact =
    .a = El pedido mínimo para { $product } es de { $quantity }.
    .b = Para el producto { $product }, nuestro pedido mínimo es de { $quantity }.
minimum_order-unknown =
    .a = Estamos verificando el pedido mínimo para { $product } y se lo confirmaremos.
    .b = Le confirmaremos el pedido mínimo para { $product } en cuanto lo hayamos verificado.

## price_missing
price_missing =
    .a = Para el producto { $product } no tenemos a mano un precio actualizado; lo estamos verificando y se lo enviaremos por separado.
    .b = Todavía estamos verificando el precio de { $product } y se lo enviaremos por separado.

## term_not_offered
term_not_offered =
    .a = No ofrecemos la condición de entrega solicitada ({ $asked }); los precios arriba indicados son { $basis }.
    .b = Lamentablemente, la condición solicitada ({ $asked }) no figura entre las que ofrecemos, por lo que los precios arriba indicados son { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Estamos revisando el precio para la condición { $asked } y se lo comunicaremos; los precios anteriores se entienden { $basis }.
    .b = En cuanto a la condición { $asked }, todavía estamos revisando el precio. Hasta entonces, los precios anteriores se entienden { $basis }.
term_check-sea_only =
    .a = La condición { $asked } es solo para transporte marítimo; para el transporte que desea, la condición adecuada sería { $instead }. Los precios anteriores se entienden { $basis }.
    .b = Como { $asked } se aplica únicamente al flete marítimo, para este transporte correspondería { $instead }; los precios anteriores se entienden { $basis }.
term_check-bases =
    .a = Nuestros precios para estos productos figuran en condiciones de entrega distintas ({ $bases }); los estamos calculando en una misma condición y se los enviaremos.
    .b = Como estos productos tienen precios en condiciones de entrega diferentes ({ $bases }), los unificaremos en una sola condición y le enviaremos los precios.

## freight_unknown
freight_unknown =
    .a = Aún no disponemos de una tarifa de flete vigente para el destino indicado ({ $place }), por lo que los precios arriba indicados son { $basis }; le enviaremos el importe del flete por separado.
    .b = El flete con destino a { $place } está todavía por verificar. Hasta entonces, los precios arriba indicados son { $basis }.
freight_unknown-noplace =
    .a = Para que podamos calcular el flete, indíquenos por favor el puerto de destino; hasta entonces, los precios arriba indicados son { $basis }.
    .b = Los precios arriba indicados son { $basis }; si nos indica el puerto de destino, calcularemos el flete.

## certificate
certificate-held =
    .a = Sí, el producto { $product } cuenta con { $certificate }.
    .b = Para { $product } podemos facilitarle { $certificate }.
certificate-not_listed =
    .a = Nuestra documentación del producto { $product } incluye { $held }, pero no { $certificate }.
    .b = Para { $product } tenemos en archivo { $held }, pero no { $certificate }.
certificate-not_held =
    .a = Para el producto { $product } no disponemos de { $certificate }.
    .b = En este momento { $product } no cuenta con { $certificate }.
certificate-check =
    .a = Estamos verificando si para el producto { $product } disponemos de { $certificate } y se lo confirmaremos.
    .b = En cuanto a { $certificate } para { $product }, lo estamos verificando y se lo confirmaremos.
certificate-general =
    .a = Estamos verificando si disponemos de { $certificate } y se lo confirmaremos.
    .b = En cuanto a { $certificate }, lo estamos verificando y se lo confirmaremos.

## sample
sample-free =
    .a = Las muestras son gratuitas.
    .b = Podemos enviarle muestras sin cargo.
sample-charged =
    .a = Podemos enviarle muestras; estas se cobran.
    .b = Las muestras se suministran contra pago.
sample-refunded =
    .a = Las muestras se cobran y su importe se le acredita cuando realiza un pedido.
    .b = Cobramos las muestras y descontamos ese importe de su pedido.
sample-policy =
    .a = Nuestras condiciones para las muestras: { $policy }.
    .b = Para las muestras rige lo siguiente: { $policy }.
sample-check =
    .a = Estamos verificando las condiciones para las muestras y se las confirmaremos.
    .b = Le confirmaremos las condiciones para las muestras en cuanto las hayamos verificado.

## discount: asked for as a percentage
discount-granted =
    .a = Podemos concederle el descuento del { $percent }, que equivale a { $amount }.
    .b = Aceptamos el descuento del { $percent }, es decir, { $amount } menos sobre el valor de la mercancía.
discount-tier =
    .a = No podemos bajar el precio para esta cantidad, pero a partir de { $quantity } el precio es de { $per }.
    .b = Para esta cantidad el precio se mantiene; a partir de { $quantity } podemos ofrecerle { $per }.
discount-refused =
    .a = No nos es posible bajar el precio para esta cantidad.
    .b = Para esta cantidad el precio se mantiene sin cambios.
discount-check =
    .a = Estamos verificando qué podemos hacer respecto al precio y le responderemos.
    .b = Revisaremos el precio y le daremos una respuesta sobre el descuento.

## negotiation: the buyer named a target price
negotiation-met =
    .a = Podemos aceptar su precio objetivo de { $target } para { $product }.
    .b = Estamos de acuerdo con su precio objetivo de { $target } para el producto { $product }.
negotiation-tier =
    .a = Con esta cantidad no podemos llegar a { $target } para { $product }, pero a partir de { $quantity } el precio es de { $per }.
    .b = Su precio objetivo de { $target } para { $product } no es posible con esta cantidad; a partir de { $quantity } podemos ofrecerle { $per }.
negotiation-refused =
    .a = Con esta cantidad no podemos llegar a su precio objetivo de { $target } para { $product }.
    .b = Su precio objetivo de { $target } para { $product } no es posible con esta cantidad.
negotiation-check =
    .a = Estamos verificando su precio objetivo de { $target } para { $product } y le responderemos.
    .b = Revisaremos su precio objetivo de { $target } para { $product } y le daremos una respuesta.

## payment: the buyer asked for other terms
payment-lc_accepted =
    .a = Para este pedido es posible el pago mediante carta de crédito (L/C).
    .b = Aceptamos carta de crédito (L/C) para este pedido.
payment-lc_refused =
    .a = Aceptamos carta de crédito (L/C) únicamente para pedidos a partir de { $amount }; para este pedido, nuestras condiciones son { $method }.
    .b = La carta de crédito (L/C) es posible para pedidos a partir de { $amount }. Para este pedido ofrecemos { $method }.
payment-refused =
    .a = No podemos ofrecer la forma de pago solicitada ({ $asked }); nuestras condiciones de pago son { $method }.
    .b = Lamentablemente, lo que solicita ({ $asked }) no es posible. Ofrecemos { $method }.
payment-accepted =
    .a = Estamos de acuerdo con la forma de pago solicitada: { $asked }.
    .b = Aceptamos { $asked }.
payment-check =
    .a = Estamos verificando si la forma de pago solicitada ({ $asked }) es posible y se lo confirmaremos.
    .b = En cuanto a { $asked }, lo estamos verificando y se lo confirmaremos.

## deadline: { $date } is the buyer's date or words
deadline-possible =
    .a = Con un plazo de producción de { $days }, la mercancía puede estar lista para la fecha que nos indica ({ $date }).
    .b = La fecha que nos indica ({ $date }) es posible: la producción tarda { $days }.
deadline-not =
    .a = Lamentablemente, la fecha que nos indica ({ $date }) no es posible: la producción tarda { $days }.
    .b = Con un plazo de producción de { $days } no podemos cumplir la fecha que nos indica ({ $date }).
deadline-check =
    .a = Hemos tomado nota de su fecha ({ $date }) y estamos verificando si podemos cumplirla.
    .b = Estamos verificando si la fecha que nos indica ({ $date }) es posible y se lo confirmaremos.

## dangerous_goods
dangerous_goods-un =
    .a = El producto { $product } se considera mercancía peligrosa en el transporte ({ $un }); le confirmaremos las formas de envío posibles.
    .b = Le rogamos que tenga en cuenta que { $product } es mercancía peligrosa en el transporte ({ $un }), lo que limita los envíos aéreos y por mensajería.
dangerous_goods-plain =
    .a = El producto { $product } puede considerarse mercancía peligrosa en el transporte; le confirmaremos las formas de envío posibles.
    .b = Le rogamos que tenga en cuenta que { $product } puede ser mercancía peligrosa en el transporte, lo que limita los envíos aéreos y por mensajería.

## customisation
customisation-logo =
    .a = Para su logotipo, envíenos por favor el archivo gráfico; lo revisaremos y le confirmaremos qué es posible.
    .b = Le rogamos que nos envíe su logotipo en un archivo, para que podamos revisar y confirmar la impresión.
customisation-oem =
    .a = Para su propio diseño, envíenos por favor planos o una muestra; lo revisaremos y le confirmaremos qué es posible.
    .b = Le rogamos que nos envíe los detalles de su diseño, para que podamos revisarlo y confirmarle qué es posible.
customisation-packaging =
    .a = Para su propio embalaje, envíenos por favor el diseño; lo revisaremos y le confirmaremos qué es posible.
    .b = Le rogamos que nos envíe el diseño de su embalaje, para que podamos revisarlo y confirmarlo.
customisation-colour =
    .a = Indíquenos por favor los colores que necesita; lo revisaremos y le confirmaremos qué es posible.
    .b = Para colores especiales, le rogamos que nos envíe los números de color; los revisaremos y se los confirmaremos.

## complaint: sorry, no fault admitted, evidence asked
complaint =
    .a = Lamentamos que haya tenido dificultades con esta entrega. Envíenos por favor fotos, el número de pedido y el número de lote que figura en la caja, para que podamos examinar el asunto con detenimiento.
    .b = Lamentamos las molestias que le ha causado la entrega. Para que podamos examinar el asunto, le rogamos que nos envíe fotos, el número de pedido y el número de lote.
complaint-next =
    .a = En cuanto los tengamos, examinaremos el asunto y le responderemos.
    .b = Lo examinaremos todo con detenimiento y a continuación le daremos una respuesta.

## orders and documents
order_confirmation =
    .a = Hemos recibido su pedido y lo estamos revisando. Pasa a ser vinculante con nuestra confirmación de pedido por escrito.
    .b = Su pedido nos ha llegado y está en revisión; será vinculante con nuestra confirmación de pedido por escrito.
order_status =
    .a = Estamos verificando el estado de su pedido y le informaremos.
    .b = Verificaremos en qué punto se encuentra su pedido y se lo comunicaremos.
documents =
    .a = Estamos preparando los documentos que nos ha pedido y se los enviaremos por separado.
    .b = Prepararemos los documentos solicitados y se los enviaremos por separado.

## catalogue, range
catalogue =
    .a = Para que podamos enviarle las páginas adecuadas de nuestro catálogo con precios, indíquenos por favor qué productos y cantidades le interesan.
    .b = Nuestra gama es amplia: si nos indica en qué productos y cantidades está pensando, le enviaremos las páginas correspondientes con precios.
not_our_product =
    .a = No encontramos «{ $asked }» en nuestra lista de precios actual; con una referencia o una foto lo revisaremos de nuevo.
    .b = «{ $asked }» no figura en nuestra lista de precios actual. Si nos envía una referencia o una foto, lo volveremos a revisar.
ambiguous =
    .a = Para “{ $asked }” hay más de una posibilidad: { $products }. ¿A cuál se refiere?
    .b = “{ $asked }” podría ser uno de estos productos: { $products }. Indíquenos por favor a cuál se refiere.
ambiguous-one =
    .a = Para “{ $asked }”, nuestro producto más parecido es { $product }. ¿Se refiere a este?
    .b = Con “{ $asked }”, ¿se refiere a { $product }?
distributor =
    .a = Antes de hablar de distribución, le rogamos que nos informe sobre su mercado, sus canales de venta y la cantidad anual que prevé.
    .b = Para valorar una colaboración de distribución, nos gustaría conocer su mercado, sus canales de venta y la cantidad anual que prevé.
decline =
    .a = Por el momento no tenemos necesidad de ello, pero conservaremos sus datos de contacto.
    .b = En este momento no lo necesitamos, pero guardaremos su contacto.

## ask: what we need to know
ask-quantity =
    .a = ¿Qué cantidad necesita?
    .b = ¿Podría indicarnos la cantidad que tiene prevista?
ask-quantity-for =
    .a = ¿Qué cantidad necesita del producto { $product }?
    .b = ¿Podría indicarnos la cantidad que necesita de { $product }?
ask-product =
    .a = ¿Qué productos le interesan?
    .b = ¿Podría indicarnos en qué productos está pensando?
ask-destination =
    .a = ¿A qué puerto o ciudad debe enviarse la mercancía?
    .b = ¿Podría indicarnos el puerto o la ciudad de destino?
ask-incoterm =
    .a = ¿Qué condición de entrega (Incoterm) prefiere?
    .b = ¿Podría indicarnos qué condición de entrega (Incoterm) le conviene?
ask-specification =
    .a = ¿Podría enviarnos la especificación exacta que necesita?
    .b = ¿Qué especificación necesita?
ask-deadline =
    .a = ¿Para cuándo necesita la mercancía?
    .b = ¿Podría indicarnos cuándo necesita la mercancía?

## facts of a product
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Para el producto { $product }: { $name } – { $value }.
label-material = material
label-colour = color
label-size = tamaño
label-weight = peso
label-power = potencia
label-voltage = voltaje
label-capacity = capacidad
label-battery = batería
label-warranty = garantía
label-origin = origen
label-hs_code = código arancelario (HS)
label-model = modelo

## what stays open
open_question =
    .a = También nos preguntó: “{ $question }”. Lo estamos verificando y le responderemos por separado.
    .b = En cuanto a su pregunta “{ $question }”: lo estamos verificando y le daremos una respuesta.
attached =
    .a = Adjunta encontrará la cotización.
    .b = Le adjuntamos la cotización.
language_note =
    .a = Le escribimos en inglés, ya que todavía no podemos responder de forma fiable en su idioma.
    .b = Permítanos responderle en inglés; todavía no podemos escribir de forma fiable en su idioma.

## closing: how the letter ends when no model writes
closing-offer =
    .a = Quedamos a la espera de sus noticias y responderemos con gusto a sus preguntas.
    .b = Si algo no queda claro, escríbanos. Esperamos su respuesta.
    .c = Nos alegraría trabajar con usted y esperamos su respuesta.
closing-questions =
    .a = Con estos datos podremos avanzar rápidamente. Quedamos a la espera de su respuesta.
    .b = En cuanto lo sepamos, podremos seguir adelante. Esperamos sus noticias.
closing-complaint =
    .a = Gracias por su paciencia.
    .b = Le agradecemos su paciencia y su ayuda.
closing-plain =
    .a = Si tiene más preguntas, escríbanos por favor.
    .b = Quedamos a la espera de sus noticias.
