# 贸易术语之间的费用，以及成本核算。
setting-pickup-charges = 提货、报关和单证费用（EXW 至 FCA）
setting-port-charges = 港杂费（FCA 至 FOB）
setting-loading-charges = 其中装船费（FAS 至 FOB）
setting-destination-charges = 目的地费用和派送费（至 DAP）
setting-unloading-charges = 目的地卸货费（DPU）
setting-clearance-charges = 进口清关费（DDP）
setting-import-duties = 各地进口关税（DDP）
setting-import-vat = 各地进口增值税（DDP）
setting-importer-of-record = 您具有进口商资质的国家或地点

cost-private = 仅供您本人查看：以下内容不会保存，也不会给买家看到。
cost-sum-margin = 利润率（占售价 %）
cost-sum-per-fx = 换汇成本
cost-sum-break-even = 保本价
cost-sum-target-margin = 目标价下的利润率（%）
cost-sum-target-profit = 目标价下的利润

cost-step-purchase = 采购价或成本
cost-step-rebate = 出口退税
cost-step-not-creditable = 不得免征和抵扣税额
cost-step-rebate-cap = 免抵退税额
cost-step-net-cost = 退税后成本
cost-step-overhead = 管理费用
cost-step-inland = 国内运费
cost-step-customs = 报关和单证费
cost-step-port = 港杂费
cost-step-loading = 装船费
cost-step-export-cost = 出口总成本
cost-step-fx = 采用汇率
cost-step-profit = 利润
cost-step-bank = 银行或平台费
cost-step-commission = 佣金
cost-step-fob = FOB 价
cost-step-fca = FCA 价
cost-step-freight = 主运费
cost-step-insurance = 保险费
cost-step-insurance-percent = 保险费率
cost-step-destination = 目的地费用
cost-step-unloading = 卸货费
cost-step-clearance = 进口清关费
cost-step-duties = 进口关税
cost-step-duty = 关税
cost-step-import-vat = 进口增值税
cost-step-import-vat-percent = 进口增值税率
cost-step-price = 报价

error-price-costs-invalid = { $field } 不能为 { $value }。
error-price-costs-invalid-hint = 请填写合适的数字：比例为 0 到 100，退税率不高于增值税率，金额和汇率不小于 0，日期如 2026-11-20。
error-price-shares-too-high = 利润、手续费、佣金和保险费合计已占满售价。
error-price-shares-too-high-hint = 请降低其中一项：各项比例之和须低于 100%。
error-price-what-if-invalid = “{ $text }”不是有效的变动。
error-price-what-if-invalid-hint = 请写成 NAME=VALUE、NAME=+10% 或 NAME=-0.5，用逗号分隔。可用名称：{ $known }
error-price-rate-missing = 缺少 { $currency } 与 { $home } 之间的汇率。
error-price-rate-missing-hint = 请用 --fx 指定，或在条款的 rates 中填写。
error-price-cost-missing = { $sku } 的成本未知。
error-price-cost-missing-hint = 请用 --cost 指定，或导入带成本列的价格表；成本只有您自己可见。
