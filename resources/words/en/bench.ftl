# Measuring this machine.

error-bench-unknown = There is no bench named { $name }.
error-bench-unknown-hint = Known are: { $known }.
error-bench-unreadable = { $file } is not the result of an earlier run.
error-bench-unreadable-hint = Give the file that `argosy bench --json` wrote.

stage-bench = Measuring this machine
