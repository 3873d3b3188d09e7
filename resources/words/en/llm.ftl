# The model engine: its errors and its progress.

error-engine-crashed = { $reason ->
    [instruction] This computer's processor lacks an instruction that the model engine needs ({ $model }, exit code { $exit }).
    [memory] The system ended the model engine, most likely because memory ran out ({ $model }, exit code { $exit }).
    [driver] The model engine stopped while it used the graphics card ({ $model }, exit code { $exit }).
   *[unknown] The model engine stopped unexpectedly ({ $model }, exit code { $exit }).
}
error-engine-crashed-hint = { $reason ->
    [instruction] Nothing is lost. Argosy writes without a model meanwhile; install the edition for older processors.
    [memory] Nothing is lost. Close other programs, or choose a smaller model.
    [driver] Nothing is lost. Set the layers on the graphics card to 0 in the settings, or update its driver.
   *[unknown] Nothing is lost. Try again; if it happens again, choose a smaller model or write without a model. Details are in { $log }.
}
error-no-model = No language model is chosen.
error-no-model-hint = Choose a GGUF file, or write with the phrase book instead.
error-model-missing = The model file { $file } is not there.
error-model-missing-hint = Check the path, or choose another model.
error-gguf-invalid = { $file } is not a complete GGUF model ({ $reason }).
error-gguf-invalid-hint = The download may have broken off, or the file may be something else. Download it again, or choose another model.
error-model-altered = The model file { $file } is not the one that came with Argosy.
error-model-altered-hint = Install Argosy again. The file's SHA-256 should begin with { $expected }.
error-model-unloadable = The engine could not load { $file }. { $reason }
error-model-unloadable-hint = It may need a newer version of Argosy, or more memory. Choose another model.
error-model-no-memory = There is not enough memory for this model. { $reason }
error-model-no-memory-hint = Close other programs, or choose a smaller model.
error-model-template = The model's chat template cannot be used: { $reason }
error-model-template-hint = Choose another model, or another edition of this one.
error-prompt-too-long = The message and its facts are too long for this model ({ $tokens } tokens, at most { $limit }).
error-prompt-too-long-hint = Shorten the message, or choose a model with a longer context.
error-answer-unfinished = { $model } did not finish its answer within { $tokens } tokens.
error-answer-unfinished-hint = Try again, or choose another model.
error-embedder-missing = The search model in the package { $package } is missing or damaged.
error-embedder-missing-hint = Install Argosy again. Until then, search works by codes and words.
error-model-not-written = { $file } could not be written. { $reason }
error-model-not-written-hint = Make room on the disk, or choose a folder that you may write to.
error-download-no-source = No address is known for { $file }.
error-download-no-source-hint = Give an address, or drop the model file on the window: it is used where it lies.
error-download-no-space = There is not enough room for { $file }: { $needed } GiB are needed and { $free } GiB are free in { $folder }.
error-download-no-space-hint = Make room, or choose another folder for models.
error-download-failed = { $file } could not be downloaded. { $host } { $reason ->
    [stalled] stopped sending
    [broken] broke off
    [refused] refused it; the model may need a licence to be accepted there
    [status] does not have it
    [not-a-model] sent a web page or another file in its place
    [wrong-size] sent a file of another size
    [wrong-hash] sent a file whose contents are not the published ones
   *[unreachable] could not be reached
}. Tried: { $hosts }.
error-download-failed-hint = What came is kept and is gone on with the next time. Choose another mirror or a proxy, or open { $link } in a browser and drop the file on the window.

error-remote-unreachable = The server { $url } does not answer ({ $reason }).
error-remote-unreachable-hint = Check that it runs and that its address is right, or switch it off in the settings: the model of this computer writes then.
error-remote-refused = The server { $url } refused the key ({ $reason }).
error-remote-refused-hint = Enter the key again in the settings.
error-remote-failed = The server { $url } could not answer (status { $reason }).
error-remote-failed-hint = Check the name of the model and the server's own log.
error-remote-unreadable = The server's answer cannot be read: { $reason }
error-remote-unreadable-hint = The address must be that of an OpenAI-compatible server, such as http://host:8080/v1.

stage-ask-server = Asking the team's server
stage-download = Downloading the model
stage-load-model = Loading the model
stage-read-prompt = Reading the facts
stage-write = Writing
stage-embed = Learning what the texts mean
stage-make-embedder = Preparing search by meaning
stage-measure = Measuring how fast it is here
stage-without-gpu = The graphics card failed; going on with the processor
