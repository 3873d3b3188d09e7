# 商家条款。
setting-seller-name = 公司名称
setting-seller-person = 联系人
setting-seller-email = 电子邮箱
setting-seller-phone = 电话
setting-seller-address = 地址
setting-seller-bank = 银行账户信息
setting-currency = 币种
setting-price-basis = 价格条件
setting-deposit-percent = 定金（%）
setting-payment-terms = 付款方式
setting-lc-from = 接受信用证的最小订单金额
setting-max-discount-percent = 最大折扣（%），绝不向买家透露
setting-validity-days = 报价有效期（天）
setting-sample-policy = 样品政策
setting-insurance-percent = 保险费率（%）
setting-insurance-uplift-percent = 保险加成（%）
setting-incoterms-offered = 可提供的贸易术语
setting-reply-tone = 回复语气
setting-interface-language = 界面语言
setting-interface-scheme = 外观
setting-model-path = 写作模型
setting-model-folders = 模型文件夹，每行一个
setting-model-gpu-layers = 由显卡运行的模型层数
setting-model-idle-minutes = 空闲多少分钟后释放模型占用的内存（0 为从不）

# 报价中的未决事项。
open-quantity-missing = { $sku }：买家未说明数量，暂无法计算金额。
open-unit-differs = { $sku }：买家以“{ $asked }”计数，您的价格表以“{ $unit }”计数，两者无法换算。
open-price-missing = { $sku }：价格表中没有该产品的价格。
open-currency-missing = 价格的币种未知。请在条款中设置，或在价格表中注明。
open-lead-time-unknown = { $sku }：价格表中没有交期。
open-below-moq = { $sku }：数量低于您的最小起订量 { $moq }。
open-discount-undecided = 买家希望降价，但您的条款中没有设置最大折扣，无法判断。
open-price-basis-missing = 价格条件（如 FOB Ningbo）未知，请在条款中设置。
open-basis-differs = 本报价中的产品价格条款不一致（{ $bases }），请分开报价。
open-place-differs = 买家要求 { $asked }，而您的价格条件是 { $basis }。
open-term-not-offered = 买家要求 { $asked }，您不提供该术语；本报价为 { $basis }。
open-term-not-derivable = 无法由 { $basis } 推算 { $asked }；本报价为 { $basis }。
open-place-missing = { $asked } 需要指定地点，而买家没有说明；本报价为 { $basis }。
open-freight-unknown = 没有到 { $place } 的运价，无法报 { $asked }；本报价为 { $basis }。
open-freight-expired = 到 { $place } 的运价已过有效期；本报价为 { $basis }。
open-freight-needs-total = 未计入到 { $place } 的运费：货款尚不完整。
open-freight-currency-differs = 到 { $place } 的运价与本报价币种不同；本报价为 { $basis }。
open-carton-data-missing = 未计入到 { $place } 的运费：价格表缺少外箱尺寸或重量。
open-insurance-rate-missing = { $asked } 需要保险费率，请在条款中设置；本报价为 { $basis }。
open-unmatched-line = “{ $text }”：您的价格表中没有相符的产品。
open-ambiguous-line = “{ $text }”：有多个相近的产品，请选择其一。

# 对信件的检查结果。
finding-untraced-figure = 数字“{ $text }”没有任何出处。
finding-floor-told = “{ $text }”会向买家泄露您的底价或成本。
finding-commitment = “{ $text }”作出了您的条款中没有的承诺或拒绝。
finding-uncalled-for = “{ $text }”提到了来信中没有的内容。
finding-number-in-words = “{ $text }”是用文字写的数字，请核对。
finding-untraced-link = “{ $text }”不是您的地址或链接。
finding-untraced-term = “{ $text }”是本次报价中没有的贸易术语。
finding-untraced-certificate = 认证“{ $text }”没有任何出处。
finding-too-long = 信件偏长（{ $words } 词），买家更愿意读短信。
finding-repetition = “{ $text }”重复了两次。
finding-question-unanswered = 买家的问题没有得到答复：“{ $question }”
finding-no-reply-bank-change = 未撰写回复：该邮件声称更换了收款账户，这是常见的诈骗手法。请勿回复，也不要付款。请拨打您原先就掌握的电话（以旧合同为准，切勿使用该邮件中的号码），请您认识的人核实账户；再核对账户户名、开户行和国家是否与该公司一致。核实无误后方可付款，并保留该邮件作为证据。
finding-no-reply-lookalike-domain = 未撰写回复：发件人地址仿冒了您熟悉的名称。请与该公司以往的邮件逐个字母比对。请拨打您原先就掌握的电话，切勿使用该邮件中的号码；不要打开其中的链接或附件；然后按您自己记录的地址另行写信。
finding-no-reply-newsletter-bulk = 未撰写回复：这是群发邮件，并非询盘。如果您认识发件人且认为判断有误，请自行查找其联系方式，另行写信。
finding-no-reply-spam-phishing = 未撰写回复：该邮件疑似网络钓鱼。请勿打开链接或附件，也不要输入密码。如果它自称来自您的银行、平台或合作伙伴，请自行输入其网址，或拨打您原先就掌握的电话核实，然后删除该邮件。

# 可以自行解决的问题。
error-setting-unknown = 没有名为“{ $key }”的条款。
error-setting-unknown-hint = 可用的条款：{ $known }
error-setting-invalid = “{ $value }”不能作为 { $key } 的值。
error-setting-invalid-hint = { $expected ->
    [currency] 请填写三个字母的货币代码，例如 USD。
    [term] 请填写贸易术语和地点，例如 FOB Ningbo。
    [percent] 请填写百分比数字，例如 30。
    [amount] 请填写金额数字，例如 20000。
    [days] 请填写 1 到 3650 之间的整数天数。
    [charges] 请填写金额，如 800 CNY/shipment + 15 CNY/cbm；只适用于某地的，前面写地点：Ningbo: 800 CNY/shipment; Shanghai: 900 CNY/shipment。
    [duties] 请写明地点和每一层税率，如 Rotterdam: third country 4.2% CIF hs 9405 + anti-dumping 12% CIF hs 9405; Sydney: none。
    [vat] 请写明地点和税率，如 Rotterdam: 21%; London: excluded。
    [terms] 请填写以逗号分隔的贸易术语，例如 EXW,FOB,CIF。
    [tone] 请填写 formal（正式）、friendly（友好）或 brief（简洁）。
    [language] 请填写 en 或 zh。
    [port] 请填端口号，例如 993。
    [security] 请填 tls、starttls 或 plain（plain 只用于本机上的服务器）。
    [scheme] 请填写 system、light 或 dark。
    [count] 请填写整数，例如 0；-1 表示全部。
    [picture] 请填写图片文件的路径：.png、.jpg 或 .svg。
    [yes_no] 请填 yes 或 no。
    [price_lists] 请填写客户名或国家代码，等号后写百分比或价格列的名称，例如 DE=+5%; ACME GmbH=-3%; US=Price USA。
    [charges] 请按此格式填写费用：mould=800/line; logo=50/order; packaging=0.12/unit。
    [rates] 请填写汇率及其日期，例如 USD/CNY=7.10 2026-11-20; EUR/USD=1.08 2026-11-19。
    [pallet] 请填写托盘长×宽×最大高度（厘米）和承重（千克），例如 120x100x180/1000。
   *[text] 请填写不超过 2000 个字符的文字。
  }
error-sku-unknown = 您的价格表中没有产品 { $sku }。
error-sku-unknown-hint = 请对照价格表核对货号（可用 argosy find 文字 查找）。最接近的货号：{ $near }
error-incoterm-unknown = “{ $term }”不是贸易术语。
error-incoterm-unknown-hint = 可用的术语：{ $known }
error-no-letter = 没有为 { $id } 撰写信件，因此没有草稿可以保存。
error-no-letter-hint = 请先阅读警告，并按其中的步骤核实后再答复。
error-demo-not-fresh = 工作区 { $folder } 中已有数据，而演示需要空的工作区。
error-demo-not-fresh-hint = 请去掉 --workspace，或指定一个新文件夹。

# 正在进行的工作。
stage-reading-file = 正在读取文件
stage-importing = 正在导入数据
stage-pricing = 正在计算报价
stage-drafting = 正在撰写回复
