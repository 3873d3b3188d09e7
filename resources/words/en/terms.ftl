# The merchant's terms.
setting-seller-name = Company
setting-seller-person = Contact person
setting-seller-email = E-mail
setting-seller-phone = Phone
setting-seller-address = Address
setting-seller-bank = Bank details
setting-currency = Currency
setting-price-basis = Price basis
setting-deposit-percent = Deposit (%)
setting-payment-terms = Payment terms
setting-lc-from = Smallest order for an L/C
setting-max-discount-percent = Largest discount (%), never shown to buyers
setting-validity-days = Quote valid for (days)
setting-sample-policy = Samples
setting-insurance-percent = Insurance premium (%)
setting-insurance-uplift-percent = Insured above the CIF value (%)
setting-incoterms-offered = Incoterms offered
setting-reply-tone = Tone of replies
setting-interface-language = Language
setting-interface-scheme = Appearance
setting-model-path = Writing model
setting-model-folders = Folders with models, one a line
setting-model-gpu-layers = Model layers on the graphics card
setting-model-idle-minutes = Minutes without work after which the model gives its memory back (0: never)

# Points that a quote leaves open.
open-quantity-missing = { $sku }: the buyer names no quantity, so there is no amount yet.
open-unit-differs = { $sku }: the buyer counts in “{ $asked }”, your list in “{ $unit }”; the two cannot be converted.
open-price-missing = { $sku }: your list has no price for it.
open-currency-missing = The currency of the prices is not known. Set it in your terms, or name it in the price list.
open-lead-time-unknown = { $sku }: your list names no lead time.
open-below-moq = { $sku }: the quantity is below your minimum order of { $moq }.
open-discount-undecided = The buyer wishes for a lower price. Your terms set no largest discount that decides it.
open-price-basis-missing = The price basis (such as FOB Ningbo) is not known. Set it in your terms.
open-basis-differs = The products of this quote have different price bases ({ $bases }). Quote them apart.
open-place-differs = The buyer asks for { $asked }; your prices are { $basis }.
open-term-not-offered = The buyer asks for { $asked }, which you do not offer; this quote is { $basis }.
open-term-not-derivable = { $asked } cannot be computed from { $basis }; this quote is { $basis }.
open-place-missing = { $asked } needs a place, and the buyer names none; this quote is { $basis }.
open-freight-unknown = There is no freight rate to { $place } for { $asked }; this quote is { $basis }.
open-freight-expired = The freight rates to { $place } are no longer valid; this quote is { $basis }.
open-freight-needs-total = Freight to { $place } is left out: the price of the goods is not complete.
open-freight-currency-differs = The freight rates to { $place } are not in the currency of this quote; it is { $basis }.
open-carton-data-missing = Freight to { $place } is left out: carton sizes or weights are missing in your list.
open-insurance-rate-missing = { $asked } needs an insurance premium. Set it in your terms; this quote is { $basis }.
open-unmatched-line = “{ $text }”: no product in your lists answers this.
open-ambiguous-line = “{ $text }”: several products come close. Choose one.

# What the check of a letter finds.
finding-untraced-figure = “{ $text }” is a figure that no source proves.
finding-floor-told = “{ $text }” would tell the buyer your lowest price or cost.
finding-commitment = “{ $text }” promises or refuses something that your terms do not state.
finding-uncalled-for = “{ $text }” takes up something that the mail does not mention.
finding-number-in-words = “{ $text }” is a number in words; check it.
finding-untraced-link = “{ $text }” is an address or link that is not yours.
finding-untraced-term = “{ $text }” is a trade term that this offer does not hold.
finding-untraced-certificate = “{ $text }” is a certificate that no source proves.
finding-too-long = The letter is long ({ $words } words). Buyers read short ones.
finding-repetition = “{ $text }” is said twice.
finding-question-unanswered = The buyer's question is not answered: “{ $question }”
finding-no-reply-bank-change = No reply was written: this mail announces new bank details, a common fraud. Do not answer it and pay nothing. Call a number that you already know, from an old contract and never from this mail; let the person you know confirm the account; compare the account holder's name, bank and country with the company's. Pay only after that, and keep the mail as evidence.
finding-no-reply-lookalike-domain = No reply was written: the sender's address imitates a name that you know. Compare it letter by letter with an old mail from that company. Call a number that you already know, never one from this mail; open no link or attachment; then write anew to the address in your own records.
finding-no-reply-newsletter-bulk = No reply was written: this is bulk mail, not an inquiry. If you know the sender and think otherwise, look them up yourself and write to them anew.
finding-no-reply-spam-phishing = No reply was written: this mail looks like phishing. Open no link or attachment and enter no password. If it claims to come from your bank, platform or partner, type their address yourself or call a number that you already know. Then delete it.

# What can be mended.
error-setting-unknown = There is no term “{ $key }”.
error-setting-unknown-hint = These exist: { $known }
error-setting-invalid = “{ $value }” cannot be the value of { $key }.
error-setting-invalid-hint = { $expected ->
    [currency] Give a currency code of three letters, such as USD.
    [term] Give an Incoterm and its place, such as FOB Ningbo.
    [percent] Give a percentage as a plain number, such as 30.
    [amount] Give an amount as a plain number, such as 20000.
    [days] Give a whole number of days from 1 to 3650.
    [charges] Give amounts such as 800 CNY/shipment + 15 CNY/cbm, with a place before them where they hold only there: Ningbo: 800 CNY/shipment; Shanghai: 900 CNY/shipment.
    [duties] Name the place and each layer, such as Rotterdam: third country 4.2% CIF hs 9405 + anti-dumping 12% CIF hs 9405; Sydney: none.
    [vat] Name the place and the rate, such as Rotterdam: 21%; London: excluded.
    [terms] Give Incoterms with commas between them, such as EXW,FOB,CIF.
    [tone] Give formal, friendly or brief.
    [language] Give en or zh.
    [port] Give a port number, such as 993.
    [security] Give tls, starttls or plain (plain only for a server on this computer).
    [scheme] Give system, light or dark.
    [count] Give a whole number, such as 0; -1 means all.
    [picture] Give the path of a picture: .png, .jpg or .svg.
    [yes_no] Give yes or no.
    [price_lists] Give a buyer or country and a percentage or the name of a price column, such as DE=+5%; ACME GmbH=-3%; US=Price USA.
    [charges] Give charges such as mould=800/line; logo=50/order; packaging=0.12/unit.
    [rates] Give rates with their dates, such as USD/CNY=7.10 2026-11-20; EUR/USD=1.08 2026-11-19.
    [pallet] Give length × width × greatest height in cm and the load in kg, such as 120x100x180/1000.
   *[text] Give a text of at most 2000 characters.
  }
error-sku-unknown = There is no product { $sku } in your lists.
error-sku-unknown-hint = Check the code against your price list (argosy find TEXT searches it). The nearest codes: { $near }
error-incoterm-unknown = “{ $term }” is not an Incoterm.
error-incoterm-unknown-hint = These exist: { $known }
error-no-letter = No letter was written to { $id }, so there is no draft to save.
error-no-letter-hint = Read the warning, and follow its steps before you answer.
error-demo-not-fresh = The workspace { $folder } already holds data, and the demo needs an empty one.
error-demo-not-fresh-hint = Leave out --workspace, or name a new folder.

# What is being done.
stage-reading-file = Reading the file
stage-importing = Taking the rows in
stage-pricing = Working out the quote
stage-drafting = Writing the reply
