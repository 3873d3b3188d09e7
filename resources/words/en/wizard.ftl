# The import wizard.

ui-wizard-title = Import { $file }
ui-wizard-file = File
ui-wizard-file-hint = What was found in the file. Nothing is changed until the last step.
ui-wizard-header = Header
ui-wizard-header-hint = The marked row names the columns. Click another row if that is wrong.
ui-wizard-columns = Columns
ui-wizard-columns-hint = What each column is taken for. Those that are not sure come first and are left out until you choose.
ui-wizard-problems = Problems
ui-wizard-problems-hint = Each answer mends all the cells it is about. What stays open is left out of the import and can be added later.
ui-wizard-preview = Preview
ui-wizard-preview-hint = The records as they will be. New ones are blue, changed cells show what stood before.
ui-wizard-import = Import
ui-wizard-import-hint = The file is taken in as a whole, and can be taken back as a whole.
ui-wizard-back = Back
ui-wizard-next = Next
ui-wizard-do = Import
ui-wizard-as-message = Read it as an inquiry instead
ui-wizard-encoding = Characters
ui-wizard-encoding-found = As recognised
ui-wizard-password = Password
ui-wizard-password-hint = only used now, never kept
ui-wizard-hidden = Take hidden rows, columns and sheets too
ui-wizard-col-sheet = Sheet
ui-wizard-col-holds = Holds
ui-wizard-col-rows = Rows
ui-wizard-col-header = Header row
ui-wizard-col-column = Column
ui-wizard-col-samples = For example
ui-wizard-col-field = Is
ui-wizard-col-sure = Sure?
ui-wizard-header-now = Row { $row } is the header.
ui-wizard-no-header = (no header)
ui-wizard-sure = sure
ui-wizard-likely = likely
ui-wizard-unsure = please choose
ui-wizard-chosen = your choice
ui-wizard-leave-open = Leave open
ui-wizard-filter = Filter
ui-wizard-told = { $count ->
    [0] Nothing was left out.
    [one] One thing was left out or changed:
   *[other] { $count } things were left out or changed:
 }
ui-wizard-more = { $count ->
    [one] and one more row
   *[other] and { $count } more rows
 }
ui-wizard-counts = Creates { $create }, updates { $update }, leaves { $unchanged } as they are, skips { $skip }.
ui-wizard-open = { $count ->
    [one] One question is open.
   *[other] { $count } questions are open.
 }
ui-wizard-remembered = Your earlier choices for this layout were used.
ui-wizard-reading = Reading…
ui-wizard-pictures = { $count ->
    [one] One picture was kept with its product.
   *[other] { $count } pictures were kept with their products.
 }
ui-wizard-rejected = Save rejected rows
ui-wizard-rejected-name = rejected rows
ui-wizard-rejected-saved = { $count ->
    [one] One row was saved to { $file }.
   *[other] { $count } rows were saved to { $file }.
 }
ui-kind-products = Products
ui-kind-freight = Freight rates
ui-kind-buyers = Buyers
ui-kind-orders = Orders
ui-kind-certificates = Certificates
ui-col-mode = Way
ui-col-place = Destination
ui-col-rate = Rate
ui-col-currency = Currency
ui-col-per = Per
ui-col-valid-until = Valid until
ui-col-company = Company
ui-col-country = Country
ui-col-email = E-mail
ui-col-phone = Phone
ui-col-date = Date
ui-col-quantity = Quantity
ui-col-product = Product
ui-col-kind = Certificate
ui-col-number = Number
ui-col-issuer = Issued by
ui-choice-first = The first row holds
ui-choice-last = The last row holds
ui-choice-point = The point is the decimal sign
ui-choice-comma = The comma is the decimal sign
ui-choice-high = The high end
ui-choice-low = The low end
ui-choice-leave = Leave them out
ui-choice-cm = Centimetres
ui-choice-mm = Millimetres
ui-choice-inch = Inches
ui-choice-day-first = The day comes first
ui-choice-month-first = The month comes first
ui-choice-container = Container
ui-choice-shipment = Shipment
