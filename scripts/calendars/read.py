"""Reads calendar files with Python's icalendar and dateutil, which know no zones but those that the file describes.

    python3 scripts/calendars/read.py test/fixtures/calendars/*.ics > test/fixtures/calendars/read.txt

On Debian: apt-get install python3-icalendar. Each line: the entry's uid, title and status, and when each
of its occurrences starts and ends, in UTC.
"""

import io
import re
import sys
from datetime import date, datetime, timezone

import dateutil
import icalendar
from dateutil import tz
from dateutil.rrule import rruleset, rrulestr


def without_known_zones(text):
    """Renames zones, so that neither library finds them among its own."""
    return re.sub(r"(TZID[=:])([A-Za-z/_+-]+)", lambda found: f"{found[1]}Own.{found[2].replace('/', '.')}", text)


def zones_of(text):
    """Of unfolded lines, as tzical wants them."""
    blocks = re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", text, re.S)
    return tz.tzical(io.StringIO("".join(blocks).replace("\r\n", "\n"))) if blocks else None


def time_of(prop, zones):
    value = prop.dt
    if not isinstance(value, datetime):
        return value
    name = prop.params.get("TZID")
    return value.replace(tzinfo=zones.get(name)) if name else value


def shown(value):
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def occurrences(event, zones):
    start = time_of(event["DTSTART"], zones)
    if "RRULE" not in event and "RDATE" not in event:
        return [start]
    is_day = not isinstance(start, datetime)
    at = (lambda value: datetime(value.year, value.month, value.day)) if is_day else (lambda value: value)
    days = rruleset()
    days.rdate(at(start))
    if "RRULE" in event:
        days.rrule(rrulestr(event["RRULE"].to_ical().decode(), dtstart=at(start)))
    for key, add in (("EXDATE", days.exdate), ("RDATE", days.rdate)):
        lists = event.get(key, [])
        for listed in lists if isinstance(lists, list) else [lists]:
            for one in listed.dts:
                name = listed.params.get("TZID") if hasattr(listed, "params") else None
                value = one.dt
                add(at(value.replace(tzinfo=zones.get(name)) if name else value))
    return [value.date() if is_day else value for value in days]


def spans(event, entries, zones):
    """Each occurrence with its end: after as many hours as the first, unless an entry of its own says otherwise."""
    own = [one for one in entries if one["UID"] == event["UID"] and "RECURRENCE-ID" in one]
    changed = {shown(time_of(one["RECURRENCE-ID"], zones)): one for one in own}
    start, end = span(event, zones)
    for at in occurrences(event, zones):
        one = changed.pop(shown(at), None)
        yield span(one, zones) if one else (at, later(at, exact(end) - exact(start)))
    if changed:
        raise ValueError(f"{event['UID']}: no occurrence is {', '.join(changed)}")


def span(event, zones):
    start = time_of(event["DTSTART"], zones)
    return start, time_of(event["DTEND"], zones) if "DTEND" in event else start


def exact(value):
    return value.astimezone(timezone.utc) if isinstance(value, datetime) else value


def later(value, duration):
    return exact(value) + duration


print(f"icalendar {icalendar.__version__}, dateutil {dateutil.__version__}")
for path in sys.argv[1:]:
    text = without_known_zones(re.sub(r"\r\n ", "", open(path, encoding="utf-8", newline="").read()))
    zones = zones_of(text)
    entries = icalendar.Calendar.from_ical(text).walk("VEVENT")
    for event in entries:
        if "RECURRENCE-ID" in event:
            continue
        about = [event["UID"], event["SUMMARY"].replace("\n", "\\n"), event["STATUS"]]
        print(*about, *(f"{shown(start)}/{shown(end)}" for start, end in spans(event, entries, zones)), sep="\t")
