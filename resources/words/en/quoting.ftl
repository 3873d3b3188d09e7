# Settings of the quote desk.
setting-tiers-over = Tiers counted over a family (name of the attribute)
setting-minimum-order-value = Smallest order value
setting-price-lists = Prices by buyer or country
setting-charges = One-off charges (mould, logo, plate, artwork, packaging, express)
setting-rates = Exchange rates, each with its date
setting-rate-margin-percent = Safety margin on exchange rates (%)
setting-rate-max-age-days = Exchange rates are good for (days)
setting-pallet = Pallet (cm) and its load (kg)

# Points that a quote leaves open.
open-below-moq-part = { $sku }: { $part } is below your minimum order of { $moq } for each.
open-sample-price-missing = { $sku }: a sample is asked for, and your list has no sample price. The price shown is that of the minimum order.
open-order-below-minimum = The order is below your smallest order value of { $amount } { $currency }.
open-charge-unknown = { $what ->
    [mould] The price of the mould
    [logo] The price of the logo
    [plate] The price of the printing plate
    [artwork] The price of the artwork
    [packaging] The price of the custom packaging
    [express] The price of the express shipment of samples
   *[other] The price of “{ $what }”
  } is not known, or not what it is per. Name it in the price list or in your charges.
open-currency-differs = { $sku }: your list gives its price in { $currency }, this quote is in { $wanted }, and your terms hold no exchange rate between the two. Set it in “rates”, such as { $currency }/{ $wanted }=RATE and its date.
open-container-needs-carton = No { $container } can be planned: your list lacks the pieces in a carton, or the carton's size, of { $skus }.

# Warnings on a quote.
flag-order-below-minimum = The order is below your smallest order value of { $amount } { $currency }.
flag-rate-stale = The exchange rate { $pair } is of { $on }. Check it before you send this quote.
flag-carton-part-full = { $sku }: the last carton holds { $pieces } of { $full }. A full one packs and ships better.
flag-carton-heavy = { $sku }: a carton of { $kg } kg is too heavy for one person to carry.
flag-oversized-carton = { $sku }: its cartons fit no container on record.
flag-price-list-used = The prices are those you set for { $who }. Make sure that the buyer is who they say.

# What can be mended.
error-line-invalid = “{ $line }” is not a product and a quantity that can be quoted.
error-line-invalid-hint = Write it as SKU=QUANTITY, such as DL-204=600. What is counted (pieces, sets, pairs, cartons) takes a whole number; only what is measured (kg, m) takes decimals.
