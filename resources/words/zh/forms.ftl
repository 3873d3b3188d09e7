# 询盘的各种来源：文件、聊天记录、图片、监视的文件夹、邮件服务器。
error-message-damaged = Outlook 邮件 { $file } 已损坏：{ $reason }。
error-message-damaged-hint = 请在 Outlook 中重新保存，或复制正文后粘贴。
error-chat-empty = 聊天记录 { $file } 中没有任何人的消息。
error-chat-empty-hint = 请在 WhatsApp 中重新导出聊天记录（含或不含媒体均可），再读取新文件。
error-chat-merchant-unknown = 聊天记录 { $file } 中没有与您的姓名或号码一致的人，无法判断谁是买家：{ $people }。
error-chat-merchant-unknown-hint = 请按聊天中显示的样子填写您的姓名：argosy policy set "seller.person=…"（或 seller.name、seller.phone），然后重新读取。
error-screenshot-unreadable = 图片 { $file } 无法读取：{ $reason }。
error-screenshot-unreadable-hint = 请另存为 PNG 或 JPEG，或复制文字后粘贴。
error-screenshot-too-large = 图片 { $file } 超过 { $limit } 百万像素。
error-screenshot-too-large-hint = 请缩小图片，或只截取有文字的部分。
error-ocr-missing = 无法识别图片中的文字：当前安装缺少 { $part }。
error-ocr-missing-hint = 请重新完整安装 Argosy，或自行输入、粘贴文字。
error-watch-no-folder = 无法监视文件夹 { $folder }：{ $reason }。
error-watch-no-folder-hint = 请指定一个存在且有权读取的文件夹。
error-mail-account-unset = 还没有设置邮箱账户（账户：{ $account }）。
error-mail-account-unset-hint = 请先告知服务器和用户名（只需一次）：argosy fetch --host imap.example.com --user you@example.com。只有您要求时才会收取邮件。
error-mail-plain-refused = 不会以明文方式通过网络向 { $host } 发送密码。
error-mail-plain-refused-hint = 请使用 --security tls 或 starttls；plain 只用于本机上的服务器。
error-mail-server-unreachable = 无法连接邮件服务器 { $host }（端口 { $port }）：{ $reason }。
error-mail-server-unreachable-hint = 请检查服务器名称、端口和网络，然后重试。
error-mail-certificate = 邮件服务器 { $host }（端口 { $port }）无法证明自己的身份：{ $reason }。没有向它发送任何内容。
error-mail-certificate-hint = 请检查服务器名称是否写错。在陌生网络（酒店、展会）中可能有人窃听：请换个网络再试。
error-mail-login-refused = 邮件服务器 { $host } 不接受用户 { $user } 的这个密码。
error-mail-login-refused-hint = { $why ->
    [code] 该服务商要求使用授权码代替密码：请在网页版设置中开启 IMAP 并生成授权码。
    [app] 该服务商要求使用应用专用密码：请在账户的安全设置中生成。
    [none] 该服务商已不再支持用密码登录 IMAP。请把邮件保存为文件后读取，或转发到其他邮箱。
   *[other] 请检查用户名和密码。许多服务商需要先开启 IMAP，并使用专为客户端生成的密码。
  }
error-mail-folder-missing = { $host } 上没有文件夹 { $folder }。
error-mail-folder-missing-hint = 请用 --folder 指定邮箱中已有的文件夹；INBOX 总是存在的。
error-mail-server-answer = 邮件服务器 { $host } 的应答无法使用（{ $reason }）。
error-mail-server-answer-hint = 请稍后再试；若仍如此，请把邮件保存为文件后读取。
error-mail-password-missing = 没有 { $user } 在 { $host } 上的密码。
error-mail-password-missing-hint = 请在终端运行 argosy fetch 并按提示输入；加 --save-password 可保存到系统钥匙串；也可用 --password-stdin 从标准输入提供。
error-keyring-missing = 这台电脑没有可保密的钥匙串（{ $reason }），密码未保存。
error-keyring-missing-hint = 请在每次收取时输入密码。密码绝不会写入普通文件。

problem-mail-file-cut = 有一个附件很长，只读取了开头部分。
problem-mail-file-scanned = 该 PDF 的页面是图片；文字为识别所得，可能有误。
problem-mail-scan-unread = 有一个 PDF 附件是没有文字的扫描件，未识别；可将它单独作为文件读取。
problem-mail-file-hidden = 附件表格中有隐藏的行、列或工作表，未读取。
problem-mail-files-left = 有些附件过多或过大，未读取。
problem-mail-file-locked = 有一个附件受密码保护，未读取。
problem-mail-file-unread = 有一个附件已损坏，未读取。
problem-ocr-missing = 有一张图片未读取：没有安装文字识别。
problem-picture-without-words = 图片中没有可识别的文字。
problem-picture-unsure = 图片中有些文字识别得不够确定。
problem-picture-script = 图片中有一部分文字无法识别：可识别拉丁字母、中文、日文和希腊文；不能识别西里尔文、阿拉伯文、韩文、泰文等。
problem-chat-date-order = 聊天记录中的日期既可能是日-月，也可能是月-日，因此未采用。
problem-chat-answered = 聊天中最后是您回复的；读取的是在此之前买家最后说的话。
problem-platform-news = 这是平台自己的邮件，其中没有买家的留言。
problem-sender-unproved = 该邮件自称来自贸易平台，但收件服务器认定并非如此。

flag-ocr-unsure = 图片中的数字识别得不够确定，按未知处理：“{ $words }”。请查看图片。
flag-sender-unproved = 该邮件自称来自 { $sender }，但收件服务器认定并非如此。不要打开其中任何内容，请直接到平台上查看。
flag-duplicate-inquiry = 同一买家在 { $on } 已发过几乎相同的内容（{ $earlier }）。
flag-mass-text = 其他发件人也发来几乎相同的内容（{ $earlier }）：可能是群发给许多供应商的。

stage-reading-attachments = 正在读取附件
stage-reading-picture = 正在识别图片中的文字
stage-watching = 正在查看文件夹
stage-fetching-mail = 正在收取邮件

setting-mail-host = 邮件服务器（IMAP）
setting-mail-port = 邮件服务器端口
setting-mail-user = 邮件服务器用户名
setting-mail-folder = 邮箱文件夹
setting-mail-security = 连接的加密方式

cli-history = 该买家此前有 { $count } 次询盘；最近联系 { $last }。
cli-watching = 正在监视 { $folder }。按 Ctrl+C 结束。
cli-watch-took = { $file }：{ $ids }
cli-watch-failed = { $file }：{ $message }
cli-watch-done = 已读取 { $count } 个文件。
cli-fetched = 新邮件 { $new } 封；已有 { $known } 封，过大未收取 { $large } 封。
cli-mail-password = { $user } 在 { $host } 的密码：
cli-mail-password-kept = 密码已存入系统钥匙串。
cli-mail-password-forgotten = 密码已从系统钥匙串中删除。
