error-file-not-found = There is no file { $file }.
error-file-not-found-hint = Check the name and the folder, then try again.
error-file-is-none = { $file } is a folder or a device, not a file.
error-file-is-none-hint = Name a file inside it.
error-file-empty = The file { $file } is empty.
error-file-empty-hint = Save it again in the program it came from, or ask the sender for it once more.
error-file-too-large = The file { $file } has { $size } MB; at most { $limit } MB can be read.
error-file-too-large-hint = Remove pictures or split it into smaller files, then try again.
error-file-unreadable = The file { $file } could not be read: { $reason }.
error-file-unreadable-hint = Close it in other programs and check that you may read it, then try again.
error-file-wrong-type = The file { $file } is no table: it is { $kind ->
        [pdf] a PDF
        [image] a picture
        [archive] a packed archive
        [zip] a zip archive or a text document
        [program] a program
        [model] a language model
       *[other] a binary file of another kind
    }.
error-file-wrong-type-hint = Give a spreadsheet (xlsx, xls, xlsb, ods), a text table (csv, tsv) or a PDF with text.
error-file-web-page = The file { $file } is a web page without a table in it.
error-file-web-page-hint = If its tables lie in other files, open it in a spreadsheet program, save it as xlsx and import that.
error-file-encrypted = The file { $file } is protected by a password.
error-file-encrypted-hint = Give its password, or save a copy without one in your spreadsheet program and import the copy.
error-file-damaged = The file { $file } is damaged or incomplete: { $reason }.
error-file-damaged-hint = Open it in the program it came from and save it again, or ask the sender for it once more.
error-file-without-rows = The file { $file } has no visible sheet with anything in it.
error-file-without-rows-hint = If the sheets are hidden, show them in your spreadsheet program, save and import again.
error-sheet-too-large = The sheet { $sheet } of { $file } is too large: at most { $limit } cells can be read, empty ones in between included.
error-sheet-too-large-hint = Delete stray cells far below or beside the table, or split the table, then save and import again.
error-sheet-damaged = The sheet { $sheet } of { $file } could not be read: { $reason }.
error-sheet-damaged-hint = Open the file in your spreadsheet program and save it again.
error-table-not-found = No table was recognised in { $file }.
error-table-not-found-hint = One of the first 15 rows must name the columns, for example Item No., Product name, Unit price, MOQ; or Mode, Destination, Rate for freight; or Company, E-mail for buyers. Otherwise tell which row is the header and what its columns are (--kind, --header-row, --map).
error-message-wrong-type = The file { $file } is no message that can be read: it is { $kind ->
        [ole] an Outlook or old Office file
        [pdf] a PDF
        [image] a picture
        [archive] a packed archive
        [zip] a packed file
        [program] a program
       *[other] a binary file
    }.
error-message-wrong-type-hint = Save the mail as .eml, or copy its text and paste it.
problem-sheet-hidden = The hidden sheet { $value } was not read.
problem-sheet-not-a-table = The sheet { $value } holds no table of products, freight, buyers, orders or certificates and was not read.
problem-formula-error = The cell shows the formula error { $value } and was left out.
problem-formula-unsaved = The formula { $value } has no result in the file and was left out: open it in your spreadsheet program, save it and import it again.
problem-cell-too-long = The cell holds more text than a spreadsheet can and was left out: { $value }
problem-sku-scientific = The code { $value } is a number that a spreadsheet shortened: its last digits are lost. Format the column as text and enter the codes again.
problem-price-missing = There is no price in “{ $header }”.
problem-price-zero = The price is 0 and was left out.
problem-price-negative = The price { $value } is negative and was left out.
problem-price-too-large = The price { $value } is a thousand million or more and was left out.
problem-price-unreadable = “{ $value }” is no price and was left out; expected a number such as 12.50, with its currency if you like.
problem-price-range = “{ $value }” names two prices; which one holds is not known, so it was left out.
problem-price-mark = “{ $value }” can be read in two ways (thousands or decimals) and was left out; write it with two decimals, or answer which sign the column uses for decimals.
problem-currency-missing = The column “{ $header }” names no currency; its prices have none. Write it into the header, for example Price (USD), or answer which it is.
problem-currency-ambiguous = The sign ¥ in “{ $header }” can be CNY or JPY; the prices have no currency.
problem-currency-mixed = The row has prices in several currencies ({ $value }); they were left out.
problem-currency-unknown = “{ $value }” is no currency that is known; expected a code such as USD.
problem-column-conflict = There is more than one price column; “{ $header }” was not used.
problem-unit-unknown = The unit “{ $value }” is not known and was left out; expected one such as pc, set, pair, kg.
problem-quantity-unreadable = “{ $value }” is no quantity and was left out; expected a number such as 500 or 500 pcs.
problem-moq-in-cartons = The minimum of { $value } cartons was left out: the pieces in a carton are not known.
problem-days-unreadable = “{ $value }” is no number of days and was left out; expected one such as 30 or 25-30 days.
problem-size-unreadable = “{ $value }” is no carton size and was left out; expected one such as 60*40*35cm.
problem-size-unit = The carton size “{ $value }” has no unit (cm, mm or inch) and was left out.
problem-measure-unreadable = “{ $value }” in “{ $header }” could not be read and was left out; expected a number with its unit, such as 12.5 kg.
problem-hs-unreadable = “{ $value }” is no HS code and was left out; expected six to thirteen digits.
problem-certificate-unsure = “{ $value }” does not say that the certificate is held; it was not taken as held.
problem-duplicate-row = The item number { $value } stands here again; the first row was kept.
problem-duplicate-sku = The item number { $value } stands here again with another price; the first row was kept.
problem-tier-twice = Two prices begin at the same quantity; { $value } was left out.
problem-tier-rises = The price { $value } is higher than the one for a smaller quantity. Please check it.
problem-carton-weights = The gross weight is below the net weight ({ $value } kg); both were left out.
problem-carton-volume = The volume does not fit the carton size ({ $value } m³). Please check it.
problem-row-without-identity = A row without item number was skipped: { $value }
problem-more-alike = { $value } more cells have the same problem as row { $first }.
problem-freight-without-place = A freight row without a destination was skipped.
problem-freight-mode = “{ $value }” is no way of transport that is known; the row was skipped.
problem-freight-per = The rate { $value } does not say what it is charged by (cbm, kg, container); it was left out.
problem-freight-currency = The rate { $value } has no currency and was left out.
problem-date-unreadable = “{ $value }” is no date that can be read for sure (write it as 2026-12-31); it was left out.
problem-email-unreadable = “{ $value }” is no e-mail address and was left out.
problem-mail-nested-too-deep = The mail is nested too deeply; only its outer parts were read.
problem-mail-text-cut = The text is very long; only its beginning was read.
problem-mail-no-text = The mail holds no readable text.
problem-mail-first-of-many = The file holds several mails; only the first was read.
