# The life of quotations: versions, states, comparison, papers, rates and freight at the terminal.
cli-quote-accepted = { $id } version { $version } is accepted. Its proforma invoice is { $proforma }.
cli-quote-lost = { $id } is marked as lost.
cli-quote-reopened = The decision on { $id } was taken back: { $state ->
    [expired] it has expired
   *[open] it is open
  }.
cli-quote-until = until { $day }
cli-quote-load = { $count } × { $container }: { $cbm } m³ each, { $free } m³ free
cli-quote-top-up = { $quantity } of { $sku } would fill the last container.
cli-quote-rate = Rate used: { $pair } { $rate } of { $on }
cli-compare = { $one } against { $other }
cli-compare-same = Nothing differs.
cli-quotes-none = No quotations to show.
cli-quotes-left = { $days ->
    [0] last day today
    [one] 1 day left
   *[other] { $days } days left
  }, remind { $remind }
cli-quotes-unanswered = no reply yet
cli-touched-none = No open quotation is touched.
cli-touched = { $count ->
    [one] One quotation is touched:
   *[other] { $count } quotations are touched:
  }
cli-touched-binds = binds you until { $day }
cli-touched-free = binds you no longer
cli-paper-written = { $number }: { $file }
cli-rate-stale = { $days ->
    [one] one day old, check it
   *[other] { $days } days old, check it
  }
cli-rates-none = No exchange rates. Set one with: argosy rates set USD/CNY=7.10
cli-freight-none = No freight rates for this. Import a table, or add one with: argosy freight add

quote-state-open = open
quote-state-expired = expired
quote-state-accepted = accepted
quote-state-lost = lost
quote-state-superseded = superseded

quote-line-changed = changed
quote-line-added = added
quote-line-removed = taken out

quote-sum-goods-total = Goods
quote-sum-discount = Discount
quote-sum-freight = Freight
quote-sum-insurance = Insurance
quote-sum-charges-total = Charges
quote-sum-total = Total
quote-sum-deposit = Deposit
quote-sum-balance = Balance

quote-term-currency = Currency
quote-term-incoterm = Term
quote-term-place = Place
quote-term-price-basis = Price basis
quote-term-payment = Payment
quote-term-lead-days = Lead time (days)
quote-term-valid-until = Valid until
quote-term-freight-mode = Carriage
quote-term-buyer = Buyer

reason-quantity = quantity { $old } → { $new }
reason-tier = price tier from { $old } → from { $new }
reason-price-list-row = price list changed ({ $old } → { $new })
reason-rate = exchange rate { $old } → { $new }
reason-buyer-list = price list of { $old } → { $new }
reason-sample = sample price
reason-target = price agreed
reason-price-missing = price not known on one side
reason-terms = your terms changed
reason-currency = another currency
reason-freight-row = freight rate changed ({ $old } → { $new })
reason-volume = volume { $old } → { $new } m³
reason-term = term { $old } → { $new }
reason-discount = discount { $old } → { $new } %
reason-charges = charges: { $old } → { $new }
reason-goods = goods changed

charge-mould = Mould
charge-logo = Logo
charge-plate = Printing plate
charge-artwork = Artwork
charge-packaging = Custom packaging
charge-express = Express of samples
charge-pickup = Pickup
charge-port = Port charges
charge-loading = Loading
charge-destination = Charges at destination
charge-unloading = Unloading
charge-clearance = Import clearance
charge-duty = Import duty
charge-import-vat = Import VAT

what-if-total = Total
what-if-freight = Freight
what-if-profit = Profit

open-counter-beyond-terms = The buyer's counter-offer { $sku ->
    [all] for the whole order
   *[other] for { $sku }
  } goes beyond your terms. It is not in this version: decide yourself.
open-counter-line-unclear = The buyer names a price, and it is not clear for which line: “{ $text }”

error-quote-closed = { $id } is { $state ->
    [accepted] accepted
   *[lost] marked as lost
  } and cannot be changed any more.
error-quote-closed-hint = Make a new quotation, or take the decision back with: argosy quote --reopen { $id }
error-line-not-in-quote = { $sku } is not in this quotation.
error-line-not-in-quote-hint = Its lines are: { $known }
error-quote-empty = That would take every line out of the quotation.
error-quote-empty-hint = Keep at least one of { $known }, or mark it as lost with: argosy quote --lost ID
error-price-list-unknown = There is no price list “{ $name }”.
error-price-list-unknown-hint = Known: { $known }. Set them with: argosy policy set "price_lists=Germany=+5%; ACME=-3%"
error-container-unknown = “{ $container }” is no container on record.
error-container-unknown-hint = Known: { $known }.
error-fill-unknown = The load cannot be planned, so nothing can be filled up ({ $container }).
error-fill-unknown-hint = Every line needs its pieces per carton and the carton's size or volume in the price list, and must fit into the container.
error-quote-superseded = A newer version of { $id } stands: { $newest }.
error-quote-superseded-hint = Accept { $newest }. If the buyer means the older one, revise the quotation back to it first.
error-quote-expired = { $id } expired on { $until }.
error-quote-expired-hint = Renew it with: argosy quote --revise { $id } --valid-days 30
error-quote-incomplete = { $id } has no total, so it cannot be accepted.
error-quote-incomplete-hint = Settle its open points, then make a new version with: argosy quote --revise { $id }
error-what-if-not-here = A quotation knows no “{ $name }”.
error-what-if-not-here-hint = Known: { $known }. For the build-up of a price use: argosy price --what-if
error-what-if-without-rate = This quotation uses no single exchange rate that could be changed.
error-what-if-without-rate-hint = Your rates: { $rates }. Quote in another currency with --currency.
error-what-if-without-cost = The cost of the products is not known, or the margin asked is none: { $skus }
error-what-if-without-cost-hint = Add a cost column to the price list; it is never shown to a buyer. The margin must be below 100 %.
error-rates-file-unreadable = { $file } is no list of exchange rates: { $reason }
error-rates-file-unreadable-hint = The first row must name the columns currency, rate and date (csv).
error-rates-file-row = { $file }, row { $row } cannot be read: { $text }
error-rates-file-row-hint = Expected: a currency or a pair, a rate and a day, such as USD/CNY,7.10,2026-11-20.
error-rates-file-base-missing = { $file }, row { $row }: in what currency is the rate of { $currency }?
error-rates-file-base-missing-hint = Write pairs (USD/CNY), add a column “against”, or say it with --against CNY.
error-rate-invalid = “{ $text }” is no exchange rate.
error-rate-invalid-hint = Write it as USD/CNY=7.10, or with its day: "USD/CNY=7.10 2026-11-20".
error-freight-invalid = “{ $text }” is no freight rate.
error-freight-invalid-hint = The rate must be above 0. Known: { $known }
error-quote-change-invalid = { $option } cannot be “{ $text }”.
error-quote-change-invalid-hint = Percentages are from 0 to below 100, days from 1 to 3650, currencies three letters, charges such as Inspection=120 or Label=0.05/unit. argosy quote --help tells more.
error-detail-unknown = A paper knows no “{ $key }”.
error-detail-unknown-hint = Known: { $known }
error-detail-invalid = “{ $text }” cannot be read.
error-detail-invalid-hint = Write KEY=VALUE; days as 2026-12-31, choices as yes or no.
