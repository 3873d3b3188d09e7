error-document-not-written = 无法写入文件 { $file }：{ $reason }。
error-document-not-written-hint = 如果该文件正被其他程序打开，请先关闭；并确认文件夹可写、磁盘有剩余空间，然后重试。
error-pdf-unavailable = 这台电脑暂时无法生成 PDF：缺少系统库 { $library }。
error-pdf-unavailable-hint = 请先安装该库（Debian 或 Ubuntu：sudo apt install { $package }），然后重试。报价单仍可保存为 xlsx。
error-pdf-font-missing = 这台电脑上没有字体能显示报价单中的这些字符：{ $characters }
error-pdf-font-missing-hint = 请安装支持该文字的字体（Debian 或 Ubuntu：sudo apt install fonts-noto-core fonts-noto-cjk），然后重试。报价单仍可保存为 xlsx。
error-attachment-unreadable = 无法读取附件 { $file }：{ $reason }。
error-attachment-unreadable-hint = 请确认文件仍在原处且可读取，然后重新保存草稿。
