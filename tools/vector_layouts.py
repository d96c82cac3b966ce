"""An example of every struct that travels, with its bytes: part of Haven's own test vectors (`tools/vectors.py`)."""

import hashlib
from typing import Any

import msgspec
from msgspec import inspect

from sync.protocol import wire

ALL = tuple(
    found
    for name in wire.__all__
    if isinstance(found := getattr(wire, name), type) and issubclass(found, wire.Wire) and found is not wire.Wire
)
"""Every struct that is an array."""


def shown(value: Any) -> Any:
    """Returns a value as JSON has it: bytes as hexadecimal after "0x", structs as lists, their tag first."""
    if isinstance(value, bytes):
        return "0x" + value.hex()
    if isinstance(value, msgspec.Struct):
        tag = value.__struct_config__.tag
        fields = [shown(getattr(value, name)) for name in value.__struct_fields__]
        return fields if tag is None else [tag, *fields]
    if isinstance(value, tuple | list):
        return [shown(item) for item in value]
    return value


def layouts() -> list[dict[str, Any]]:
    """Returns the vectors, in the order of the names."""
    return [
        {
            "struct": kind.__name__,
            "fields": shown(made := example(kind)),
            "bytes": shown(msgspec.msgpack.encode(made)),
        }
        for kind in ALL
    ]


def example(kind: type[msgspec.Struct]) -> msgspec.Struct:
    """Returns a struct in which every field is there, its values made of the names of the fields."""
    known = inspect.type_info(kind)
    assert isinstance(known, inspect.StructType)
    return kind(**{field.name: _value(field.type, f"{kind.__name__}.{field.name}") for field in known.fields})


def _value(kind: inspect.Type, name: str) -> Any:
    match kind:
        case inspect.StructType(cls=cls):
            return example(cls)
        case inspect.UnionType(types=types):
            return _value(next(one for one in types if not isinstance(one, inspect.NoneType)), name)
        case inspect.VarTupleType(item_type=inspect.UnionType(types=types)):
            return tuple(_value(one, name) for one in types)
        case inspect.VarTupleType(item_type=item):
            return tuple(_value(item, f"{name} {count}") for count in range(2))
        case inspect.TupleType(item_types=items):
            return tuple(_value(item, f"{name} {count}") for count, item in enumerate(items))
        case inspect.LiteralType(values=values):
            return values[-1]
        case inspect.BytesType():
            return hashlib.sha256(name.encode()).digest()[:6]
        case inspect.IntType():
            return int.from_bytes(hashlib.sha256(name.encode()).digest()[:3], "big")
        case inspect.FloatType():
            return 1_800_000_000.5
        case inspect.BoolType():
            return True
        case inspect.StrType():
            return name
        case _:
            raise TypeError(f"there is no example of {type(kind).__name__}")
