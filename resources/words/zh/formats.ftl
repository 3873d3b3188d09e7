error-file-password-wrong = 密码不对，打不开 { $file }。
error-file-password-wrong-hint = 请检查大小写和输入法后重新输入。密码只用于这一次读取，不会保存。
error-file-lock-unknown = 文件 { $file } 的加密方式在这里无法打开。
error-file-lock-unknown-hint = 请用表格软件打开，另存一份不带密码的副本，再导入副本。
error-encoding-unknown = { $encoding } 不是已知的文本编码，{ $file } 没有读取。
error-encoding-unknown-hint = 请写明编码，例如 utf-8、gb18030、big5、shift_jis、euc-kr、cp1251、cp1252。
error-pdf-without-text = PDF 文件 { $file }（{ $pages } 页）里没有可读的文字，是扫描件或图片。
error-pdf-without-text-hint = 请向对方索要原始表格，或先用文字识别软件处理。
error-picture-damaged = { $file } 里的图片 { $picture } 无法读取。
error-picture-damaged-hint = 请在表格软件里重新插入这张图片并保存。
problem-rows-hidden = 隐藏的行没有读取（共 { $value } 行）：{ $rows }
problem-columns-hidden = 隐藏的列没有读取（共 { $value } 列）：{ $columns }
problem-sheet-unreadable = 工作表 { $value } 已损坏，没有读取。
problem-encoding-unsure = { $other ->
        [none] 文本按 { $value } 读取，但不能确定：“{ $sample }”。如果显示不对，请选择其他编码。
       *[other] 文本按 { $value } 读取，按 { $other } 也说得通：“{ $sample }”。如果显示不对，请改选后者。
    }
problem-encoding-misfit = 有 { $value } 个字符不符合编码 { $encoding }，显示为 �。请选择其他编码，或在文件里改正。
problem-columns-by-gaps = { $value } 的表格没有框线，列是按间隔分出来的，请核对。
problem-export-recognised = 这是 { $value } 的导出文件，已按其格式读取。
