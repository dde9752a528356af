"""Long replies in several messages: Webex takes some 7,400 bytes in one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 7000  # bytes of UTF-8; Webex's own limit is 7,439
LONGEST_MARK = 16  # characters of a code mark or of a fence's language

_FENCE = re.compile(r"^ {0,3}(`{3,16})([^`\n]*)\n", re.MULTILINE)
_RUN = re.compile(r"(?<!\\)`+")


@dataclass(frozen=True, slots=True)
class _Code:
    """A stretch of code, from the first to the last character of its inside.

    `opening` and `closing` make it whole again where a message ends in it; `mark` is
    how many backticks stand on each side.
    """

    start: int
    end: int
    opening: str
    closing: str
    mark: int


def split_markdown(markdown: str, limit: int = LIMIT) -> tuple[str, ...]:
    """Cut a text into messages: between paragraphs, else lines, else words.

    Args:
        markdown: Webex Markdown.
        limit: Most bytes of UTF-8 in one part; at least 100.

    Returns:
        The parts in order, none of them blank. Code that is cut is closed at the end
        of one part and opened again in the next, so that what it quotes stays inert.
    """
    if _size(markdown) <= limit:
        return (markdown,) if markdown.strip() else ()
    codes = tuple(_codes(markdown))
    parts, start, opening = [], 0, ""
    while start < len(markdown):
        end = _cut(markdown, start, limit - _size(opening) - 1, codes)
        code = _around(end, codes)
        text = _joined(opening, markdown[start:end].strip("\n"))
        if code is None:
            parts.append(text.rstrip())
            start, opening = _beyond(markdown, end), ""
            continue
        parts.append(_joined(text, code.closing))
        start, opening = end, code.opening
    return tuple(part for part in parts if part.strip())


def _cut(markdown: str, start: int, room: int, codes: Sequence[_Code]) -> int:
    """The last good place to end a part that begins at `start`."""
    if _reach(markdown, start, room) == len(markdown):
        return len(markdown)
    far = _reach(markdown, start, room - LONGEST_MARK - 1)  # code may need closing
    for gap in ("\n\n", "\n", " "):
        places = _places(markdown, gap, start + 1, far)
        best = next((at for at in places if _touched(at, codes) is None), None)
        if best is not None:
            return best
    # All of it is code or one endless word.
    code = _touched(far, codes)
    if code is None:
        return far
    inside = _places(markdown, "\n", max(start, code.start) + 1, min(far, code.end - 1))
    return next(inside, None) or _off_marks(far, start, code)


def _off_marks(at: int, start: int, code: _Code) -> int:
    """A place to cut that is not within the code's marks, or right beside them."""
    if at <= code.start and code.start - code.mark > start:
        return code.start - code.mark
    return max(min(at, code.end - 1), start + 1)


def _places(markdown: str, gap: str, first: int, last: int) -> Iterator[int]:
    """Where this gap stands, the last one first."""
    at = markdown.rfind(gap, first, last + len(gap))
    while at >= first:
        yield at
        at = markdown.rfind(gap, first, at)


def _codes(markdown: str) -> Iterator[_Code]:
    at = 0
    while found := _RUN.search(markdown, at):
        fence = _FENCE.match(markdown, markdown.rfind("\n", 0, found.start()) + 1)
        code = _fenced(markdown, fence) if fence else _span(markdown, found)
        if code is not None:
            yield code
        at = code.end + len(code.closing) if code else found.end()


def _fenced(markdown: str, fence: re.Match[str]) -> _Code:
    mark, language = fence[1], fence[2].strip()
    last = re.compile(rf"^ {{0,3}}{mark}`*\s*$", re.MULTILINE)
    closing = last.search(markdown, fence.end())
    end = closing.start() - 1 if closing else len(markdown)
    named = language if len(language) + len(mark) <= LONGEST_MARK else ""
    return _Code(fence.end(), end, f"{mark}{named}\n", f"\n{mark}", len(mark))


def _span(markdown: str, run: re.Match[str]) -> _Code | None:
    """A span inside of a paragraph; None where nothing closes it: then it is text."""
    paragraph = markdown.find("\n\n", run.end())
    end = len(markdown) if paragraph < 0 else paragraph
    for other in re.finditer("`+", markdown[run.end() : end]):
        if other[0] == run[0] and len(run[0]) <= LONGEST_MARK:
            inside = run.end(), run.end() + other.start()
            return _Code(*inside, run[0], run[0], len(run[0]))
    return None


def _around(at: int, codes: Sequence[_Code]) -> _Code | None:
    """The code that a cut goes through."""
    return next((code for code in codes if code.start < at < code.end), None)


def _touched(at: int, codes: Sequence[_Code]) -> _Code | None:
    """The code that a cut goes through, or whose marks it parts."""
    for code in codes:
        if code.start - code.mark < at < code.end + code.mark:
            return code
    return None


def _joined(left: str, right: str) -> str:
    """Two pieces of code, with a space where two backticks would melt together."""
    return f"{left} {right}" if left[-1:] == "`" == right[:1] else left + right


def _beyond(markdown: str, at: int) -> int:
    """Where the next part begins: the gap goes, the indent of a line stays."""
    gap = markdown[at : at + 1]
    return len(markdown) - len(markdown[at:].lstrip(gap if gap in " \n" else ""))


def _reach(text: str, start: int, room: int) -> int:
    """How far `room` bytes go; one character at least."""
    for at in range(start, len(text)):
        room -= _width(text[at])
        if room < 0:
            return max(at, start + 1)
    return len(text)


def _size(text: str) -> int:
    """Bytes of a text in UTF-8; half of a pair counts as a character."""
    return len(text.encode("utf-8", "surrogatepass"))


def _width(char: str) -> int:
    """Bytes of one character in UTF-8."""
    code = ord(char)
    return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)  # noqa: PLR2004 -- UTF-8
