# 模型台

cli-model-refused = 不提供：{ $name }（{ $licence }），{ $reason ->
   *[territory] 其许可证不适用于欧盟，并禁止把它生成的内容发往当地
}。
cli-model-measured = 本机 { $rate } 词元/秒
cli-model-expected = 约 { $rate } 词元/秒

error-model-unknown = 目录中没有可下载的模型 { $name }。
error-model-unknown-hint = 可下载的有：{ $known }。其他 GGUF 文件可按路径添加。
error-model-refused = 不提供 { $name }：{ $licence } { $reason ->
   *[territory] 不适用于欧盟，并禁止把模型生成的内容发往当地
}。
error-model-refused-hint = 请选用其他翻译或写作模型，`argosy models` 可列出全部。
error-mirror-unknown = 没有名为 { $name } 的镜像。
error-mirror-unknown-hint = 可用的有 { $known }；也可填写含 {"{"}repo{"}"} 和 {"{"}file{"}"} 的地址模板，或文件的完整地址。
error-pack-unreadable = 无法读取模型包的清单：{ $file }。
error-pack-unreadable-hint = 每一项都要有文件名和 SHA-256。请重新复制模型包。
error-pack-damaged = 模型包中的 { $file } 不完整或被改动。
error-pack-damaged-hint = 没有导入任何文件。请从来源处重新复制模型包。

stage-copy-model = 正在复制并校验模型
