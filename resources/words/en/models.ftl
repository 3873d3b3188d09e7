# The model desk.

cli-model-refused = Not offered: { $name } ({ $licence }), { $reason ->
   *[territory] whose licence leaves out the European Union and forbids sending what it writes there
}.
cli-model-measured = { $rate } tokens/s here
cli-model-expected = about { $rate } tokens/s

error-model-unknown = The catalogue has no model named { $name } to download.
error-model-unknown-hint = It has: { $known }. Any other GGUF file can be added with its path.
error-model-refused = { $name } is not offered: the { $licence } { $reason ->
   *[territory] leaves out the European Union and forbids sending there what the model writes
}.
error-model-refused-hint = Choose another translator or writer; `argosy models` lists them.
error-mirror-unknown = There is no mirror named { $name }.
error-mirror-unknown-hint = Known are { $known }; or give a pattern with {"{"}repo{"}"} and {"{"}file{"}"}, or the file's whole address.
error-pack-unreadable = The list of this model pack cannot be read: { $file }.
error-pack-unreadable-hint = Each of its entries needs a name and a SHA-256. Copy the pack anew.
error-pack-damaged = { $file } in this model pack is not whole or was altered.
error-pack-damaged-hint = Nothing was taken over. Copy the pack anew from where it came.

stage-copy-model = Copying and checking the model
