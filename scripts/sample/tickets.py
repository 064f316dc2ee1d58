"""Plans the tickets: which telling of which story, when, for whom and by whom; the same plan on every run."""

import random
import re
from datetime import datetime, timedelta

import longlog
import people
import worktime
from telling import tell

EMPLOYEES_LEFT = datetime.strptime(people.LEFT_ON, "%Y-%m-%d")


def plan(stories):
    """All tickets in the order in which they came in, as dictionaries."""
    tickets = []
    for index, (story, telling) in enumerate(_chosen(stories)):
        rng = random.Random(f"{story.title} {index}")
        robot = story.options.get("board") == "Monitoring"
        tickets.append({"story": story, "telling": telling, "rng": rng, "opened": worktime.opening(rng, robot)})
    tickets.sort(key=lambda ticket: ticket["opened"])
    number = 48_211
    for ticket in tickets:
        number += ticket["rng"].choice((1, 1, 2, 3, 5, 8))
        _people_and_facts(ticket, number)
        ticket["summary"], ticket["notes"], ticket["skills"] = tell(ticket["telling"], ticket["facts"], ticket["rng"])
    return tickets


def _chosen(stories):
    """Every telling once; those of a story with `times=` in turn, as often as it says."""
    told = []
    for story in stories:
        for index in range(int(story.options.get("times", len(story.tellings)))):
            told.append((story, story.tellings[index % len(story.tellings)]))
    return told


def _people_and_facts(ticket, number):
    rng, options = ticket["rng"], ticket["story"].options
    named = (ticket["telling"].company or "").split(",")
    customers = [c for c in people.CUSTOMERS if (c[0] in named if named[0] else c[0] not in ("KesslerWZ", "Laurentien"))]
    company = rng.choice(customers)
    contacts = [part.strip().split(", ") for part in company[5].split(";")]
    rng.shuffle(contacts)
    contacts.sort(key=lambda contact: not _fits(contact[0], ticket["telling"]))
    user, other = contacts[:2]
    team = _team(options["who"].split(), ticket["opened"])
    owner = rng.choice(team)
    helpers = [m for m in team if m is not owner] or [owner]
    ticket.update(number=number, company=company, user=user, team=[owner, rng.choice(helpers)])
    prefix = company[2]
    ticket["facts"] = {
        "c": company[1], "u": user[0], "f": user[0].split()[0 if user[0][:3] not in ("Dr.", "Sr.", "Rev") else -1],
        "o": other[0], "site": company[3], "t": _spelling(owner, rng), "t2": ticket["team"][1][1],
        "pc": f"{prefix}-{rng.choice(('LT', 'PC', 'WS'))}{rng.randrange(11, 89):03d}",
        "sv": f"{prefix}-{rng.choice(('SRV', 'S'))}{rng.randrange(1, 5):02d}", "n": str(rng.randrange(2, 10)),
        "N": str(rng.randrange(12, 99)), "H": str(rng.randrange(110, 990)), "x": str(rng.randrange(201, 389)),
        "ip": f"10.{rng.randrange(10, 60)}.{rng.randrange(1, 20)}.{rng.randrange(20, 240)}",
        "day": rng.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        "time": f"{rng.randrange(7, 12)}:{rng.randrange(0, 60):02d} am", "other": str(number - rng.randrange(9, 60)),
        "date": (ticket["opened"] - timedelta(days=1)).strftime("%Y-%m-%d"), "domain": company[4],
        "log": longlog.text(prefix, ticket["opened"]) if options.get("long") else "",
    }


def _fits(name, telling):
    """Whether the pronouns of the technicians' notes can mean this contact."""
    words = {word for letter, note in telling.notes if letter in "adrti" for word in re.findall(r"\w+", note.lower())}
    if words & {"she", "her", "herself", "rappelée", "elle"}:
        return name.split()[-2] not in people.MEN
    return not words & {"he", "him", "himself"} or name.split()[-2] in people.MEN


def _team(areas, when):
    return [m for m in people.MEMBERS
            if set(areas) & set(m[4].split()) and (m[0] != people.LEAVER or when < EMPLOYEES_LEFT - timedelta(days=14))]


def _spelling(member, rng):
    """One technician is written in two ways, in notes only."""
    if member[0] == "kszabo":
        return rng.choice(("Kristof Szabo", "Krisztof Szabó"))
    return member[1]
