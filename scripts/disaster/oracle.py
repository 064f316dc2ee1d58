"""Compares what a round has left with what must be: yields a sentence for each thing that is wrong."""

import collections
import json

import database
import tickets

REFUSED = {"rejected"}  # not tried again
# After these a ticket may be held by nobody who lives, and its attempt is used up.
COSTLY = ("kill worker", "kill drain", "pause worker", "lock database", "stop database fast", "stop database immediate")


def complaints(crew, place, counts, entries, max_attempts):
    expected, costly = crew.expected, sum(counts.get(kind, 0) for kind in COSTLY)
    yield from about_tickets(expected, place, costly, entries, max_attempts)
    yield from about_skills(crew, place)
    yield from about_analyses(crew, place)
    yield from about_technicians(expected, place)
    yield from about_remains(place)
    yield from about_logs(crew.stage)
    known = {ticket.digest for ticket in expected.values()} | {tickets.PROBE}
    # A changed ticket's older text is no longer known.
    if not +crew.changes and {entry["text"] for entry in entries} - known:
        yield "the model was asked about a text that no ticket has"


def states(place):
    return {int(row[0]): row[1:] for row in place.rows(
        "SELECT TicketNumber, State, Attempts, FailureKind, FailureReason FROM Tickets ORDER BY TicketNumber")}


def about_tickets(expected, place, costly, entries, max_attempts):
    found = states(place)
    if found.keys() != expected.keys():
        yield f"lost tickets {sorted(expected.keys() - found.keys())[:5]}, strange ones {sorted(found.keys() - expected.keys())[:5]}"
    harmed = collections.Counter(entry["text"] for entry in entries if entry["event"] == "asked")
    harmed.subtract(entry["text"] for entry in entries if entry["event"] == "answered")
    for number, (state, attempts, kind, reason) in found.items():
        ticket = expected.get(number)
        if state not in ("Complete", "Failed"):
            yield f"ticket {number} is {state} after {attempts} attempts"
        elif not 0 <= int(attempts) <= max_attempts:
            yield f"ticket {number} has {attempts} attempts of {max_attempts}"
        elif state == "Complete":
            if ticket and ticket.is_poison:
                yield f"the poison ticket {number} is Complete"
            if kind or reason:
                yield f"ticket {number} is Complete with the failure {kind}"
        elif not kind or not reason:
            yield f"ticket {number} is Failed without a reason"
        elif ticket and ticket.is_poison:
            if kind != "worker-died":
                yield f"the poison ticket {number} is Failed as {kind}"
        elif ticket and harmed[ticket.digest] + costly < (1 if kind in REFUSED else max_attempts):
            yield (f"ticket {number} is Failed as {kind} after {attempts} attempts, with {harmed[ticket.digest]} requests "
                   f"harmed and {costly} processes or connections lost")


def about_skills(crew, place):
    complete = {number for number, row in states(place).items() if row[0] == "Complete"}
    found = collections.defaultdict(list)
    for number, name in place.rows(
            "SELECT TicketNumber, Name FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId"):
        found[int(number)].append(name)
    for number, ticket in crew.expected.items():
        # A failed ticket that was changed may keep what its older text has shown.
        if number in complete and sorted(found[number]) != ticket.skills:
            yield f"ticket {number} has the skills {sorted(found[number])} and not {ticket.skills}"
        if number not in complete and not crew.changes[number] and found[number]:
            yield f"ticket {number} is not Complete and has skills"
    counts = collections.Counter(name for names in found.values() for name in names)
    code, text = crew.stage.answer("report", "skills", "--top", "1000", "--format", "json")
    # 1 says that there is no skill.
    if code not in (0, 1):
        yield f"report skills ends with {code}: {text.strip()}"
        return
    report = json.loads(text)
    told = {skill["name"]: skill["tickets"] for skill in report["skills"]}
    if told != dict(counts):
        yield f"report skills tells {told} and not {dict(counts)}"
    if report["analysedTickets"] != len(complete):
        yield f"report skills tells {report['analysedTickets']} tickets and not {len(complete)}"


def about_analyses(crew, place):
    counts = {int(number): int(count) for number, count in place.rows(
        "SELECT TicketNumber, COUNT(*) FROM Analyses GROUP BY TicketNumber")}
    complete = {number for number, row in states(place).items() if row[0] == "Complete"}
    for number in crew.expected:
        count, least = counts.get(number, 0), 1 if number in complete else 0
        if not least <= count <= least + crew.changes[number]:
            yield f"ticket {number} was completed {count} times, and changed {crew.changes[number]} times at most"


def about_technicians(expected, place):
    rows = collections.Counter((int(number), name) for number, name in place.rows(
        "SELECT TicketNumber, Identifier FROM TicketTechnicians JOIN Technicians "
        "ON Technicians.TechnicianId = TicketTechnicians.TechnicianId"))
    for number, row in states(place).items():
        owner = expected[number].owner if number in expected else ""
        if row[0] == "Complete" and owner and rows[(number, owner)] != 1:
            yield f"ticket {number} has {rows[(number, owner)]} rows for its owner"


def about_remains(place):
    for number, holder, token in place.rows(
            "SELECT TicketNumber, WorkerId, LeaseUntil FROM Tickets WHERE WorkerId IS NOT NULL AND State <> 'Complete' "
            "OR LeaseUntil IS NOT NULL"):
        yield f"ticket {number} is still held by {holder} until {token}"
    for row in place.rows("SELECT Name, Host, Pid FROM Leases"):
        yield f"the lease {row[0]} is still held by pid {row[2]} on {row[1]}"
    for row in place.rows("SELECT WorkerId, Pid, Held FROM Workers"):
        yield f"the process {row[0]} (pid {row[1]}) is still registered, with {row[2]} tickets"


def about_logs(stage):
    for path in stage.outputs():
        with open(path, errors="replace") as file:
            text = file.read()
        for word, what in ((tickets.SECRET, "a ticket's text"), (database.PASSWORD, "the database's password")):
            if word in text:
                yield f"{path} holds {what}"
        for words in ("Fatal error", "This is a bug", "Crash:", "SIGSEGV"):
            if words in text:
                yield f"{path} tells of a bug: {next(line for line in text.splitlines() if words in line)[:200]}"
