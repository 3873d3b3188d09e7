error-document-not-written = 无法写入文件 { $file }：{ $reason }。
error-document-not-written-hint = 如果该文件正被其他程序打开，请先关闭；并确认文件夹可写、磁盘有剩余空间，然后重试。
error-pdf-unavailable = 这台电脑暂时无法生成 PDF：缺少系统库 { $library }。
error-pdf-unavailable-hint = 请先安装该库（Debian 或 Ubuntu：sudo apt install { $package }），然后重试。报价单仍可保存为 xlsx。
error-pdf-font-missing = 这台电脑上没有字体能显示报价单中的这些字符：{ $characters }
error-pdf-font-missing-hint = 请安装支持该文字的字体（Debian 或 Ubuntu：sudo apt install fonts-noto-core fonts-noto-cjk），然后重试。报价单仍可保存为 xlsx。
error-attachment-unreadable = 无法读取附件 { $file }：{ $reason }。
error-attachment-unreadable-hint = 请确认文件仍在原处且可读取，然后重新保存草稿。

# 单据。
setting-seller-name-zh = 公司中文名称
setting-seller-address-zh = 中文地址
setting-seller-tax-id = 税号（统一社会信用代码）
setting-seller-logo = 公司标志（图片路径）
setting-seller-stamp = 印章（图片路径）
setting-papers-qr = 单据上印编号二维码（yes 或 no）

open-paper-field-missing = { $paper ->
    [quotation] 报价单
    [proforma] 形式发票
    [invoice] 商业发票
    [packing] 装箱单
    [contract] 销售合同
   *[other] { $paper }
    }还缺少{ $skus ->
    [none] {""}
   *[other] { $skus } 的
    }{ $field ->
    [number] 编号
    [date] 日期
    [valid_until] 有效期
    [seller] 本公司名称
    [seller_address] 本公司地址
    [seller_tax_id] 本公司税号（统一社会信用代码）
    [bank] 本公司银行信息
    [buyer] 客户名称
    [buyer_address] 客户地址
    [buyer_tax_id] 客户税号
    [consignee] 收货人
    [notify] 通知方
    [delivery] 贸易条款
    [payment] 付款方式
    [lead_time] 交货期
    [total] 总金额
    [currency] 币种
    [pol] 装运港
    [pod] 目的港
    [shipment] 运输方式
    [origin] 原产国
    [latest_shipment] 最迟装运期
    [partial] 是否允许分批装运
    [transhipment] 是否允许转运
    [marks] 唛头
    [purpose] 出口原因
    [quotation] 报价单号
    [contract] 合同号
    [pi] 形式发票号
    [invoice] 发票号
    [po] 客户订单号
    [lc] 信用证号
    [bl] 提单号
    [container] 集装箱号
    [vessel] 船名航次或航班
    [hs_code] HS编码
    [net_weight] 净重
    [gross_weight] 毛重
    [cartons] 箱数
    [volume] 体积
    [quantity] 数量
    [unit_price] 单价
   *[other] { $field }
    }。

finding-papers-differ = { $one ->
    [quotation] 报价单
    [proforma] 形式发票
    [invoice] 商业发票
    [packing] 装箱单
    [contract] 销售合同
   *[other] { $one }
    }与{ $other ->
    [quotation] 报价单
    [proforma] 形式发票
    [invoice] 商业发票
    [packing] 装箱单
    [contract] 销售合同
   *[other] { $other }
    }上{ $sku ->
    [none] {""}
   *[other] { $sku } 的
    }{ $what ->
    [lines] 是否列出
    [quantity] 数量
    [unit] 单位
    [description] 品名
    [hs_code] HS编码
    [origin] 原产国
    [unit_price] 单价
    [cartons] 箱数
    [net_weight] 净重
    [gross_weight] 毛重
    [consignee] 收货人
    [buyer] 客户
    [currency] 币种
    [delivery] 贸易条款
    [payment] 付款方式
    [total] 总金额
   *[other] { $what }
    }不一致：“{ $first }”与“{ $second }”。
finding-papers-net-above-gross = { $paper ->
    [quotation] 报价单
    [proforma] 形式发票
    [invoice] 商业发票
    [packing] 装箱单
    [contract] 销售合同
   *[other] { $paper }
    }上 { $sku } 的净重为 { $net } 千克，毛重却只有 { $gross } 千克。
finding-papers-cartons-do-not-add = { $paper ->
    [quotation] 报价单
    [proforma] 形式发票
    [invoice] 商业发票
    [packing] 装箱单
    [contract] 销售合同
   *[other] { $paper }
    }各行箱数之和为 { $sum }，合计却写着 { $total }。

error-template-invalid = 无法读取模板 { $file }：{ $reason }
error-template-invalid-hint = 请改正该行，或将文件移走；移走后将使用内置模板。
error-template-word-unknown = 模板 { $file } 的 { $key } 中写有“{ $value }”，没有这一项。
error-template-word-unknown-hint = 此处可用的有：{ $known }
error-paper-kind-unknown = 没有名为“{ $kind }”的单据。
error-paper-kind-unknown-hint = 可用的有：{ $known }
error-paper-format-unknown = 单据不能写成“{ $format }”格式。
error-paper-format-unknown-hint = 可用的格式：{ $known }
error-picture-unreadable = 图片 { $file } 无法印到单据上：{ $reason }。
error-picture-unreadable-hint = 请在设置中填写不超过 { $megabytes } MB 的 PNG、JPG 或 SVG 图片，或清空该设置。
