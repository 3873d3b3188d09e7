# 报价的全过程：版本、状态、对比、单证，以及终端里的汇率和运价。
cli-quote-accepted = { $id } 第 { $version } 版已成交，形式发票号 { $proforma }。
cli-quote-lost = { $id } 已标为未成交。
cli-quote-reopened = { $id } 的结论已撤回：{ $state ->
    [expired] 报价已过期
   *[open] 报价仍有效
  }。
cli-quote-until = 有效期至 { $day }
cli-quote-load = { $count } × { $container }：每柜 { $cbm } m³，余 { $free } m³
cli-quote-top-up = { $sku } 做到 { $quantity } 可装满最后一个柜。
cli-quote-rate = 所用汇率：{ $pair } { $rate }（{ $on }）
cli-compare = { $one } 对比 { $other }
cli-compare-same = 没有差异。
cli-quotes-none = 没有符合条件的报价。
cli-quotes-left = { $days ->
    [0] 今天到期
   *[other] 剩 { $days } 天
  }，提醒日 { $remind }
cli-quotes-unanswered = 尚未回复
cli-touched-none = 没有受影响的未决报价。
cli-touched = { $count } 份报价受影响：
cli-touched-binds = 有效期至 { $day }，仍受约束
cli-touched-free = 已不受约束
cli-paper-written = { $number }：{ $file }
cli-rate-stale = 已 { $days } 天，请核对
cli-rates-none = 还没有汇率。设置方法：argosy rates set USD/CNY=7.10
cli-freight-none = 没有相应的运价。请导入运价表，或用 argosy freight add 添加。

quote-state-open = 有效
quote-state-expired = 已过期
quote-state-accepted = 已成交
quote-state-lost = 未成交
quote-state-superseded = 已被新版取代

quote-line-changed = 变更
quote-line-added = 新增
quote-line-removed = 删除

quote-sum-goods-total = 货款
quote-sum-discount = 折扣
quote-sum-freight = 运费
quote-sum-insurance = 保险费
quote-sum-charges-total = 杂费
quote-sum-total = 总额
quote-sum-deposit = 定金
quote-sum-balance = 余款

quote-term-currency = 币种
quote-term-incoterm = 贸易术语
quote-term-place = 地点
quote-term-price-basis = 单价条件
quote-term-payment = 付款方式
quote-term-lead-days = 交期（天）
quote-term-valid-until = 有效期至
quote-term-freight-mode = 运输方式
quote-term-buyer = 买方

reason-quantity = 数量 { $old } → { $new }
reason-tier = 价格档 { $old } 起 → { $new } 起
reason-price-list-row = 价格表有变（{ $old } → { $new }）
reason-rate = 汇率 { $old } → { $new }
reason-buyer-list = 价格表对象 { $old } → { $new }
reason-sample = 样品价
reason-target = 议定价
reason-price-missing = 一方价格未知
reason-terms = 您的条件有变
reason-currency = 币种不同
reason-freight-row = 运价有变（{ $old } → { $new }）
reason-volume = 体积 { $old } → { $new } m³
reason-term = 术语 { $old } → { $new }
reason-discount = 折扣 { $old } → { $new } %
reason-charges = 费用：{ $old } → { $new }
reason-goods = 货款有变

charge-mould = 模具费
charge-logo = Logo 费
charge-plate = 制版费
charge-artwork = 设计费
charge-packaging = 定制包装费
charge-express = 样品快递费
charge-pickup = 提货费
charge-port = 港杂费
charge-loading = 装船费
charge-destination = 目的地费用
charge-unloading = 卸货费
charge-clearance = 进口清关费
charge-duty = 进口关税
charge-import-vat = 进口增值税

what-if-total = 总额
what-if-freight = 运费
what-if-profit = 利润

open-counter-beyond-terms = 买方对{ $sku ->
    [all] 整单
   *[other] { $sku }
  }的还价超出您的条件，本版未采用，请您自行决定。
open-counter-line-unclear = 买方给出了价格，但不清楚指哪一项：“{ $text }”

error-quote-closed = { $id } { $state ->
    [accepted] 已成交
   *[lost] 已标为未成交
  }，不能再改。
error-quote-closed-hint = 请另做报价，或撤回结论：argosy quote --reopen { $id }
error-line-not-in-quote = 这份报价里没有 { $sku }。
error-line-not-in-quote-hint = 现有各项：{ $known }
error-quote-empty = 这样会删掉报价的所有项。
error-quote-empty-hint = 至少保留 { $known } 中的一项，或标为未成交：argosy quote --lost 报价号
error-price-list-unknown = 没有名为“{ $name }”的价格表。
error-price-list-unknown-hint = 已有：{ $known }。设置方法：argosy policy set "price_lists=Germany=+5%; ACME=-3%"
error-container-unknown = 没有“{ $container }”这种柜型。
error-container-unknown-hint = 已有：{ $known }。
error-fill-unknown = 无法排柜，因此不能补满（{ $container }）。
error-fill-unknown-hint = 价格表里每一项都要有每箱件数和外箱尺寸或体积，并且装得进柜。
error-quote-superseded = { $id } 已有新版：{ $newest }。
error-quote-superseded-hint = 请对 { $newest } 确认成交；若买方指的是旧版，请先把报价改回去。
error-quote-expired = { $id } 已于 { $until } 过期。
error-quote-expired-hint = 续期：argosy quote --revise { $id } --valid-days 30
error-quote-incomplete = { $id } 没有总额，不能成交。
error-quote-incomplete-hint = 请先解决未决事项，再做新版：argosy quote --revise { $id }
error-what-if-not-here = 报价里没有“{ $name }”这一项。
error-what-if-not-here-hint = 可用：{ $known }。价格构成测算请用 argosy price --what-if
error-what-if-without-rate = 这份报价没有用到可以单独变动的汇率。
error-what-if-without-rate-hint = 您的汇率：{ $rates }。用 --currency 可换币种报价。
error-what-if-without-cost = 产品成本未知，或所给利润率不成立：{ $skus }
error-what-if-without-cost-hint = 请在价格表里加一列成本（绝不会给买方看到）。利润率须低于 100%。
error-rates-file-unreadable = { $file } 不是汇率表：{ $reason }
error-rates-file-unreadable-hint = 第一行须写明 currency、rate、date 三列（csv）。
error-rates-file-row = { $file } 第 { $row } 行无法读取：{ $text }
error-rates-file-row-hint = 应为：币种或货币对、汇率、日期，例如 USD/CNY,7.10,2026-11-20。
error-rates-file-base-missing = { $file } 第 { $row } 行：{ $currency } 的汇率是对哪种货币的？
error-rates-file-base-missing-hint = 请写成货币对（USD/CNY），或加一列“against”，或用 --against CNY 指明。
error-rate-invalid = “{ $text }”不是汇率。
error-rate-invalid-hint = 请写成 USD/CNY=7.10，或带日期："USD/CNY=7.10 2026-11-20"。
error-freight-invalid = “{ $text }”不是运价。
error-freight-invalid-hint = 运价须大于 0。可用：{ $known }
error-quote-change-invalid = { $option } 不能是“{ $text }”。
error-quote-change-invalid-hint = 百分比从 0 到 100 以下，天数 1 到 3650，币种三个字母，费用如 Inspection=120 或 Label=0.05/unit。详见 argosy quote --help。
error-detail-unknown = 单证没有“{ $key }”这一项。
error-detail-unknown-hint = 可用：{ $known }
error-detail-invalid = “{ $text }”无法读取。
error-detail-invalid-hint = 请写成 项目=内容；日期如 2026-12-31，选择写 yes 或 no。
