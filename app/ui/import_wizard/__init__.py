"""The import wizard: file, header, columns, problems, preview, import, in one dialog that never waits for a file."""
