error-file-not-found = 找不到文件 { $file }。
error-file-not-found-hint = 请检查文件名和所在文件夹，然后重试。
error-file-is-none = { $file } 是文件夹或设备，不是文件。
error-file-is-none-hint = 请指定其中的某个文件。
error-file-empty = 文件 { $file } 是空的。
error-file-empty-hint = 请在原来的程序里重新保存，或请对方再发一次。
error-file-too-large = 文件 { $file } 有 { $size } MB，最多只能读取 { $limit } MB。
error-file-too-large-hint = 请删去图片或拆分成较小的文件，然后重试。
error-file-unreadable = 无法读取文件 { $file }：{ $reason }。
error-file-unreadable-hint = 请在其他程序中关闭它，并确认您有权限读取，然后重试。
error-file-wrong-type = 文件 { $file } 不是表格，而是{ $kind ->
        [pdf] PDF 文件
        [image] 图片
        [archive] 压缩包
        [zip] 压缩包或文字文档
        [program] 程序
        [model] 语言模型
       *[other] 其他类型的二进制文件
    }。
error-file-wrong-type-hint = 请提供电子表格（xlsx、xls、xlsb、ods）、文本表格（csv、tsv）或带文字的 PDF。
error-file-web-page = 文件 { $file } 其实是网页，里面没有表格。
error-file-web-page-hint = 如果表格在它引用的其他文件里，请用表格程序打开，另存为 xlsx 后再导入。
error-file-encrypted = 文件 { $file } 有密码保护。
error-file-encrypted-hint = 请提供密码，或在表格软件中另存一份不带密码的副本再导入。
error-file-damaged = 文件 { $file } 已损坏或不完整：{ $reason }。
error-file-damaged-hint = 请在原来的程序里打开并重新保存，或请对方再发一次。
error-file-without-rows = 文件 { $file } 中没有任何可见且有内容的工作表。
error-file-without-rows-hint = 如果工作表被隐藏，请在表格程序中取消隐藏，保存后再导入。
error-sheet-too-large = { $file } 的工作表 { $sheet } 太大：最多可读取 { $limit } 个单元格（包括中间的空单元格）。
error-sheet-too-large-hint = 请删除表格下方或右侧远处的零散单元格，或拆分表格，保存后再导入。
error-sheet-damaged = 无法读取 { $file } 的工作表 { $sheet }：{ $reason }。
error-sheet-damaged-hint = 请在表格程序中打开该文件并重新保存。
error-table-not-found = 在 { $file } 中没有识别出表格。
error-table-not-found-hint = 前 15 行中须有一行写明列名，例如：货号、品名、单价、起订量；运费表如：运输方式、目的港、运费；客户表如：公司、邮箱。否则请指明标题行及各列的含义（--kind、--header-row、--map）。
error-message-wrong-type = 文件 { $file } 不是可以读取的邮件，而是{ $kind ->
        [ole] Outlook 或旧版 Office 文件
        [pdf] PDF 文件
        [image] 图片
        [archive] 压缩包
        [zip] 压缩文件
        [program] 程序
       *[other] 二进制文件
    }。
error-message-wrong-type-hint = 请把邮件另存为 .eml，或复制正文后粘贴进来。
problem-sheet-hidden = 隐藏的工作表 { $value } 未读取。
problem-sheet-not-a-table = 工作表 { $value } 中没有产品、运费、客户、订单或证书表，未读取。
problem-formula-error = 单元格显示公式错误 { $value }，已略去。
problem-formula-unsaved = 文件中没有公式 { $value } 的计算结果，已略去：请用表格软件打开并保存后重新导入。
problem-cell-too-long = 单元格的文字超过了电子表格的上限，已略去：{ $value }
problem-sku-scientific = 货号 { $value } 是被表格软件缩写的数字，末尾几位已丢失：请把该列设为文本格式并重新填写货号。
problem-price-missing = “{ $header }”列没有价格。
problem-price-zero = 价格为 0，已略去。
problem-price-negative = 价格 { $value } 为负数，已略去。
problem-price-too-large = 价格 { $value } 达到或超过十亿，已略去。
problem-price-unreadable = “{ $value }”不是价格，已略去；应为 12.50 这样的数字，可带币种。
problem-price-range = “{ $value }”是价格区间，无法确定哪个价格有效，已略去。
problem-price-mark = “{ $value }”有两种读法（千分位或小数），已略去；请写成两位小数，或回答该列用哪个符号表示小数。
problem-currency-missing = “{ $header }”列没有写明币种，价格暂无币种。请写入标题，例如“单价(USD)”，或回答是哪种货币。
problem-currency-ambiguous = “{ $header }”列的 ¥ 可能是人民币或日元，价格暂无币种。
problem-currency-mixed = 该行价格使用了多种货币（{ $value }），已略去。
problem-currency-unknown = “{ $value }”不是已知的币种；应为 USD 这样的代码。
problem-column-conflict = 有多个价格列，“{ $header }”未采用。
problem-unit-unknown = 单位“{ $value }”无法识别，已略去；应为个、套、双、千克等。
problem-quantity-unreadable = “{ $value }”不是数量，已略去；应为 500 或 500 pcs 这样的写法。
problem-moq-in-cartons = 起订量 { $value } 箱已略去：每箱装多少件未知。
problem-days-unreadable = “{ $value }”不是天数，已略去；应为 30 或 25-30 天这样的写法。
problem-size-unreadable = “{ $value }”不是外箱尺寸，已略去；应为 60*40*35cm 这样的写法。
problem-size-unit = 外箱尺寸“{ $value }”没有单位（厘米、毫米或英寸），已略去。
problem-measure-unreadable = “{ $header }”列的“{ $value }”无法识别，已略去；应为带单位的数字，例如 12.5 kg。
problem-hs-unreadable = “{ $value }”不是 HS 编码，已略去；应为六至十三位数字。
problem-certificate-unsure = “{ $value }”没有说明已取得该证书，因此未按已有证书处理。
problem-duplicate-row = 货号 { $value } 重复出现，保留第一行。
problem-duplicate-sku = 货号 { $value } 重复出现且价格不同，保留第一行。
problem-tier-twice = 两个价格的起始数量相同，{ $value } 已略去。
problem-tier-rises = 价格 { $value } 高于较小数量的价格，请核对。
problem-carton-weights = 毛重小于净重（{ $value } 千克），两者均已略去。
problem-carton-volume = 体积与外箱尺寸不符（{ $value } 立方米），请核对。
problem-row-without-identity = 没有货号的行已跳过：{ $value }
problem-more-alike = 另有 { $value } 个单元格与第 { $first } 行存在同样的问题。
problem-freight-without-place = 没有目的地的运费行已跳过。
problem-freight-mode = “{ $value }”不是已知的运输方式，该行已跳过。
problem-freight-per = 运费 { $value } 没有写明计费单位（立方米、千克、集装箱），已略去。
problem-freight-currency = 运费 { $value } 没有币种，已略去。
problem-date-unreadable = “{ $value }”不是能够确定的日期（请写成 2026-12-31），已略去。
problem-email-unreadable = “{ $value }”不是邮箱地址，已略去。
problem-mail-nested-too-deep = 邮件嵌套层数过多，只读取了外层部分。
problem-mail-text-cut = 正文过长，只读取了开头部分。
problem-mail-no-text = 邮件中没有可读的文字。
problem-mail-first-of-many = 文件中有多封邮件，只读取了第一封。
