"""Tickets whose skills are known beforehand, as files for `populate --import`."""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "Tests", "TestSupport"))
import fake_ollama

# Stands in every ticket, and so in no log.
SECRET = "lumberquartz"
POISON = "poisoned chalice"
# What a model server is asked that has failed before it gets a ticket again.
PROBE = fake_ollama.digest("Say OK.")
OWNERS = ("ann", "bob", "cem", "dana", "")
NOTES = (
    "{secret}: since this morning {words} gives an error on desk {number}.",
    "Guten Tag, {words} geht nicht 🙁 am Platz {number} – bitte um Rückruf. {secret}",
    "Ticket {number} \"{words}\" urgent & {secret}, it's the third time; C:\\temp\\log.txt",
)


class Ticket:
    """One ticket: what it says, and the skills that must come of it."""

    def __init__(self, number, title, body, owner, rules):
        self.number, self.title, self.body, self.owner = number, title, body, owner
        self.skills = sorted({name for _, name, _ in rules})

    @property
    def line(self):
        return json.dumps({"id": self.number, "title": self.title, "body": self.body, "owner": self.owner})

    @property
    def digest(self):
        """The fake model's name for the text; an empty ticket has none, because no model sees it."""
        return fake_ollama.digest(f"{self.title}\n\n[customer]\n{self.body}") if self.title else ""

    @property
    def is_poison(self):
        return POISON in self.body


def make(random, numbers, kinds=("plain", "plain", "plain", "plain", "plain", "repeated", "without", "empty")):
    """A ticket a number; about one in eight repeats another's text, has no skill, or is empty."""
    return [one(random, number, random.choice(kinds)) for number in numbers]


def one(random, number, kind):
    owner = random.choice(OWNERS)
    if kind == "empty":
        return Ticket(number, "", "", owner, [])
    if kind == "repeated":
        number_in_text = random.randint(1, 5)
        rules = [fake_ollama.RULES[number_in_text], fake_ollama.RULES[-number_in_text]]
        return Ticket(number, *text(number_in_text, NOTES[0], rules, "Alert"), owner, rules)
    rules = [] if kind == "without" else random.sample(fake_ollama.RULES, random.randint(1, 4))
    return Ticket(number, *text(number, random.choice(NOTES), rules, "Desk"), owner, rules)


def poisoned(number):
    body = f"{SECRET} {POISON}: Outlook again"
    return Ticket(number, f"Desk {number}", body, "ann", [rule for rule in fake_ollama.RULES if rule[0] == "outlook"])


def text(number, note, rules, title):
    words = " and ".join(word for word, _, _ in rules) or "the chair"
    return f"{title} {number} {SECRET}", note.format(secret=SECRET, words=words, number=number)


def change(random, ticket):
    """The same ticket with another text."""
    changed = one(random, ticket.number, "plain")
    changed.title += f" (changed {random.randint(1, 9999)})"
    return changed


def write(tickets, path):
    with open(path, "w") as file:
        file.writelines(ticket.line + "\n" for ticket in tickets)
