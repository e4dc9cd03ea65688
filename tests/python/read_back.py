"""Reads the results of iop back with parsers that are none of its own: the calendar with icalendar, JUnit XML with xmlschema.

Usage: read_back.py IOP (the program), from the repository's folder.
"""

import datetime
import json
import subprocess
import sys

import icalendar
import xmlschema

DAYS = ["2023-01-01", "2025-04-14", "2026-01-01", "2026-06-30"]


def iop(program, *args):
    done = subprocess.run([program, *args], capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def calendar(program, data, day, language):
    common = ["due", "--data", data, "--as-of", day, "--lang", language]
    written = iop(program, *common, "--format", "ics")
    assert written == iop(program, *common, "--format", "ics"), "other bytes the second time"
    expected = json.loads(iop(program, *common, "--format", "json"))["obligations"]
    read = icalendar.Calendar.from_ical(written)
    events = list(read.walk("VEVENT"))
    assert not read.errors and not any(event.errors for event in events)
    dated = [one for one in expected if one["due"]]
    assert len(events) == len(dated)
    for event, one in zip(events, dated):
        due = datetime.date.fromisoformat(one["due"])
        assert event["UID"] == one["id"] + "@iop", event["UID"]
        assert event.decoded("DTSTART") == due, (one["id"], event.decoded("DTSTART"))
        assert event.decoded("DTEND") == due + datetime.timedelta(days=1)
        assert event.decoded("DTSTAMP").date().isoformat() == day
        assert one["agreement"] in event["DESCRIPTION"]
        open_still = one["status"] in ("open", "due-soon", "overdue")
        alarms = list(event.walk("VALARM"))
        assert bool(alarms) == open_still, one
        for alarm in alarms:
            assert alarm.decoded("TRIGGER") < datetime.timedelta(hours=10)
    return len(events)


def main():
    program = sys.argv[1]
    events = 0
    registries = ["data", "tests/formats/registry"]
    for data in registries:
        for day in DAYS:
            for language in ("sv", "en"):
                events += calendar(program, data, day, language)
    schema = xmlschema.XMLSchema("tests/schemas/junit-10.xsd")
    for data in registries:
        schema.validate(iop(program, "check", "--data", data, "--format", "junit").decode())
    print(f"{events} events and {len(registries)} test reports read back")


main()
