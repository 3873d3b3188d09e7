# What the reader warns of beside forged senders: signs of fraud, and dates that could be two days.
flag-overpayment = The sender speaks of money to be sent back or on: “{ $words }”. A first payment can be recalled for weeks; send nothing of it to anyone.
flag-advance-fee = A fee or gift is asked before a contract: “{ $words }”. Real tenders do not ask suppliers for such money by mail; pay nothing.
flag-pickup-lure = You are asked to pay the sender’s forwarder: “{ $words }”. The card payment behind it is often stolen. Let the buyer pay the carrier.
flag-false-declaration = The sender asks for papers that do not tell the truth: “{ $words }”. Both sides answer for a false value, code or origin; decline.
flag-soft-lc-clause = A clause in the letter of credit leaves your payment to the buyer’s will: “{ $words }”. Ask for its deletion before you produce.
flag-retailer-impersonation = { $sender } speaks for “{ $name }” from a mailbox anyone can have. Call the company on a number from its own website.
flag-date-unclear = “{ $words }” could be two days, day first or month first. Ask the buyer which one is meant; it is kept as written.
