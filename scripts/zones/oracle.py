"""Writes what the clocks show in each zone of our tables, as Python's zoneinfo reads it from the system's tzdata.

    python3 scripts/zones/oracle.py > test/fixtures/zones-2025b.txt

It shares no code and no data with the program, which reads zones by temporal-polyfill from the ICU of Node.js. The file
is compared in test/lib/time/oracle.test.ts. For each zone: its name; each change of clocks from 2020 to 2032, and the
state at the beginning ("seconds offset abbreviation"); then random moments ("seconds local weekday offset
abbreviation"). Offsets are minutes east of UTC, seconds those since 1970. The same seed makes the same file.
"""

import platform
import random
import re
import zoneinfo
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).parents[2]
FROM = int(datetime(2020, 1, 1, tzinfo=timezone.utc).timestamp())
TO = int(datetime(2033, 1, 1, tzinfo=timezone.utc).timestamp())
STEP = 6 * 3600
MOMENTS = 10_000
# Whose rules changed in these years, beside those of the tables: Greenland 2023, Paraguay 2024, Kazakhstan 2024.
MORE = ["America/Nuuk", "America/Asuncion", "Asia/Almaty", "America/Chihuahua", "America/Ojinaga", "UTC"]


def zones():
    text = "".join((ROOT / "src/lib/time" / name).read_text() for name in ("zoneNames.ts", "zonePlaces.ts"))
    named = re.findall(r"\b(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Canada|Europe|Pacific|US)/[\w/-]+", text)
    return sorted((set(named) | set(MORE)) & zoneinfo.available_timezones())


def version():
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / "tzdata.zi"
        if path.exists():
            return path.read_text().split("\n")[0].removeprefix("# version ")
    import tzdata

    return tzdata.IANA_VERSION


def state(at, zone):
    local = datetime.fromtimestamp(at, zone)
    return f"{int(local.utcoffset().total_seconds() // 60)} {local.tzname()}"


def changes(zone):
    """The first second of each new state, by bisection between two moments that differ."""
    before = state(FROM, zone)
    yield FROM, before
    for at in range(FROM + STEP, TO, STEP):
        now = state(at, zone)
        if now == before:
            continue
        low, high = at - STEP, at
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if state(middle, zone) == before else (low, middle)
        yield high, now
        before = now


def main():
    names = zones()
    chance = random.Random(2026)
    moments = {}
    for _ in range(MOMENTS):
        moments.setdefault(chance.choice(names), []).append(chance.randrange(FROM // 60, TO // 60) * 60)
    print(f"tzdata {version()}, {platform.python_implementation()} {platform.python_version()} zoneinfo")
    for name in names:
        zone = zoneinfo.ZoneInfo(name)
        print(name)
        for at, now in changes(zone):
            print(at, now)
        for at in sorted(moments.get(name, [])):
            print(at, datetime.fromtimestamp(at, zone).strftime("%Y-%m-%dT%H:%M %a"), state(at, zone))


main()
