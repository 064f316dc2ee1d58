#!/usr/bin/env python3
"""Makes a ConnectWise-shaped SQLite database of invented tickets, the same one on every run."""

import argparse
import json
import os
import random
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import stories  # noqa: E402
import tickets  # noqa: E402
from entry import Entry  # noqa: E402
from writer import Writer  # noqa: E402


def main():
    options = _options()
    _check(options)
    plan = tickets.plan(stories.every())
    try:
        _write_database(options.output, plan)
        if options.expected:
            _write_expected(options.expected, plan)
    except (OSError, sqlite3.Error) as error:
        sys.exit(f"make_sample: {options.output} cannot be written: {error}")
    print(f"{len(plan)} tickets written to {options.output}")


def _options():
    parser = argparse.ArgumentParser(prog="make_sample.py", description=__doc__)
    parser.add_argument("output", metavar="OUTPUT.sqlite", help="the database to write")
    parser.add_argument("--expected", metavar="FILE", help="also write the expected skills, one JSON object a ticket")
    parser.add_argument("--force", action="store_true", help="replace files that exist")
    return parser.parse_args()


def _check(options):
    """Leaves with one line when a file cannot or must not be written."""
    targets = [path for path in (options.output, options.expected) if path]
    if len({os.path.abspath(path) for path in targets}) < len(targets):
        sys.exit("make_sample: the database and --expected name the same file")
    for path in targets:
        if os.path.isdir(path):
            sys.exit(f"make_sample: {path} is a folder; name a file")
        if not os.path.isdir(os.path.dirname(os.path.abspath(path))):
            sys.exit(f"make_sample: {path} cannot be written: its folder does not exist")
        if os.path.exists(path) and not options.force:
            sys.exit(f"make_sample: {path} exists; use --force to replace it")


def _write_database(path, plan):
    """Builds the database beside its place and moves it there, so that a failed run leaves the old one."""
    unfinished = f"{path}.{os.getpid()}.unfinished"
    try:
        connection = sqlite3.connect(unfinished)
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "schema.sql"), encoding="utf-8") as schema:
            connection.executescript("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;" + schema.read())
        writer = Writer(connection)
        with connection:
            writer.look_ups()
            for ticket in plan:
                entry = Entry(writer, ticket)
                entry.notes()
                entry.service()
            writer.charge_codes(random.Random("charge codes"))
        connection.close()
        os.replace(unfinished, path)
    finally:
        if os.path.exists(unfinished):
            os.remove(unfinished)


def _write_expected(path, plan):
    with open(path, "w", encoding="utf-8") as file:
        for ticket in plan:
            skills = [{"name": name, "kind": kind} for name, kind in ticket["skills"]]
            file.write(json.dumps({"number": ticket["number"], "skills": skills}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
