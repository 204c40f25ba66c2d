"""Validates calendar files against RFC 5545 with libical (of Evolution and KDE) and Python's vobject.

    python3 scripts/calendars/validate.py FOLDER_OR_FILE ...

On Debian: apt-get install libical3 python3-vobject. libical parses each value, and counts the properties of components;
it forgives a missing UID or DTSTAMP, which vobject does not. Both forgive how lines are written (section 3.1), a
misspelt STATUS, and two entries of one UID: those are checked here. Exits with 1 if anything is found.
"""

import ctypes
import ctypes.util
import re
import sys
from pathlib import Path

import vobject
from vobject.base import ParseError, ValidateError

lib = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
for name, result, arguments in (
    ("icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]),
    ("icalrestriction_check", ctypes.c_int, [ctypes.c_void_p]),
    ("icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]),
    ("icalcomponent_as_ical_string", ctypes.c_char_p, [ctypes.c_void_p]),
):
    function = getattr(lib, name)
    function.restype, function.argtypes = result, arguments
lib.icalerror_set_errors_are_fatal.argtypes = [ctypes.c_int]
lib.icalerror_set_errors_are_fatal(0)


def lines_wrong(data):
    """Section 3.1: CRLF, 75 octets, and no control character; section 8.2.1 of RFC 3629 for each line by itself."""
    if not data.endswith(b"END:VCALENDAR\r\n"):
        yield "it does not end with END:VCALENDAR and CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            yield f"line {number} has a control character"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"line {number} is cut within a character"


def values_wrong(data):
    """Section 3.8.1.11, and 3.8.4.7: persistent, globally unique."""
    for status in re.findall(rb"\r\nSTATUS:(.*?)\r\n", data):
        if status not in (b"CONFIRMED", b"TENTATIVE", b"CANCELLED"):
            yield f"there is no status {status.decode()}"
    seen = set()
    for entry in re.findall(rb"BEGIN:VEVENT\r\n(.*?)END:VEVENT", re.sub(rb"\r\n[ \t]", b"", data), re.S):
        name = re.findall(rb"^(?:UID|RECURRENCE-ID).*", entry, re.M)
        if tuple(name) in seen:
            yield f"two entries have the name {b' '.join(name).decode()}"
        seen.add(tuple(name))


def libical_wrong(data):
    parsed = lib.icalparser_parse_string(data)
    if not parsed:
        yield "libical cannot parse it"
        return
    is_valid = lib.icalrestriction_check(parsed)
    if lib.icalcomponent_count_errors(parsed) == 0 and is_valid:
        return
    text = re.sub(r"\r?\n[ \t]", "", lib.icalcomponent_as_ical_string(parsed).decode(errors="replace"))
    found = re.findall(r"X-LIC-ERROR.*", text)
    yield from found or ["libical finds that a component breaks its restrictions"]


def vobject_wrong(data):
    try:
        for calendar in vobject.readComponents(data.decode(errors="replace")):
            calendar.validate(raiseException=True)
    except (ParseError, ValidateError) as error:
        yield f"vobject: {error}"


def files():
    for argument in map(Path, sys.argv[1:]):
        if not argument.exists():
            sys.exit(f"there is no {argument}")
        yield from sorted(argument.rglob("*.ics")) if argument.is_dir() else [argument]


count = wrong = 0
for path in files():
    count += 1
    data = path.read_bytes()
    for problem in (*lines_wrong(data), *values_wrong(data), *libical_wrong(data), *vobject_wrong(data)):
        wrong += 1
        print(f"{path}: {problem}")
print(f"{count} files, {wrong} findings")
sys.exit(1 if wrong or count == 0 else 0)
