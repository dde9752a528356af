"""Which JSON types a request may hold where; fields that nobody knows pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.wire import Refusal, malformed


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value must be.

    Attributes:
        types: The Python types that stand for its JSON type.
        choices: The only texts that it may be; empty for any.
        fields: What is known of an object's fields.
        required: The fields that an object must have.
        item: What each item of a list must be.
    """

    types: tuple[type, ...]
    choices: tuple[str, ...] = ()
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    item: "Shape | None" = None


TEXT = Shape((str,))
FLAG = Shape((bool,))
NUMBER = Shape((int, float))


def choice(*texts: str) -> Shape:
    """One of some texts."""
    return Shape((str,), choices=texts)


def list_of(item: Shape) -> Shape:
    """A list of such items."""
    return Shape((list,), item=item)


def object_of(
    *,
    texts: str = "",
    flags: str = "",
    numbers: str = "",
    required: str = "",
    **others: Shape,
) -> Shape:
    """An object; names of fields of plain types are given as words."""
    fields = (
        dict.fromkeys(texts.split(), TEXT)
        | dict.fromkeys(flags.split(), FLAG)
        | dict.fromkeys(numbers.split(), NUMBER)
        | others
    )
    return Shape((dict,), fields=fields, required=tuple(required.split()))


def plain(description: str) -> Refusal:
    """Refuse as the messaging side does: the useful words are the message."""
    return Refusal(400, description)


def check(
    value: Any,  # noqa: ANN401 -- any JSON
    shape: Shape,
    *,
    nullable: tuple[str, ...] = (),
    refuse: Callable[[str], Refusal] = malformed,
    name: str = "",
) -> None:
    """Refuse a value that is not of a shape.

    Args:
        value: What came.
        shape: What it must be.
        nullable: Fields of the outermost object that may be null.
        refuse: Words the refusal.
        name: Where the value stands, for the words.

    Raises:
        Refusal: 400 that names the first field that is wrong.
    """
    if not _is(value, shape.types):
        raise refuse(f"'{name}' has the wrong type.")
    if shape.choices and value not in shape.choices:
        raise refuse(f"'{name}' must be one of {', '.join(shape.choices)}.")
    for wanted in shape.required:
        if wanted not in value:
            raise refuse(f"'{_inside(name, wanted)}' is required.")
    for inner, inner_shape in shape.fields.items():
        if inner in value and (value[inner] is not None or inner not in nullable):
            where = _inside(name, inner)
            check(value[inner], inner_shape, refuse=refuse, name=where)
    for item in value if shape.item else ():
        check(item, shape.item or TEXT, refuse=refuse, name=name)


def _inside(outer: str, inner: str) -> str:
    return f"{outer}.{inner}" if outer else inner


def _is(value: Any, types: tuple[type, ...]) -> bool:  # noqa: ANN401 -- any JSON
    # In Python a boolean is a number; in JSON it is none.
    if isinstance(value, bool):
        return bool in types
    return isinstance(value, types)
