# The phrase book, Portuguese. What binds the merchant stands here, as whole sentences.
# A message is one thing that can be said; its attributes are wordings that mean exactly the same.
# No figure may stand in a wording: every number arrives through a variable.

## Quantities: { $n } is the figure as written, { $count } the number that decides the plural.
qty-pc = { $n } { $count ->
    [one] unidade
   *[other] unidades
}
qty-set = { $n } { $count ->
    [one] conjunto
   *[other] conjuntos
}
qty-pair = { $n } { $count ->
    [one] par
   *[other] pares
}
qty-dozen = { $n } { $count ->
    [one] dúzia
   *[other] dúzias
}
qty-carton = { $n } { $count ->
    [one] caixa de papelão
   *[other] caixas de papelão
}
qty-box = { $n } { $count ->
    [one] caixa
   *[other] caixas
}
qty-pack = { $n } { $count ->
    [one] pacote
   *[other] pacotes
}
qty-bag = { $n } { $count ->
    [one] saco
   *[other] sacos
}
qty-roll = { $n } { $count ->
    [one] rolo
   *[other] rolos
}
qty-bottle = { $n } { $count ->
    [one] garrafa
   *[other] garrafas
}
qty-case = { $n } { $count ->
    [one] caixote
   *[other] caixotes
}
qty-sheet = { $n } { $count ->
    [one] folha
   *[other] folhas
}
qty-kg = { $n } kg
qty-g = { $n } g
qty-t = { $n } t
qty-m = { $n } m
qty-cm = { $n } cm
qty-m2 = { $n } { $count ->
    [one] metro quadrado
   *[other] metros quadrados
}
qty-m3 = { $n } { $count ->
    [one] metro cúbico
   *[other] metros cúbicos
}
qty-l = { $n } l
qty-yard = { $n } { $count ->
    [one] jarda
   *[other] jardas
}
days = { $n } { $count ->
    [one] dia
   *[other] dias
}

## Prices: { $price } is amount and currency.
per-pc = { $price } por unidade
per-set = { $price } por conjunto
per-pair = { $price } por par
per-dozen = { $price } por dúzia
per-carton = { $price } por caixa de papelão
per-box = { $price } por caixa
per-pack = { $price } por pacote
per-bag = { $price } por saco
per-roll = { $price } por rolo
per-bottle = { $price } por garrafa
per-case = { $price } por caixote
per-sheet = { $price } por folha
per-kg = { $price } por kg
per-g = { $price } por grama
per-t = { $price } por tonelada
per-m = { $price } por metro
per-cm = { $price } por cm
per-m2 = { $price } por metro quadrado
per-m3 = { $price } por metro cúbico
per-l = { $price } por litro
per-yard = { $price } por jarda

## Frame of the letter
greeting-named =
    .a = Bom dia, { $name },
    .b = Olá, { $name },
greeting-unknown =
    .a = Bom dia,
    .b = Olá,
signoff =
    .a = Atenciosamente,
    .b = Cordialmente,
subject-offer = Nossa oferta: { $product }
subject-plain = Sua consulta
list-and = { $rest } e { $last }
list-comma = { $first }, { $next }

## thanks: how the letter opens when no model writes
thanks-first =
    .a = Agradecemos a sua consulta e o seu interesse em nossos produtos.
    .b = Agradecemos muito por ter entrado em contato conosco.
    .c = É uma satisfação receber a sua mensagem; agradecemos por nos escrever.
thanks-order =
    .a = Agradecemos muito o seu pedido.
    .b = Agradecemos por nos enviar o seu pedido.
thanks-counter =
    .a = Agradecemos a sua resposta e a sua franqueza em relação ao preço.
    .b = Agradecemos o seu retorno sobre o nosso preço.
thanks-complaint =
    .a = Agradecemos por nos relatar isto com franqueza.
    .b = Agradecemos que nos tenha informado sobre o problema.
thanks-message =
    .a = Agradecemos a sua mensagem.
    .b = Agradecemos muito por nos enviar a sua mensagem.

## offer
offer-one =
    .a = Para o produto { $product }, podemos oferecer o preço de { $per }, { $basis }, com base em { $quantity }.
    .b = O nosso preço para o produto { $product } é de { $per }, { $basis }, para { $quantity }.
    .c = É com prazer que oferecemos o produto { $product } a { $per }, { $basis }, para um pedido de { $quantity }.
offer-many =
    .a = É com prazer que apresentamos a seguinte oferta, { $basis }:
    .b = Estes são os nossos preços, { $basis }:
    .c = Para os itens da sua consulta, os nossos preços são os seguintes, { $basis }:
offer-line = – { $product }: { $quantity }, { $per }, valor: { $amount }
offer-line-single = – { $product }: { $per }
offer-single =
    .a = O nosso preço para o produto { $product } é de { $per }, { $basis }.
    .b = Podemos oferecer o produto { $product } a { $per }, { $basis }.

## tier_hint: a better price from a larger quantity
tier_hint-one =
    .a = A partir de { $quantity }, o preço baixa para { $per }.
    .b = Se o seu pedido for de { $quantity } ou mais, o preço é de { $per }.
    .c = Um pedido maior compensa: a partir de { $quantity }, podemos oferecer { $per }.
tier_hint-for =
    .a = Para o produto { $product }, o preço baixa para { $per } a partir de { $quantity }.
    .b = { $product }: a partir de { $quantity }, o preço é de { $per }.

## total
total-goods =
    .a = O total da mercadoria é de { $total }, { $basis }.
    .b = Isto perfaz um total de { $total }, { $basis }.
total-freight =
    .a = Somando o frete de { $freight } à mercadoria no valor de { $goods }, o total é de { $total }, { $basis }.
    .b = A mercadoria fica em { $goods } e o frete em { $freight }, o que perfaz um total de { $total }, { $basis }.
total-insured =
    .a = A mercadoria fica em { $goods }, o frete em { $freight } e o seguro em { $insurance }, o que perfaz um total de { $total }, { $basis }.
    .b = Somando o frete de { $freight } e o seguro de { $insurance } à mercadoria no valor de { $goods }, o total é de { $total }, { $basis }.
total-charged =
    .a = A mercadoria fica em { $goods } e todos os demais custos em { $charges }, o que perfaz um total de { $total }, { $basis }.
    .b = Somando os demais custos de { $charges } à mercadoria no valor de { $goods }, o total é de { $total }, { $basis }.

## terms of payment
terms-deposit =
    .a = O pagamento é feito por { $method }: sinal de { $percent } ({ $deposit }) com o pedido e saldo de { $balance } antes do embarque.
    .b = As nossas condições de pagamento são { $method }, com { $percent } ({ $deposit }) de sinal e o restante, { $balance }, antes do embarque.
terms-deposit-percent =
    .a = O pagamento é feito por { $method }: sinal de { $percent } com o pedido e saldo antes do embarque.
    .b = As nossas condições de pagamento são { $method }, com { $percent } de sinal e o saldo antes do embarque.
terms-plain =
    .a = As nossas condições de pagamento são { $method }.
    .b = O pagamento é feito por { $method }.

## lead_time: time until the goods are ready for shipment, not until they arrive
lead_time-deposit =
    .a = O prazo de produção é de { $days } a partir do recebimento do sinal.
    .b = A produção leva { $days } depois de recebermos o sinal.
    .c = A mercadoria fica pronta para embarque { $days } após recebermos o sinal.
lead_time-order =
    .a = O prazo de produção é de { $days } a partir do pedido confirmado.
    .b = A produção leva { $days } depois de confirmado o pedido.
lead_time-for =
    .a = Para o produto { $product }, o prazo de produção é de { $days }.
    .b = { $product }: o prazo de produção é de { $days }.
lead_time-closed =
    .a = Informamos que nossa fábrica estará fechada de { $from } a { $until }; esses dias se somam ao prazo de produção.
    .b = Nossa fábrica fecha de { $from } a { $until }, e o prazo de produção aumenta nesses dias.
lead_time-unknown =
    .a = Estamos verificando o prazo de produção e vamos confirmá-lo.
    .b = Confirmaremos o prazo de produção assim que o tivermos verificado.

## validity
validity =
    .a = Esta oferta é válida até { $date }.
    .b = Os preços acima são válidos até { $date }.
    .c = Podemos manter esta oferta até { $date }.

## packing
packing-full =
    .a = A mercadoria é embalada em { $cartons }, com volume total de { $volume } e peso bruto de { $weight }.
    .b = Embalagem: { $cartons }, { $volume }, peso bruto: { $weight }.
packing-cartons =
    .a = A mercadoria é embalada em { $cartons }.
    .b = Embalagem: { $cartons }.
packing-volume =
    .a = A mercadoria é embalada em { $cartons }, com volume total de { $volume }.
    .b = Embalagem: { $cartons }, { $volume }.

## minimum_order
minimum_order-below =
    .a = Informamos que o nosso pedido mínimo para o produto { $product } é de { $quantity }; o preço acima se aplica a partir desta quantidade.
    .b = Para o produto { $product }, o nosso pedido mínimo é de { $quantity }, e o preço que indicamos se aplica a partir dessa quantidade.
minimum_order-fact =
    .a = O pedido mínimo para o produto { $product } é de { $quantity }.
    .b = Para o produto { $product }, o nosso pedido mínimo é de { $quantity }.
minimum_order-unknown =
    .a = Estamos verificando o pedido mínimo para o produto { $product } e vamos confirmá-lo.
    .b = Confirmaremos o pedido mínimo para o produto { $product } assim que o tivermos verificado.

## price_missing
price_missing =
    .a = Para o produto { $product }, não dispomos de um preço atualizado no momento; estamos verificando o preço e vamos enviá-lo separadamente.
    .b = Ainda estamos verificando o preço do produto { $product } e vamos enviá-lo separadamente.

## term_not_offered
term_not_offered =
    .a = Não oferecemos a condição de entrega solicitada ({ $asked }); os preços acima são { $basis }.
    .b = Infelizmente, a condição solicitada ({ $asked }) não está entre as que oferecemos; por isso, os preços acima são { $basis }.

## term_check: a term whose price cannot be computed from what is on record
term_check =
    .a = Estamos verificando o preço para a condição { $asked } e retornaremos; os preços acima são { $basis }.
    .b = Quanto à condição { $asked }, o preço ainda está sendo verificado. Até lá, os preços acima são { $basis }.
term_check-sea_only =
    .a = A condição { $asked } destina-se apenas ao transporte marítimo; para o transporte desejado, a condição adequada seria { $instead }. Os preços acima são { $basis }.
    .b = Como { $asked } se aplica somente ao frete marítimo, para este transporte caberia { $instead }; os preços acima são { $basis }.
term_check-bases =
    .a = Os nossos preços para estes produtos estão em condições de entrega diferentes ({ $bases }); estamos calculando todos na mesma condição e os enviaremos.
    .b = Como estes produtos têm preços em condições de entrega diferentes ({ $bases }), vamos colocá-los em uma única condição e enviar os preços.

## freight_unknown
freight_unknown =
    .a = Ainda não temos um valor de frete atualizado para o destino indicado ({ $place }); por isso, os preços acima são { $basis }, e enviaremos o custo do frete separadamente.
    .b = O frete para o destino { $place } ainda precisa ser verificado. Até lá, os preços acima são { $basis }.
freight_unknown-noplace =
    .a = Para que possamos calcular o frete, pedimos que nos indique o porto de destino; até lá, os preços acima são { $basis }.
    .b = Os preços acima são { $basis }; se nos indicar o porto de destino, calcularemos o frete.

## certificate
certificate-held =
    .a = Sim, o produto { $product } conta com { $certificate }.
    .b = Para o produto { $product }, podemos fornecer { $certificate }.
certificate-not_listed =
    .a = A nossa documentação do produto { $product } inclui { $held }, mas não { $certificate }.
    .b = Para o produto { $product }, temos em arquivo { $held }, mas não { $certificate }.
certificate-not_held =
    .a = Para o produto { $product }, não dispomos de { $certificate }.
    .b = No momento, o produto { $product } não conta com { $certificate }.
certificate-check =
    .a = Estamos verificando se dispomos de { $certificate } para o produto { $product } e lhe confirmaremos.
    .b = Quanto a { $certificate } para o produto { $product }, estamos verificando e lhe confirmaremos.
certificate-general =
    .a = Estamos verificando se dispomos de { $certificate } e lhe confirmaremos.
    .b = Quanto a { $certificate }, estamos verificando e lhe confirmaremos.

## sample
sample-free =
    .a = As amostras são gratuitas.
    .b = Podemos enviar amostras sem custo.
sample-charged =
    .a = Podemos enviar amostras; elas são cobradas.
    .b = As amostras estão disponíveis mediante pagamento.
sample-refunded =
    .a = As amostras são cobradas e o valor lhe é creditado quando fizer um pedido.
    .b = Cobramos as amostras e descontamos esse valor do seu pedido.
sample-policy =
    .a = As nossas condições para amostras: { $policy }.
    .b = Para amostras, aplica-se o seguinte: { $policy }.
sample-check =
    .a = Estamos verificando as condições para amostras e vamos confirmá-las.
    .b = Confirmaremos as condições para amostras assim que as tivermos verificado.

## discount: asked for as a percentage
discount-granted =
    .a = Podemos conceder o desconto de { $percent }, que corresponde a { $amount }.
    .b = Concordamos com o desconto de { $percent }, ou seja, { $amount } a menos no valor da mercadoria.
discount-tier =
    .a = Não podemos baixar o preço para esta quantidade, mas, a partir de { $quantity }, o preço é de { $per }.
    .b = Para esta quantidade, o preço se mantém; a partir de { $quantity }, podemos oferecer { $per }.
discount-refused =
    .a = Não nos é possível baixar o preço para esta quantidade.
    .b = Para esta quantidade, o preço se mantém como está.
discount-check =
    .a = Estamos verificando o que podemos fazer em relação ao preço e lhe daremos uma resposta.
    .b = Vamos analisar o preço e lhe daremos um retorno sobre o desconto.

## negotiation: the buyer named a target price
negotiation-met =
    .a = Podemos atender ao seu preço-alvo de { $target } para o produto { $product }.
    .b = Concordamos com o seu preço-alvo de { $target } para o produto { $product }.
negotiation-tier =
    .a = Nesta quantidade, não conseguimos chegar a { $target } para o produto { $product }, mas, a partir de { $quantity }, o preço é de { $per }.
    .b = O seu preço-alvo de { $target } para o produto { $product } não é possível nesta quantidade; a partir de { $quantity }, podemos oferecer { $per }.
negotiation-refused =
    .a = Nesta quantidade, não conseguimos chegar ao seu preço-alvo de { $target } para o produto { $product }.
    .b = O seu preço-alvo de { $target } para o produto { $product } não é possível nesta quantidade.
negotiation-check =
    .a = Estamos verificando o seu preço-alvo de { $target } para o produto { $product } e lhe daremos uma resposta.
    .b = Vamos analisar o seu preço-alvo de { $target } para o produto { $product } e lhe daremos um retorno.

## payment: the buyer asked for other terms
payment-lc_accepted =
    .a = Para este pedido, é possível o pagamento por carta de crédito (L/C).
    .b = Aceitamos carta de crédito (L/C) para este pedido.
payment-lc_refused =
    .a = Só aceitamos carta de crédito (L/C) para pedidos a partir de { $amount }; para este pedido, as nossas condições são { $method }.
    .b = A carta de crédito (L/C) é possível para pedidos a partir de { $amount }. Para este pedido, oferecemos { $method }.
payment-refused =
    .a = Não podemos oferecer a forma de pagamento solicitada ({ $asked }); as nossas condições de pagamento são { $method }.
    .b = Infelizmente, o que foi solicitado ({ $asked }) não é possível. Oferecemos { $method }.
payment-accepted =
    .a = Estamos de acordo com a forma de pagamento solicitada: { $asked }.
    .b = Aceitamos { $asked }.
payment-check =
    .a = Estamos verificando se a forma de pagamento solicitada ({ $asked }) é possível e lhe confirmaremos.
    .b = Quanto a { $asked }, estamos verificando e lhe confirmaremos.

## deadline: { $date } is the buyer's date or words
deadline-possible =
    .a = Com um prazo de produção de { $days }, a mercadoria pode ficar pronta até a data indicada ({ $date }).
    .b = A data indicada ({ $date }) é possível: a produção leva { $days }.
deadline-not =
    .a = Infelizmente, a data indicada ({ $date }) não é possível: a produção leva { $days }.
    .b = Com um prazo de produção de { $days }, não podemos cumprir a data indicada ({ $date }).
deadline-check =
    .a = Anotamos a sua data ({ $date }) e estamos verificando se podemos cumpri-la.
    .b = Estamos verificando se a data indicada ({ $date }) é possível e lhe confirmaremos.

## dangerous_goods
dangerous_goods-un =
    .a = O produto { $product } é considerado mercadoria perigosa no transporte ({ $un }); confirmaremos as formas de envio possíveis.
    .b = Informamos que o produto { $product } é mercadoria perigosa no transporte ({ $un }), o que limita os envios aéreos e por courier.
dangerous_goods-plain =
    .a = O produto { $product } pode ser considerado mercadoria perigosa no transporte; confirmaremos as formas de envio possíveis.
    .b = Informamos que o produto { $product } pode ser mercadoria perigosa no transporte, o que limita os envios aéreos e por courier.

## customisation
customisation-logo =
    .a = Para o seu logotipo, pedimos que nos envie a arte; vamos analisá-la e confirmar o que é possível.
    .b = Por favor, envie-nos o seu logotipo em arquivo, para que possamos verificar e confirmar a impressão.
customisation-oem =
    .a = Para o seu próprio design, pedimos que nos envie desenhos ou uma amostra; vamos verificar e confirmar o que é possível.
    .b = Por favor, envie-nos os detalhes do seu design, para que possamos verificar e confirmar o que é possível.
customisation-packaging =
    .a = Para a sua própria embalagem, pedimos que nos envie o projeto gráfico; vamos analisá-lo e confirmar o que é possível.
    .b = Por favor, envie-nos o projeto gráfico da sua embalagem, para que possamos verificá-lo e confirmá-lo.
customisation-colour =
    .a = Pedimos que nos indique as cores de que precisa; vamos verificar e confirmar o que é possível.
    .b = Para cores especiais, por favor, envie-nos as referências das cores; vamos verificá-las e confirmá-las.

## complaint: sorry, no fault admitted, evidence asked
complaint =
    .a = Lamentamos que tenha tido dificuldades com esta entrega. Pedimos que nos envie fotos, o número do pedido e o número do lote indicado na caixa, para que possamos examinar o assunto com cuidado.
    .b = Lamentamos os transtornos que a entrega lhe causou. Para que possamos examinar o assunto, por favor, envie-nos fotos, o número do pedido e o número do lote.
complaint-next =
    .a = Assim que tivermos esses dados, examinaremos o assunto e lhe daremos uma resposta.
    .b = Vamos examinar tudo com cuidado e, em seguida, lhe responderemos.

## orders and documents
order_confirmation =
    .a = Recebemos o seu pedido e o estamos verificando. Ele passa a ser vinculante com a nossa confirmação de pedido por escrito.
    .b = O seu pedido chegou até nós e está em verificação; torna-se vinculante com a nossa confirmação de pedido por escrito.
order_status =
    .a = Estamos verificando a situação do seu pedido e lhe comunicaremos.
    .b = Vamos verificar em que ponto está o seu pedido e lhe daremos um retorno.
documents =
    .a = Estamos preparando os documentos que nos pediu e vamos enviá-los separadamente.
    .b = Vamos preparar os documentos solicitados e enviá-los separadamente.

## catalogue, range
catalogue =
    .a = Para que possamos enviar as páginas certas do nosso catálogo com preços, pedimos que nos indique quais produtos e quantidades lhe interessam.
    .b = A nossa linha de produtos é ampla: se nos disser em quais produtos e quantidades está pensando, enviaremos as páginas correspondentes com preços.
not_our_product =
    .a = Não encontramos “{ $asked }” em nossa lista de preços atual; com um código ou uma foto, verificaremos novamente.
    .b = “{ $asked }” não consta em nossa lista de preços atual. Se nos enviar um código ou uma foto, verificaremos novamente.
ambiguous =
    .a = Para “{ $asked }” há mais de uma possibilidade: { $products }. A qual se refere?
    .b = “{ $asked }” pode ser um destes produtos: { $products }. Por favor, indique a qual se refere.
ambiguous-one =
    .a = Para “{ $asked }”, o nosso produto mais próximo é { $product }. É a este que se refere?
    .b = Com “{ $asked }”, refere-se a { $product }?
distributor =
    .a = Antes de falarmos sobre distribuição, pedimos que nos informe sobre o seu mercado, os seus canais de venda e a quantidade anual que prevê.
    .b = Para avaliar uma parceria de distribuição, gostaríamos de conhecer o seu mercado, os seus canais de venda e a quantidade anual que prevê.
decline =
    .a = No momento não temos necessidade disso, mas guardaremos o seu contato.
    .b = Não precisamos disso neste momento, mas manteremos o seu contato.

## ask: what we need to know
ask-quantity =
    .a = Qual é a quantidade desejada?
    .b = Poderia nos informar a quantidade que tem em mente?
ask-quantity-for =
    .a = Qual é a quantidade desejada do produto { $product }?
    .b = Poderia nos informar a quantidade de que precisa do produto { $product }?
ask-product =
    .a = Quais produtos lhe interessam?
    .b = Poderia nos informar quais produtos tem em mente?
ask-destination =
    .a = Para qual porto ou cidade a mercadoria deve ser enviada?
    .b = Poderia nos informar o porto ou a cidade de destino?
ask-incoterm =
    .a = Qual condição de entrega (Incoterm) prefere?
    .b = Poderia nos informar qual condição de entrega (Incoterm) lhe convém?
ask-specification =
    .a = Poderia nos enviar a especificação exata de que precisa?
    .b = Qual é a especificação desejada?
ask-deadline =
    .a = Para quando precisa da mercadoria?
    .b = Poderia nos informar quando precisa da mercadoria?

## facts of a product
attribute =
    .a = { $product } – { $name }: { $value }.
    .b = Para o produto { $product }: { $name } – { $value }.
label-material = material
label-colour = cor
label-size = tamanho
label-weight = peso
label-power = potência
label-voltage = tensão
label-capacity = capacidade
label-battery = bateria
label-warranty = garantia
label-origin = origem
label-hs_code = código SH
label-model = modelo

## what stays open
open_question =
    .a = Também nos perguntou: “{ $question }”. Estamos verificando e lhe responderemos separadamente.
    .b = Quanto à sua pergunta “{ $question }”: estamos verificando e lhe daremos uma resposta.
attached =
    .a = A cotação segue em anexo.
    .b = Em anexo, enviamos a cotação.
language_note =
    .a = Escrevemos em inglês porque ainda não conseguimos responder de forma confiável no seu idioma.
    .b = Permita-nos responder em inglês; ainda não conseguimos escrever de forma confiável no seu idioma.

## closing: how the letter ends when no model writes
closing-offer =
    .a = Ficamos no aguardo da sua resposta e responderemos com prazer às suas perguntas.
    .b = Se algo não estiver claro, por favor, escreva-nos. Aguardamos a sua resposta.
    .c = Gostaríamos muito de trabalhar com a sua empresa e aguardamos a sua resposta.
closing-questions =
    .a = Com estes dados, poderemos avançar rapidamente. Aguardamos a sua resposta.
    .b = Assim que soubermos, poderemos seguir em frente. Ficamos no aguardo da sua resposta.
closing-complaint =
    .a = Agradecemos a sua paciência.
    .b = Agradecemos a sua paciência e a sua ajuda.
closing-plain =
    .a = Se tiver outras perguntas, por favor, escreva-nos.
    .b = Ficamos no aguardo da sua resposta.
