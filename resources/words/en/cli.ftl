# What the terminal prints.
cli-imported = { $id }: { $file }, { $rows } rows: { $created } new, { $updated } changed, { $unchanged } the same, { $skipped } left out.
cli-more-problems = { $count ->
    [one] … and one more problem; --json lists all.
   *[other] … and { $count } more problems; --json lists all.
  }
cli-undone = Import { $id } was taken back. What stood before it stands again.
cli-nothing-found = Nothing in the price lists answers “{ $query }”.
cli-inbox-empty = No inquiries yet. Read one with: argosy read FILE
cli-buyer = Buyer
cli-line = Line
cli-term = Term
cli-payment = Payment
cli-deadline = Needed by
cli-certificates = Certificates
cli-question = Question
cli-missing = Not said
cli-goods-total = Goods
cli-discount = Discount
cli-freight = Freight
cli-insurance = Insurance
cli-total = Total
cli-deposit = Deposit
cli-balance = Balance
cli-audit-whole = { $entries ->
    [one] The audit trail is whole: one entry.
   *[other] The audit trail is whole: { $entries } entries.
  }
cli-model-absent = not here
cli-model-fits = fits ({ $needed })
cli-model-tight = just fits ({ $needed })
cli-model-too-large = too large for the free memory ({ $needed })
cli-model-unknown = needs { $needed }
cli-subject = Subject
cli-sources = Where each figure came from
cli-source-policy = your terms: { $key }
cli-source-mail = the buyer's words: “{ $words }”
cli-source-computed = computed from { $parts }
cli-source-code = set by Argosy
cli-left-open = Left open: { $question }
cli-by-model = Written by { $model } in { $seconds } s.
cli-by-phrases = Written from the phrase book in { $seconds } s.
cli-ready = Every figure is proved and no question is left. Read it once, then send it yourself.
cli-needs-review = Please look it over before you send it: something is left open or flagged.
cli-demo-imported = { $id }: { $file }, { $rows } rows, { $created } taken in.
cli-demo-read = { $count ->
    [one] One inquiry read:
   *[other] { $count } inquiries read:
  }
cli-demo-reply = Reply to { $id }:
cli-quote-pdf = Quote as PDF
cli-quote-xlsx = Quote as workbook
cli-workspace = Workspace
error-no-display = There is no display to open a window on.
error-no-display-hint = Use the commands instead: argosy --help lists them. Over ssh, log in with ssh -X.
error-window-unavailable = The window cannot be opened: { $reason }
error-window-unavailable-hint = Install the system libraries of Qt (on Debian or Ubuntu: sudo apt install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1), or use the commands: argosy --help lists them.
error-audit-broken = The audit trail is broken at entry { $entry }: it was changed outside Argosy.
error-audit-broken-hint = Compare with a copy from the folder “backups”, and keep the present file as evidence.
