# Every form in which inquiries come: files, chats, pictures, a watched folder, a mail server.
error-message-damaged = The Outlook message { $file } is damaged: { $reason }.
error-message-damaged-hint = Save it again in Outlook, or copy its text and paste it.
error-chat-empty = The chat { $file } holds no messages of people.
error-chat-empty-hint = Export the chat again in WhatsApp (with or without media) and read the new file.
error-chat-merchant-unknown = Nobody in the chat { $file } bears your name or number, so it is not known who the buyer is: { $people }.
error-chat-merchant-unknown-hint = Tell your name as the chat shows it: argosy policy set "seller.person=…" (or seller.name, or seller.phone), then read it again.
error-screenshot-unreadable = The picture { $file } could not be read: { $reason }.
error-screenshot-unreadable-hint = Save it again as PNG or JPEG, or copy the words and paste them.
error-screenshot-too-large = The picture { $file } has more than { $limit } million points.
error-screenshot-too-large-hint = Make it smaller, or cut out the part with the words.
error-ocr-missing = Words in pictures cannot be read: { $part } is missing in this installation.
error-ocr-missing-hint = Install Argosy anew with all its packages, or type or paste the words yourself.
error-watch-no-folder = The folder { $folder } cannot be watched: { $reason }.
error-watch-no-folder-hint = Name a folder that exists and that you may read.
error-mail-account-unset = No mail account is set up (account: { $account }).
error-mail-account-unset-hint = Tell the server and your user name once: argosy fetch --host imap.example.com --user you@example.com. Nothing is fetched before you ask for it.
error-mail-plain-refused = A password is not sent unprotected over the network to { $host }.
error-mail-plain-refused-hint = Use --security tls or starttls; plain is for a server on this computer only.
error-mail-server-unreachable = The mail server { $host } (port { $port }) cannot be reached: { $reason }.
error-mail-server-unreachable-hint = Check the name and port of the server and your connection, then try again.
error-mail-certificate = The mail server { $host } (port { $port }) cannot prove who it is: { $reason }. Nothing was sent to it.
error-mail-certificate-hint = Check the server’s name for a slip. In a strange network (hotel, fair) somebody may be listening: try again elsewhere.
error-mail-login-refused = The mail server { $host } does not take the user { $user } with this password.
error-mail-login-refused-hint = { $why ->
    [code] This provider wants an authorisation code instead of the password: switch IMAP on in its web settings and make one there.
    [app] This provider wants an app password: make one in the security settings of your account.
    [none] This provider takes no passwords over IMAP any more. Save its mails as files and read those, or forward them to another mailbox.
   *[other] Check the user name and password. Many providers want IMAP switched on first, and a password made for programs.
  }
error-mail-folder-missing = There is no folder { $folder } on { $host }.
error-mail-folder-missing-hint = Name a folder of the mailbox with --folder; INBOX always exists.
error-mail-server-answer = The mail server { $host } gave an answer that cannot be used ({ $reason }).
error-mail-server-answer-hint = Try again later; if it stays so, save the mails as files and read those.
error-mail-password-missing = There is no password for { $user } on { $host }.
error-mail-password-missing-hint = Run argosy fetch in a terminal and type it when asked, add --save-password to keep it in the system’s keyring, or give it on standard input with --password-stdin.
error-keyring-missing = This computer has no keyring that keeps secrets ({ $reason }); the password was not kept.
error-keyring-missing-hint = Type the password at each fetch. It is never written to a plain file.

problem-mail-file-cut = An attached file is long; only its beginning was read.
problem-mail-file-scanned = The PDF holds pictures of pages; the words in them were recognised and may hold errors.
problem-mail-scan-unread = An attached PDF is a scan without text and was not looked at; read it as a file of its own.
problem-mail-file-hidden = An attached workbook has hidden rows, columns or sheets; they were not read.
problem-mail-files-left = Some attached files are too many or too large and were not read.
problem-mail-file-locked = An attached file is protected by a password and was not read.
problem-mail-file-unread = An attached file is damaged and was not read.
problem-ocr-missing = A picture was not read: the recognition of words is not installed.
problem-picture-without-words = The picture holds no words that could be recognised.
problem-picture-unsure = Some words in the picture were not recognised with certainty.
problem-picture-script = Part of the picture is in a script that is not recognised: Latin letters, Chinese, Japanese and Greek are; Cyrillic, Arabic, Korean, Thai and others are not.
problem-chat-date-order = The dates of the chat can be read as day-month or month-day; they were left out.
problem-chat-answered = You answered last in this chat; the buyer’s last words before that were read.
problem-platform-news = A mail of a trade platform in which no buyer writes.
problem-sender-unproved = The mail claims to come from a trade platform, and the receiving server says it does not.

flag-ocr-unsure = Figures in the picture were not recognised with certainty and count as unknown: “{ $words }”. Look at the picture.
flag-sender-unproved = This mail claims to come from { $sender }, and the receiving server found that it does not. Open nothing in it; look on the platform itself.
flag-duplicate-inquiry = The same buyer sent nearly the same text on { $on } ({ $earlier }).
flag-mass-text = Nearly the same text came from other senders as well ({ $earlier }): it may go to many suppliers.

stage-reading-attachments = Reading the attachments
stage-reading-picture = Recognising the words in the picture
stage-watching = Looking through the folder
stage-fetching-mail = Fetching mail

setting-mail-host = Mail server (IMAP)
setting-mail-port = Port of the mail server
setting-mail-user = User name at the mail server
setting-mail-folder = Folder of the mailbox
setting-mail-security = Protection of the line

cli-history = { $count ->
    [one] One inquiry from this buyer before; last contact { $last }.
   *[other] { $count } inquiries from this buyer before; last contact { $last }.
  }
cli-watching = Watching { $folder }. Ctrl+C ends it.
cli-watch-took = { $file }: { $ids }
cli-watch-failed = { $file }: { $message }
cli-watch-done = { $count ->
    [one] One file read.
   *[other] { $count } files read.
  }
cli-fetched = { $new ->
    [one] One new message
   *[other] { $new } new messages
  }; { $known } were here already, { $large } are too large.
cli-mail-password = Password of { $user } on { $host }: 
cli-mail-password-kept = The password is in the system’s keyring.
cli-mail-password-forgotten = The password was taken out of the system’s keyring.
