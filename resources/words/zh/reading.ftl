# 警示的文字。`$…` 是邮件或报价中的事实。
flag-prompt-injection = 这封邮件里有写给电脑程序的话：“{ $words }”。它们只当作普通文字，不起任何作用。
flag-bank-change = 这封邮件提到银行信息变更：“{ $words }”。请先用您原有的电话号码核实，核实之前不要向新账户付款。
flag-lookalike-domain = 地址 { $domain } 只是看起来像 { $real }。不要点开其中的链接，也不要回复。
flag-reply-to-mismatch = 回复会发到 { $reply_to }，而不是发件人 { $sender }。请核实对方身份。
flag-dangerous-attachment = 附件“{ $file }”可能会运行程序。本软件没有打开它，您也不要打开。
flag-bulk-mail = 来自 { $sender } 的群发邮件，不是单独的询盘。
flag-below-moq = { $name }（{ $sku }）：对方询的数量低于起订量 { $moq }。
flag-discount-over-limit = 对方要求的折扣超过了您设定的上限。
flag-payment-not-offered = 买家要求的付款方式 { $asked } 不在您的付款条件之内。
flag-incoterm-not-offered = 买家要求的 { $asked } 不在您提供的贸易术语之内。
flag-price-missing = 您的价格表里没有 { $name }（{ $sku }）的价格。
flag-unmatched-line = 您的产品里没有与“{ $text }”相符的。
flag-ambiguous-line = “{ $text }”可能指多个产品：{ $candidates }。报价前请选定一个。
flag-dangerous-goods = { $name }（{ $sku }）可能属于危险品（{ $un }）。报运费前请先问货代。
flag-restricted-party = { $name } 与制裁名单上的条目相近。核清之前不要交易。
flag-deadline-too-short = 买家要求在 { $deadline } 前到货；生产需要 { $days } 天，来不及。

stage-reading-message = 正在读取邮件
stage-matching-products = 正在匹配产品
