#!/usr/bin/python3
"""Reads the accessibility tree of a program, or presses a node of it.

    tree.py PID tree          all nodes as a JSON list, parents before their children
    tree.py PID press PATH    the default action of the node at a path such as 0.3.1
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# More nodes than any screen has: a loop in the tree must end.
MOST = 20_000
STATES = [
    Atspi.StateType.CHECKED,
    Atspi.StateType.EDITABLE,
    Atspi.StateType.ENABLED,
    Atspi.StateType.EXPANDED,
    Atspi.StateType.FOCUSABLE,
    Atspi.StateType.FOCUSED,
    Atspi.StateType.PRESSED,
    Atspi.StateType.SELECTED,
    Atspi.StateType.SHOWING,
    Atspi.StateType.VISIBLE,
]


def application(pid):
    """The program's own root, or nothing while it has not shown up."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def attempt(what, otherwise):
    """What an interface says, or something else where a node lacks it."""
    try:
        return what()
    except GLib.Error:
        return otherwise


def describe(node, path):
    """One node as plain data."""
    states = node.get_state_set()
    text = node.get_text_iface()
    value = node.get_value_iface()
    place = node.get_component_iface()
    extents = [0, 0, 0, 0]
    if place is not None:
        found = attempt(lambda: place.get_extents(Atspi.CoordType.WINDOW), None)
        if found is not None:
            extents = [found.x, found.y, found.width, found.height]
    return {
        "path": ".".join(map(str, path)),
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "text": attempt(lambda: text.get_text(0, -1), "") if text is not None else "",
        "value": attempt(value.get_current_value, None) if value is not None else None,
        "states": [state.value_nick for state in STATES if states.contains(state)],
        "extents": extents,
    }


def walk(root):
    """All nodes below the root, as plain data."""
    found = []
    waiting = [(root, [])]
    while waiting and len(found) < MOST:
        node, path = waiting.pop()
        described = attempt(lambda: describe(node, path), None)
        if described is None:
            continue  # gone since its parent named it
        found.append(described)
        count = attempt(node.get_child_count, 0)
        children = [(attempt(lambda: node.get_child_at_index(i), None), path + [i]) for i in range(count)]
        waiting.extend(child for child in reversed(children) if child[0] is not None)
    return found


def press(root, path):
    """Does the default action of a node."""
    node = root
    for index in filter(None, path.split(".")):
        node = node.get_child_at_index(int(index))
        if node is None:
            sys.exit("that node is gone")
    action = node.get_action_iface()
    if action is None or not action.do_action(0):
        sys.exit("that node has no action")


def main():
    """Carries out the arguments."""
    Atspi.init()
    Atspi.set_timeout(5000, 10000)
    root = application(int(sys.argv[1]))
    if root is None:
        sys.exit("the program shows no accessibility tree yet")
    if sys.argv[2] == "press":
        press(root, sys.argv[3])
    else:
        json.dump(walk(root), sys.stdout)


main()
