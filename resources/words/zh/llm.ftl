# 模型引擎：错误与进度。

error-engine-crashed = { $reason ->
    [instruction] 本机处理器缺少模型引擎所需的指令（{ $model }，退出码 { $exit }）。
    [memory] 系统结束了模型引擎，很可能是内存不足（{ $model }，退出码 { $exit }）。
    [driver] 模型引擎在使用显卡时停止（{ $model }，退出码 { $exit }）。
   *[unknown] 模型引擎意外停止（{ $model }，退出码 { $exit }）。
}
error-engine-crashed-hint = { $reason ->
    [instruction] 没有丢失任何内容。其间不用模型也能撰写；请安装适用于旧处理器的版本。
    [memory] 没有丢失任何内容。请关闭其他程序，或选用更小的模型。
    [driver] 没有丢失任何内容。请在设置中把显卡层数设为 0，或更新显卡驱动。
   *[unknown] 没有丢失任何内容。请重试；如再次发生，请换用更小的模型，或不用模型撰写。详情见 { $log }。
}
error-no-model = 尚未选择语言模型。
error-no-model-hint = 请选择一个 GGUF 文件，或改用短语库撰写。
error-model-missing = 找不到模型文件 { $file }。
error-model-missing-hint = 请检查路径，或选择其他模型。
error-gguf-invalid = { $file } 不是完整的 GGUF 模型（{ $reason }）。
error-gguf-invalid-hint = 可能下载中断，或文件并非模型。请重新下载，或选择其他模型。
error-model-altered = 模型文件 { $file } 与 Argosy 自带的不一致。
error-model-altered-hint = 请重新安装 Argosy。该文件的 SHA-256 应以 { $expected } 开头。
error-model-unloadable = 引擎无法加载 { $file }。{ $reason }
error-model-unloadable-hint = 可能需要更新的 Argosy 或更多内存。请选择其他模型。
error-model-no-memory = 内存不足，无法使用此模型。{ $reason }
error-model-no-memory-hint = 请关闭其他程序，或选择较小的模型。
error-model-template = 该模型的对话模板无法使用：{ $reason }
error-model-template-hint = 请选择其他模型，或该模型的其他版本。
error-prompt-too-long = 询盘及相关资料对该模型来说过长（{ $tokens } 个词元，最多 { $limit } 个）。
error-prompt-too-long-hint = 请缩短内容，或选择上下文更长的模型。
error-answer-unfinished = { $model } 未能在 { $tokens } 个词元内答完。
error-answer-unfinished-hint = 请重试，或选择其他模型。
error-embedder-missing = 软件包 { $package } 中的搜索模型缺失或已损坏。
error-embedder-missing-hint = 请重新安装 Argosy。在此之前仍可按编码和文字搜索。
error-model-not-written = 无法写入 { $file }。{ $reason }
error-model-not-written-hint = 请清理磁盘空间，或选择有写入权限的文件夹。
error-download-no-source = 没有 { $file } 的下载地址。
error-download-no-source-hint = 请填写地址，或把模型文件拖进窗口：文件留在原处直接使用。
error-download-no-space = 磁盘空间不足，放不下 { $file }：需要 { $needed } GiB，{ $folder } 只剩 { $free } GiB。
error-download-no-space-hint = 请清理磁盘，或另选模型文件夹。
error-download-failed = { $file } 下载失败。{ $host } { $reason ->
    [stalled] 停止发送数据
    [broken] 中途断开
    [refused] 拒绝提供，可能需要先在该网站接受许可协议
    [status] 没有这个文件
    [not-a-model] 返回的是网页或其他文件
    [wrong-size] 文件大小不符
    [wrong-hash] 文件内容与公布的校验值不符
   *[unreachable] 无法连接
}。已尝试：{ $hosts }。
error-download-failed-hint = 已下载的部分会保留，下次接着下载。请换一个镜像或代理，或在浏览器中打开 { $link }，再把文件拖进窗口。

error-remote-unreachable = 服务器 { $url } 没有响应（{ $reason }）。
error-remote-unreachable-hint = 请确认服务器已运行、地址无误；也可以在设置中关闭它，改用本机模型撰写。
error-remote-refused = 服务器 { $url } 拒绝了密钥（{ $reason }）。
error-remote-refused-hint = 请在设置中重新填写密钥。
error-remote-failed = 服务器 { $url } 无法回答（状态 { $reason }）。
error-remote-failed-hint = 请检查模型名称，并查看服务器自己的日志。
error-remote-unreadable = 无法读懂服务器的回答：{ $reason }
error-remote-unreadable-hint = 地址必须是兼容 OpenAI 接口的服务器，例如 http://host:8080/v1。

stage-ask-server = 正在请求团队服务器
stage-download = 正在下载模型
stage-load-model = 正在加载模型
stage-read-prompt = 正在阅读资料
stage-write = 正在撰写
stage-embed = 正在理解文字含义
stage-make-embedder = 正在准备语义搜索
stage-measure = 正在测量本机速度
stage-without-gpu = 显卡出错，改用处理器继续
