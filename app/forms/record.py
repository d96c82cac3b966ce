"""What of kept answers goes to others: finished answers, and nothing of ours."""

from app.forms.reading import parse
from app.forms.resource import Raw
from app.forms.response import UNFINISHED, WRITTEN_OVER, encode

_OURS = frozenset({UNFINISHED, WRITTEN_OVER})


def record_of(kept: str) -> str:
    """Returns kept answers (`Session.kept`, in JSON) as they are shared: without what is unfinished or set aside.

    Raises:
        FormInvalid: It is no JSON.
    """
    raw = parse(kept, "response")
    if isinstance(raw, dict):
        raw.pop("contained", None)
        _clear(raw)
    return encode(raw).decode()


def _clear(holder: Raw) -> None:
    """Takes our own extensions out of all items, and items that then say nothing."""
    items = []
    for item in holder.get("item", ()):
        others = [each for each in item.get("extension", ()) if each.get("url") not in _OURS]
        item.pop("extension", None)
        if others:
            item["extension"] = others
        _clear(item)
        for answer in item.get("answer", ()):
            _clear(answer)
            if "value" not in answer.get("valueQuantity", {"value": 0}):
                del answer["valueQuantity"]
        answers = [answer for answer in item.pop("answer", ()) if answer]
        if answers:
            item["answer"] = answers
        if item.get("answer") or item.get("item"):
            items.append(item)
    holder.pop("item", None)
    if items:
        holder["item"] = items
