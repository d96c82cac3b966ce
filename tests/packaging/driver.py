"""Hands for a program that knows nothing of tests: it is read through AT-SPI and used through the X server.

Runs under the system's Python, outside of the root in which the program lives, because the program's root has none.
Reads one JSON command on each line and answers with one JSON line:

    {"do": "names"}                                    the ids that are shown
    {"do": "text", "id": "today.digits.number"}        what a widget says
    {"do": "press", "id": "lock.open"}                 presses a button
    {"do": "type", "id": "enrol.code", "words": "…"}   focuses a field and types
    {"do": "select", "id": "…", "words": "…"}          selects words in a text
    {"do": "key", "keys": "Return"}                    presses a key, as xdotool names it
    {"do": "click", "words": "Marijke"}                clicks on what says these words

`pid` in every command chooses the program. A command that finds nothing answers {"found": false}.
"""

import json
import subprocess
import sys
import warnings

import gi

warnings.simplefilter("ignore")  # the bindings of later releases have other names
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

DEEP = 60


def walk(node, depth=0):
    """Yields a node and what is shown below it."""
    yield node
    if depth > DEEP:
        return
    # All at once: when one of them were looked into first, the numbers of the others might be wrong by then.
    for child in [node.get_child_at_index(number) for number in range(node.get_child_count())]:
        if child is not None:
            yield from walk(child, depth + 1)


def shown(node) -> bool:
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def program(pid):
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        each = desktop.get_child_at_index(number)
        if each is not None and each.get_process_id() == pid:
            return each
    return None


def all_shown(pid):
    root = program(pid)
    if root is None:
        return
    for number in range(root.get_child_count()):
        window = root.get_child_at_index(number)
        if window is None:
            continue
        for node in walk(window):
            try:
                if shown(node):
                    yield node
            except GLib.Error:
                continue


def id_of(node) -> str:
    """The last parts of the path that Qt gives: the `objectName`."""
    return node.get_accessible_id() or ""


def find(pid, wanted):
    for node in all_shown(pid):
        if id_of(node) == wanted or id_of(node).endswith("." + wanted):
            return node
    return None


def words_of(node) -> str:
    text = node.get_text_iface()
    if text is not None:
        said = Atspi.Text.get_text(text, 0, -1)
        if said:
            return said
    return node.get_name() or ""


def words_below(node) -> str:
    """What the parts of a widget say that says nothing itself."""
    return " ".join(said for each in walk(node) if shown(each) and (said := words_of(each)))


def centre(node):
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


def click_at(x, y) -> None:
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)


def focus(node) -> None:
    node.get_component_iface().grab_focus()


def enabled(node) -> bool:
    return node.get_state_set().contains(Atspi.StateType.ENABLED)


def press(node) -> None:
    action = node.get_action_iface()
    if action is not None:
        for number in range(action.get_n_actions()):
            if action.get_action_name(number) in ("Press", "Show Menu"):
                action.do_action(number)
                return
    click_at(*centre(node))


def obey(command):
    pid, what = command.get("pid"), command["do"]
    if what == "names":
        return {"names": [[id_of(node), node.get_role_name(), node.get_name()] for node in all_shown(pid)]}
    if what == "key":
        subprocess.run(["xdotool", "key", "--delay", "2", *command["keys"].split()], check=True)
        return {"found": True}
    if what == "words":
        said = [words_of(node) for node in all_shown(pid)]
        return {"words": "\n".join(said)}
    if what == "click":
        for node in all_shown(pid):
            if command["words"] in (node.get_name() or "") and node.get_role_name() == command.get(
                "role", node.get_role_name()
            ):
                click_at(*centre(node))
                return {"found": True}
        return {"found": False}
    node = find(pid, command["id"])
    if node is None or (what != "text" and not enabled(node)):
        return {"found": False}
    if what == "press":
        press(node)
    elif what == "text":
        return {"found": True, "text": words_of(node) or words_below(node)}
    elif what == "type":
        focus(node)
        subprocess.run(["xdotool", "type", "--delay", "4", command["words"]], check=True)
    elif what == "select":
        text = node.get_text_iface()
        whole = Atspi.Text.get_text(text, 0, -1)
        if command["words"] not in whole:
            return {"found": False}
        focus(node)
        start = whole.index(command["words"])
        Atspi.Text.add_selection(text, start, start + len(command["words"]))
    return {"found": True}


def main() -> None:
    """Obeys until the input ends."""
    Atspi.init()
    # A child that is asked for by a number that was right a moment ago ends Qt's program, because
    # QAccessibleAbstractScrollArea takes it unchecked; so nothing is remembered.
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    for line in sys.stdin:
        try:
            answer = obey(json.loads(line))
        except (GLib.Error, subprocess.CalledProcessError, AttributeError) as error:
            answer = {"found": False, "error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
