"""Many who do the same at once: threads, and processes of their own."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

Answer = TypeVar("Answer")
ROOT = Path(__file__).parents[2]


def all_at_once(acts: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """Run each in a thread, from the same moment on; their answers in order.

    The first exception is raised again here.
    """
    gate = threading.Barrier(len(acts))
    answers: dict[int, Answer] = {}
    failures: list[BaseException] = []

    def run(place: int) -> None:
        gate.wait()
        try:
            answers[place] = acts[place]()
        except BaseException as failure:  # noqa: BLE001 -- raised again below
            failures.append(failure)

    threads = [
        threading.Thread(target=run, args=(place,)) for place in range(len(acts))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return [answers[place] for place in range(len(acts))]


def in_processes(script: str, *arguments: str, count: int) -> list[Any]:
    """Run a script in processes of their own that wait for each other.

    The script prints `ready`, goes on at a line on its input, and prints its answer as
    one line of JSON. `sys.argv[1:]` holds the arguments.
    """
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(count)
    ]
    try:
        for process in running:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in running:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        return [json.loads(process.communicate(timeout=30)[0]) for process in running]
    finally:
        for process in running:
            process.kill()
            process.communicate()
