"""The shell: flask commands for operators."""
