# What a warning says. `$…` are facts of the message or the quotation.
flag-prompt-injection = This message contains words addressed to a computer program: “{ $words }”. They are treated as text and change nothing.
flag-bank-change = This message speaks of changed bank details: “{ $words }”. Pay nothing to a new account before you have checked it by phone, on a number you already had.
flag-lookalike-domain = The address { $domain } only looks like { $real }. Do not open its links or answer it.
flag-reply-to-mismatch = A reply would go to { $reply_to }, not to the sender { $sender }. Check who really writes.
flag-dangerous-attachment = The attachment “{ $file }” can run a program. It was not opened; do not open it.
flag-bulk-mail = Mass mail from { $sender }, not a personal inquiry.
flag-below-moq = { $name } ({ $sku }): less than the minimum order of { $moq } is asked.
flag-discount-over-limit = The discount asked for goes beyond your limit.
flag-payment-not-offered = The buyer asks to pay by { $asked }, which is not among your payment terms.
flag-incoterm-not-offered = The buyer asks for { $asked }, which is not among the terms you offer.
flag-price-missing = { $name } ({ $sku }) has no price in your list.
flag-unmatched-line = No product of yours answers “{ $text }”.
flag-ambiguous-line = “{ $text }” could mean several products: { $candidates }. Choose one before you quote.
flag-dangerous-goods = { $name } ({ $sku }) may count as dangerous goods ({ $un }). Ask your forwarder before you quote freight.
flag-restricted-party = { $name } resembles an entry on a sanctions list. Do not trade before this is cleared.
flag-deadline-too-short = The buyer needs the goods by { $deadline }; with { $days } days of production that cannot be met.

stage-reading-message = Reading the message
stage-matching-products = Matching products
