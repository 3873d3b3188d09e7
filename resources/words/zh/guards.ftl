# 报价守则的发现：是什么、为什么、怎么办。
flag-incoterm-obsolete = { $old } 是旧版国际贸易术语，现由 { $new } 取代。{ $offered ->
    [none] {""}
   *[other] 本报价为 { $offered }。
  }请写明 { $new } 和“Incoterms 2020”，并与买家确认。
flag-term-for-sea-only = { $asked } 仅适用于海运和内河运输，而货物将{ $mode ->
    [AIR] 空运
    [EXPRESS] 走快递
    [RAIL] 走铁路
   *[TRUCK] 走公路
  }。请改报 { $instead }，它适用于任何运输方式。
flag-origin-abroad = { $asked } 指定了国外地点，而您并不在那里交货。您的价格条件是 { $basis }。请问清买家是否需要含运费到 { $place } 的术语，如 CIF 或 DAP。
flag-destination-at-origin = { $asked } 写的是您本国的地点；该术语后应写目的地。请询问买家货物运往何处。
flag-exw-export = EXW 由外国买家办理出口清关，他们在中国通常办不了，您也可能因缺少单证而无法出口退税。改用同一地点的 { $instead } 可避免这两个问题。
flag-import-vat-excluded = 按您的条款，{ $offered } 不含进口增值税。报价中请保留这一说明，否则须由卖方承担。
flag-container-at-terminal = { $offered } 用于集装箱：货物在堆场交付，数日后才装船，其间风险仍由您承担。{ $instead } 更合适；如用信用证，请约定已装船提单。
flag-payment-lc-too-small = “{ $asked }”：您只接受金额不低于 { $least } 的信用证。可改报 T/T，或建议加大订单。
flag-payment-shares-not-whole = “{ $terms }”中的比例合计为 { $sum }%，不是 100%。请明确余款何时支付。
flag-payment-on-credit = “{ $asked }”：货物先走，货款无保障。请投保出口信用保险（如中国信保），为该买家设定限额，或改为预付定金加 D/P。
flag-payment-against-no-title = “{ $terms }”：{ $mode ->
    [AIR] 空运单
    [EXPRESS] 快递运单
    [RAIL] 铁路运单
   *[TRUCK] 公路运单
  }不是物权凭证，买家无需它即可提货。请要求发货前付清余款。
flag-production-in-shutdown = 生产期间遇{ $name ->
    [spring_festival] 春节停工
   *[national_day] 国庆假期
  }（{ $from } 至 { $until }）。若今天收到定金，货物于 { $ready } 备妥。
flag-validity-cut-by-freight = 到 { $place } 的运价有效至 { $until }，因此报价也只到这一天，而不是 { $wished }。请向货代索取更长有效期的运价。
flag-dangerous-goods-transport = { $name }（{ $sku }），{ $un }，{ $mode ->
    [AIR] 空运
    [EXPRESS] 快递
    [RAIL] 铁路
    [TRUCK] 公路
   *[other] 海运
  }：{ $rule ->
    [refused] 通常不予承运。请改报其他运输方式，或咨询危险品货代。
    [cargo_aircraft] 仅限全货机，须低荷电量，并需申报和贴标。承诺运价前请先问货代。
    [restricted] 须符合限量和包装说明。请先问货代；涉及电池的，请备好 MSDS 和 UN38.3 报告。
   *[declared] 须做危险品申报、贴标，并由承运人确认订舱。
  }
flag-freight-other-port = 没有到 { $place } 的运价，但有到邻近的 { $port } 的运价。请询问买家 { $port } 是否可行。

open-term-for-sea-only = { $asked } 仅适用于海运，无法按现有的运输方式报价；可改报 { $instead }。本报价为 { $basis }。
open-charges-missing = { $asked } 需要从 { $basis } 到该术语之间的费用：请在条款中设置“{ $setting }”{ $place ->
    [none] {""}
   *[other] （{ $place }）
  }。本报价为 { $basis }。
open-charge-currency-differs = { $asked }：“{ $setting }”中的费用以 { $currency } 计，而没有相应汇率。本报价为 { $basis }。
open-ddp-needs-importer = { $asked }：须由卖方进口并缴纳关税和税款。若您在 { $place } 有进口商资质，请写入“importer_of_record”；否则请报 DAP。本报价为 { $basis }。
open-hs-code-missing = { $asked }：{ $place } 的关税取决于 HS 编码，而本报价中有货物没有编码。本报价为 { $basis }。
open-factory-closed = 应告知买家：工厂自 { $from } 至 { $until } 停工（{ $name ->
    [spring_festival] 春节
   *[national_day] 国庆
  }），交期相应顺延。
