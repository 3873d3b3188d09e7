# 对商家自有数据提问的回答。
ask-rows-products = { $count ->
   *[other] 产品
  }
ask-rows-inquiries = { $count ->
   *[other] 询盘
  }
ask-rows-quotes = { $count ->
   *[other] 报价单
  }
ask-rows-orders = { $count ->
   *[other] 订单
  }
ask-rows-freight = { $count ->
   *[other] 运价
  }
ask-rows-buyers = { $count ->
   *[other] 客户
  }
ask-field-sku = 产品
ask-field-name = 名称
ask-field-name-zh = 中文名称
ask-field-category = 类别
ask-field-description = 描述
ask-field-price = 价格
ask-field-currency = 币种
ask-field-moq = 起订量
ask-field-lead-days = 交期
ask-field-certificates = 认证
ask-field-picture = 图片
ask-field-carton = 装箱数据
ask-field-pieces = 每箱数量
ask-field-cbm = 单箱体积（立方米）
ask-field-gross-kg = 单箱毛重（公斤）
ask-field-net-kg = 单箱净重（公斤）
ask-field-hs-code = 海关编码
ask-field-unit = 单位
ask-field-price-basis = 价格条款
ask-field-country = 国家
ask-field-intent = 意图
ask-field-grade = 等级
ask-field-score = 评分
ask-field-state = 状态
ask-field-language = 语言
ask-field-buyer = 客户
ask-field-company = 公司
ask-field-email = 邮箱
ask-field-phone = 电话
ask-field-flags = 警示
ask-field-place = 地点
ask-field-origin = 起运港
ask-field-mode = 运输方式
ask-field-rate = 费率
ask-field-transit-days = 运输时间
ask-field-valid-until = 有效期至
ask-field-total = 总额
ask-field-amount = 金额
ask-field-quantity = 数量
ask-field-number = 订单号
ask-field-month = 月份
ask-field-quarter = 季度
ask-field-year = 年份
ask-field-text = 文字
ask-field-ordered = 下单
ask-field-value = 数值
ask-date-inquiries = 收到日期
ask-date-quotes = 报价日期
ask-date-orders = 下单日期
ask-date-freight = 有效期至
ask-aim-list = { $what }
ask-aim-count = { $what }的数量
ask-aim-sum = { $what }的{ $field }合计
ask-aim-avg = { $what }的{ $field }平均值
ask-aim-value = { $what }
ask-grouped = { $what }，按{ $field }分组
ask-having = { $what }，订单数 { $orders }
ask-ascending = { $what }，按{ $field }从低到高
ask-descending = { $what }，按{ $field }从高到低
ask-limited = { $what }，取前 { $count } 个（并列的一并列出）
ask-where = { $rows }（条件：{ $conditions }）
ask-and = ，并且
ask-or = 或
ask-not = 非（{ $condition }）
ask-between = { $field } { $low } 至 { $high }{ $unit }
ask-known = 有{ $field }
ask-unknown = { $field }未知
ask-lacking = 无{ $field }
ask-own-currency = 各按其币种比较
ask-never-ordered = 从未下单
ask-ordered = 曾有订单
ask-in = { $field }为 { $value }
ask-has = { $field }含 { $value }
ask-words = { $field }含“{ $value }”
ask-text = 任一文字含“{ $value }”
ask-matched = 共 { $total } 条，符合 { $count } 条
ask-order-lines = 按订单明细行计算
ask-whole-orders = 同一订单的明细合并计算
ask-price-at = 价格按数量 { $quantity } 计
ask-price-first = 价格取第一档
ask-left-out = { $count ->
   *[other] { $count } 条的{ $field }未知，未计入
  }
ask-other-currency = { $count ->
   *[other] { $count } 条为其他币种，未计入
  }
ask-semicolon = ；
ask-colon = ：
ask-counted = { $count } 条{ $rows }
ask-nothing = 没有符合的数据
ask-more = …… 另有 { $count } 条
ask-id = 编号
ask-yes = 是
ask-no = 否
ask-days = 天
ask-empty = 请就您的产品、询盘、报价、订单、运价或客户提问。
ask-not-understood = 无法准确计算。未能理解：{ $words }。可以这样问：
ask-near-count-products = 有多少个产品
ask-near-under = { $price } { $currency }以下的产品
ask-near-no-price = 哪些产品没有价格
ask-near-cheapest = 最便宜的{ $thing }
ask-near-most-expensive = 最贵的产品
ask-near-moq = 起订量低于200的产品有哪些
ask-near-lead = 交期不超过30天的产品
ask-near-price-of = { $sku } 1000个的价格
ask-near-average = { $thing }的平均价格
ask-near-no-certificate = 没有认证的产品
ask-near-certified = 有{ $certificate }认证的产品
ask-near-by-category = 按类别统计产品
ask-near-count-inquiries = 有多少询盘
ask-near-grade-a = A级询盘有多少
ask-near-by-country = 按国家统计询盘
ask-near-inquiries-month = 上个月的询盘
ask-near-quotes-year = 今年的报价
ask-near-quotes-expire = 本周到期的报价
ask-near-quotes-total = 本月报价总额
ask-near-best-selling = 上季度最畅销的产品
ask-near-orders-by-buyer = 今年各客户订单总额
ask-near-orders-total = 上个月订单总额
ask-near-repeat-buyers = 下单超过两次的客户有哪些
ask-near-freight-to = 到{ $place }的运费
ask-near-freight-cheapest = 到{ $place }最便宜的运费
ask-near-count-buyers = 有多少客户
ask-near-buyers-by-country = 按国家统计客户
