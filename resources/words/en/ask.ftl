# Answers to questions about the merchant's own data.
ask-rows-products = { $count ->
    [one] product
   *[other] products
  }
ask-rows-inquiries = { $count ->
    [one] inquiry
   *[other] inquiries
  }
ask-rows-quotes = { $count ->
    [one] quote
   *[other] quotes
  }
ask-rows-orders = { $count ->
    [one] order
   *[other] orders
  }
ask-rows-freight = { $count ->
    [one] freight rate
   *[other] freight rates
  }
ask-rows-buyers = { $count ->
    [one] buyer
   *[other] buyers
  }
ask-field-sku = product
ask-field-name = name
ask-field-name-zh = Chinese name
ask-field-category = category
ask-field-description = description
ask-field-price = price
ask-field-currency = currency
ask-field-moq = minimum order
ask-field-lead-days = lead time
ask-field-certificates = certificate
ask-field-picture = picture
ask-field-carton = carton data
ask-field-pieces = pieces per carton
ask-field-cbm = carton volume (m³)
ask-field-gross-kg = gross weight of a carton (kg)
ask-field-net-kg = net weight of a carton (kg)
ask-field-hs-code = HS code
ask-field-unit = unit
ask-field-price-basis = price basis
ask-field-country = country
ask-field-intent = intent
ask-field-grade = grade
ask-field-score = score
ask-field-state = state
ask-field-language = language
ask-field-buyer = buyer
ask-field-company = company
ask-field-email = e-mail
ask-field-phone = phone
ask-field-flags = warnings
ask-field-place = place
ask-field-origin = port of loading
ask-field-mode = mode
ask-field-rate = rate
ask-field-transit-days = transit time
ask-field-valid-until = valid until
ask-field-total = total
ask-field-amount = amount
ask-field-quantity = quantity
ask-field-number = order number
ask-field-month = month
ask-field-quarter = quarter
ask-field-year = year
ask-field-text = text
ask-field-ordered = order
ask-field-value = value
ask-date-inquiries = received
ask-date-quotes = issued
ask-date-orders = ordered
ask-date-freight = valid until
ask-aim-list = { $what }
ask-aim-count = number of { $what }
ask-aim-sum = sum of { $field } over { $what }
ask-aim-avg = average { $field } over { $what }
ask-aim-value = { $what }
ask-grouped = { $what }, by { $field }
ask-having = { $what }, those with orders { $orders }
ask-ascending = { $what }, lowest { $field } first
ask-descending = { $what }, highest { $field } first
ask-limited = { $what }, the first { $count }, ties included
ask-where = { $rows } where { $conditions }
ask-and = {" and "}
ask-or = {" or "}
ask-not = not ({ $condition })
ask-between = { $field } from { $low } to { $high }{ $unit }
ask-known = { $field } known
ask-unknown = { $field } unknown
ask-lacking = no { $field }
ask-own-currency = each in its own currency
ask-never-ordered = never ordered
ask-ordered = was ever ordered
ask-in = { $field } { $value }
ask-has = { $field } { $value }
ask-words = { $field } holds “{ $value }”
ask-text = any text holds “{ $value }”
ask-matched = { $count } of { $total } rows
ask-order-lines = counted by order lines
ask-whole-orders = lines of one order taken together
ask-price-at = price at quantity { $quantity }
ask-price-first = price of the first tier
ask-left-out = { $field } of { $count ->
    [one] 1 row
   *[other] { $count } rows
  } unknown and left out
ask-other-currency = { $count ->
    [one] 1 row
   *[other] { $count } rows
  } in another currency left out
ask-semicolon = {"; "}
ask-colon = {": "}
ask-counted = { $count } { $rows }
ask-nothing = nothing found
ask-more = … and { $count } more
ask-id = id
ask-yes = yes
ask-no = no
ask-days = days
ask-empty = Ask something about your products, inquiries, quotes, orders, freight rates or buyers.
ask-not-understood = I cannot compute this exactly. Not understood: { $words }. You can ask for example:
ask-near-count-products = how many products
ask-near-under = products under { $price } { $currency }
ask-near-no-price = which products have no price
ask-near-cheapest = cheapest { $thing }
ask-near-most-expensive = most expensive product
ask-near-moq = products with MOQ below 200
ask-near-lead = products with lead time at most 30 days
ask-near-price-of = price of { $sku } at 1000 pcs
ask-near-average = average price of { $thing }
ask-near-no-certificate = products without certificate
ask-near-certified = products with { $certificate }
ask-near-by-category = how many products by category
ask-near-count-inquiries = how many inquiries
ask-near-grade-a = how many inquiries are grade A
ask-near-by-country = inquiries by country
ask-near-inquiries-month = inquiries last month
ask-near-quotes-year = quotes this year
ask-near-quotes-expire = quotes that expire this week
ask-near-quotes-total = total of quotes this month
ask-near-best-selling = best selling product last quarter
ask-near-orders-by-buyer = total of orders by buyer this year
ask-near-orders-total = total of orders last month
ask-near-repeat-buyers = which buyers ordered more than twice
ask-near-freight-to = freight to { $place }
ask-near-freight-cheapest = cheapest freight to { $place }
ask-near-count-buyers = how many buyers
ask-near-buyers-by-country = buyers by country
