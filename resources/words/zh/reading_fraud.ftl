# 除伪造发件人以外的提醒：诈骗迹象，以及可能指两天的日期。
flag-overpayment = 对方提到把多付的款退回或转付：“{ $words }”。首笔款项几周内都可能被撤回，不要把其中任何一部分转给他人。
flag-advance-fee = 签约之前要求先付费用或送礼：“{ $words }”。真正的招标不会用邮件向供应商收这类钱，不要支付。
flag-pickup-lure = 对方要您替他付款给货代：“{ $words }”。背后的信用卡往往是盗用的。运费请由买家自己付给承运人。
flag-false-declaration = 对方要求单据不如实填写：“{ $words }”。虚报金额、编码或产地双方都要承担责任，请拒绝。
flag-soft-lc-clause = 信用证中的这一条款使您能否收款取决于买方：“{ $words }”。投产之前请要求删除。
flag-retailer-impersonation = { $sender } 以“{ $name }”的名义来信，用的却是谁都能注册的邮箱。请用该公司官网上的电话核实。
flag-date-unclear = “{ $words }”按日在前或月在前可以指两天。请向买家问清；此处按原文保留。
