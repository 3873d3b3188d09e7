error-document-not-written = The file { $file } could not be written: { $reason }.
error-document-not-written-hint = Close the file if another program has it open, check that the folder may be written to and that the disk has room, then try again.
error-pdf-unavailable = PDF files cannot be made here: the system library { $library } is missing.
error-pdf-unavailable-hint = Install it (on Debian or Ubuntu: sudo apt install { $package }), then try again. The quote can still be saved as xlsx.
error-pdf-font-missing = No font on this computer can draw these characters of the quote: { $characters }
error-pdf-font-missing-hint = Install a font for that script (on Debian or Ubuntu: sudo apt install fonts-noto-core fonts-noto-cjk), then try again. The quote can still be saved as xlsx.
error-attachment-unreadable = The attachment { $file } could not be read: { $reason }.
error-attachment-unreadable-hint = Check that the file is still in its place and may be read, then save the draft again.
