# Measuring this machine.

error-bench-unknown = 没有名为 { $name } 的测试。
error-bench-unknown-hint = 可用的有：{ $known }。
error-bench-unreadable = { $file } 不是以前运行的结果。
error-bench-unreadable-hint = 请给出 `argosy bench --json` 写出的文件。

stage-bench = 正在测量本机
