# 终端输出的文字。
cli-imported = { $id }：{ $file }，共 { $rows } 行：新增 { $created }，更新 { $updated }，未变 { $unchanged }，跳过 { $skipped }。
cli-more-problems = { $count ->
   *[other] ……另有 { $count } 个问题，可用 --json 查看全部。
  }
cli-undone = 导入 { $id } 已撤销，数据已恢复到导入之前。
cli-nothing-found = 价格表中没有与“{ $query }”相符的产品。
cli-inbox-empty = 还没有询盘。请用以下命令读取：argosy read 文件
cli-buyer = 买家
cli-line = 产品
cli-term = 贸易术语
cli-payment = 付款方式
cli-deadline = 要求交期
cli-certificates = 认证
cli-question = 问题
cli-missing = 未说明
cli-goods-total = 货款
cli-discount = 折扣
cli-freight = 运费
cli-insurance = 保险费
cli-total = 总额
cli-deposit = 定金
cli-balance = 余款
cli-audit-whole = { $entries ->
   *[other] 操作日志完整无误，共 { $entries } 条。
  }
cli-model-absent = 本机没有
cli-model-fits = 可以运行（{ $needed }）
cli-model-tight = 勉强可以运行（{ $needed }）
cli-model-too-large = 可用内存不足（{ $needed }）
cli-model-unknown = 需要 { $needed }
cli-subject = 主题
cli-sources = 每个数字的来源
cli-source-policy = 您的条款：{ $key }
cli-source-mail = 买家原话：“{ $words }”
cli-source-computed = 由以下数据计算：{ $parts }
cli-source-code = 由 Argosy 设定
cli-left-open = 尚未答复：{ $question }
cli-by-model = 由 { $model } 撰写，用时 { $seconds } 秒。
cli-by-phrases = 由短语库撰写，用时 { $seconds } 秒。
cli-ready = 每个数字都有出处，问题均已答复。请通读一遍，再自行发送。
cli-needs-review = 尚有未决或被标记之处，请核对后再发送。
cli-demo-imported = { $id }：{ $file }，共 { $rows } 行，导入 { $created } 条。
cli-demo-read = { $count ->
   *[other] 已读取 { $count } 封询盘：
  }
cli-demo-reply = 对 { $id } 的回复：
cli-quote-pdf = 报价单（PDF）
cli-quote-xlsx = 报价单（Excel）
cli-workspace = 工作区
error-no-display = 没有可用的显示器，无法打开窗口。
error-no-display-hint = 请改用命令行：argosy --help 会列出所有命令。通过 ssh 登录时请使用 ssh -X。
error-window-unavailable = 无法打开窗口：{ $reason }
error-window-unavailable-hint = 请安装 Qt 所需的系统库（Debian 或 Ubuntu：sudo apt install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1），或改用命令行：argosy --help 会列出所有命令。
error-audit-broken = 操作日志在第 { $entry } 条处断裂：该记录在 Argosy 之外被改动过。
error-audit-broken-hint = 请与“backups”文件夹中的备份比对，并保留当前文件作为证据。
