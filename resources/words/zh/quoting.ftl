# 报价台设置
setting-tiers-over = 按系列合计数量取阶梯价（属性名称）
setting-minimum-order-value = 最低订单金额
setting-price-lists = 按客户或国家的价格
setting-charges = 一次性费用（模具、印标、制版、设计、包装、快递）
setting-rates = 汇率（附日期）
setting-rate-margin-percent = 汇率安全系数（%）
setting-rate-max-age-days = 汇率有效期（天）
setting-pallet = 托盘尺寸（厘米）与承重（千克）

# 报价的未决事项
open-below-moq-part = { $sku }：{ $part } 的数量低于每款起订量 { $moq }。
open-sample-price-missing = { $sku }：客户要样品，但价目表中没有样品价；所示为起订量对应的价格。
open-order-below-minimum = 订单金额低于您的最低订单金额 { $amount } { $currency }。
open-charge-unknown = { $what ->
    [mould] 模具费
    [logo] 印标费
    [plate] 制版费
    [artwork] 设计费
    [packaging] 定制包装费
    [express] 样品快递费
   *[other] “{ $what }”的费用
  }未知，或未注明计费单位。请写入价目表或费用设置。
open-currency-differs = { $sku }：价目表价格为 { $currency }，本报价为 { $wanted }，而您的条款中没有两者之间的汇率。请在“rates”中设置，格式为 { $currency }/{ $wanted }=汇率 日期。
open-container-needs-carton = 无法排 { $container } 货柜：价目表缺少 { $skus } 的每箱件数或外箱尺寸。

# 报价提醒
flag-order-below-minimum = 订单金额低于您的最低订单金额 { $amount } { $currency }。
flag-rate-stale = 汇率 { $pair } 的日期为 { $on }，发送报价前请核对。
flag-carton-part-full = { $sku }：最后一箱只装 { $pieces } 件，满箱为 { $full } 件。凑整箱更便于装运。
flag-carton-heavy = { $sku }：单箱 { $kg } 千克，一人难以搬运。
flag-oversized-carton = { $sku }：外箱装不进任何已登记的货柜。
flag-price-list-used = 已按您为“{ $who }”设定的价格报价，请确认对方身份。

# 可更正的输入
error-line-invalid = “{ $line }”不是可以报价的“货号=数量”。
error-line-invalid-hint = 请写成 货号=数量，例如 DL-204=600。按件、套、双、箱等计数的货物须为整数；只有按千克、米等计量的才可带小数。
