"""Reads the stories and turns one telling of a story into the notes and the expected skills of one ticket.

A story starts with `@ title | key=value ...`; each of its tellings with `# summary`, and maybe ` | company=A,B`;
a note with a letter and a colon: c customer, d technician to customer, a internal analysis, r resolution, t time only,
i internal note of the time entry before it, x customer's reply with the thread quoted, h customer's HTML mail,
m monitoring, o reopened by the customer.
In the text `{words|Name}` shows a technology, `{words|*Name}` a practice, `{words|*Name|Name}` both; `[[a||b]]` is a
choice, `~pc~` a fact.
"""

import re
from dataclasses import dataclass, field

NOTE = re.compile(r"^([cdartixhmo]): ?", re.M)
MARK = re.compile(r"\{([^{}|]+)\|([^{}]+)\}", re.S)
CHOICE = re.compile(r"\[\[(.*?)\]\]", re.S)
FACT = re.compile(r"~(\w+)~")


@dataclass
class Telling:
    """One way a story went; `company` limits the customers it can happen to."""

    summary: str
    notes: list
    company: str


@dataclass
class Story:
    title: str
    options: dict
    tellings: list = field(default_factory=list)


def stories(text):
    """All stories of one file."""
    found = []
    for block in re.split(r"^@ ", text, flags=re.M)[1:]:
        head, _, body = block.partition("\n")
        title, *options = [part.strip() for part in head.split("|")]
        story = Story(title, dict(option.split("=", 1) for option in options))
        for telling in re.split(r"^# ?", body, flags=re.M)[1:]:
            summary, _, notes = telling.partition("\n")
            summary, _, company = summary.partition(" | company=")
            parts = NOTE.split(notes)[1:]
            notes = [(letter, text.strip()) for letter, text in zip(parts[::2], parts[1::2])]
            story.tellings.append(Telling(summary.strip(), notes, company or story.options.get("company")))
        found.append(story)
    return found


def tell(telling, facts, rng):
    """The summary, the notes [(letter, text)] and the skills {(name, kind)} of one ticket."""
    skills = {}
    fill = lambda text: _marks(_facts(_choices(text, rng), facts), skills)
    return fill(telling.summary), [(letter, fill(text)) for letter, text in telling.notes], sorted(skills)


def _choices(text, rng):
    return CHOICE.sub(lambda match: rng.choice(match[1].split("||")), text)


def _facts(text, facts):
    return FACT.sub(lambda match: facts[match[1]], text)


def _marks(text, skills):
    def show(match):
        for name in match[2].split("|"):
            skills[(name.lstrip("*").strip(), "practice" if name.startswith("*") else "technology")] = True
        return match[1]

    return MARK.sub(show, text)
