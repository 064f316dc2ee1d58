"""Measures the built tools on SQLite and PostgreSQL; see scripts/bench."""

import argparse
import os
import shutil
import tempfile

import measures
from stage import Stage

DATABASES = ("sqlite", "postgresql")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="folder of the built tools")
    parser.add_argument("--rows", type=int, default=200_000, help="tickets to populate")
    parser.add_argument("--tickets", type=int, default=2_000, help="tickets to analyse")
    options = parser.parse_args()
    rows = []
    for database in DATABASES:
        folder = tempfile.mkdtemp(prefix="ticket-analytics-bench.")
        try:
            stage = Stage(options.tools, folder, database)
            rows += [(database, *row) for row in measures.all_of(stage, options.rows, options.tickets)]
            stage.clear()
        finally:
            shutil.rmtree(folder)
    show(rows)


def show(rows):
    heading = ("database", "what", "measured", "aim")
    widths = [max(len(str(row[column])) for row in [heading, *rows]) for column in range(4)]
    for row in [heading, tuple("-" * width for width in widths), *rows]:
        print("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    main()
