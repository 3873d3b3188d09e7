error-file-password-wrong = The password does not open { $file }.
error-file-password-wrong-hint = Check capitals and the keyboard’s language and type it again. It is used for this reading only and kept nowhere.
error-file-lock-unknown = The file { $file } is protected in a way that cannot be opened here.
error-file-lock-unknown-hint = Open it in your spreadsheet program, save a copy without a password and import the copy.
error-encoding-unknown = { $encoding } is no text encoding that is known; { $file } was not read.
error-encoding-unknown-hint = Name one such as utf-8, gb18030, big5, shift_jis, euc-kr, cp1251, cp1252.
error-pdf-without-text = The PDF { $file } ({ $pages } pages) holds no text that can be read: it is a scan or a picture.
error-pdf-without-text-hint = Ask the sender for the spreadsheet it was made from, or run it through a text recognition program first.
error-picture-damaged = The picture { $picture } in { $file } could not be read.
error-picture-damaged-hint = Put the picture into the sheet again in your spreadsheet program and save it.
problem-rows-hidden = Hidden rows were not read ({ $value }): { $rows }
problem-columns-hidden = Hidden columns were not read ({ $value }): { $columns }
problem-sheet-unreadable = The sheet { $value } is damaged and was not read.
problem-encoding-unsure = { $other ->
        [none] The text was read as { $value }, but that is not sure: “{ $sample }”. If it looks wrong, choose another encoding.
       *[other] The text was read as { $value }; { $other } would make sense too: “{ $sample }”. If it looks wrong, choose that one.
    }
problem-encoding-misfit = { $value } characters do not fit the encoding { $encoding } and are shown as �. Choose another encoding, or correct them in the file.
problem-columns-by-gaps = The table of { $value } has no ruled lines; its columns were found by the gaps between them. Please check them.
problem-export-recognised = The file is an export of { $value } and was read as one.
