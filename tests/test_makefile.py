"""The commands that README and CONTRIBUTING name."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[0].split()


@pytest.mark.parametrize("command", COMMANDS)
def test_make_knows_what_to_do_for_each_command(command):
    done = subprocess.run(
        ["make", "--dry-run", command], cwd=ROOT, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode()
