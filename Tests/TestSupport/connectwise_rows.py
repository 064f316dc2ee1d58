"""The rows of a fake ConnectWise, and the conditions that choose among them."""
import bisect
import datetime
import re

CONDITION = r'\s*([\w/]+)\s*(>=|<=|=|>|<| in )\s*(\[[^\]]*\]|"[^"]*"|\([^()]*\)|[\w.]+)\s*'
SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
COMPARE = {">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
           "=": lambda a, b: a == b, " in ": lambda a, b: a in b}


class Refusal(Exception):
    def __init__(self, status, message, headers=()):
        super().__init__(message)
        self.status, self.message, self.headers = status, message, dict(headers)


class Rows:
    """A resource's rows by their ids; those that are made up are made when they are shown."""

    def __init__(self, rows=(), count=0):
        if count:
            self.ids, self.row = range(1, count + 1), lambda number: made_up(number, count)
        else:
            found = {row["id"]: row for row in rows}
            self.ids, self.row = sorted(found), found.get
        self.changed = [moment(changed(self.row(number))) for number in self.ids]

    def place_after(self, number):
        return bisect.bisect(self.ids, number)

    def value(self, place, field):
        if field == "id":
            return self.ids[place]
        if field == "lastUpdated":
            return self.changed[place]
        value = self.row(self.ids[place])
        for part in field.split("/"):
            value = value.get(part) if isinstance(value, dict) else None
        return value


def changed(row):
    return row.get("_info", {}).get("lastUpdated") or row.get("lastUpdated") or "1970-01-01T00:00:00Z"


def moment(text):
    return datetime.datetime.fromisoformat(text).timestamp()


def stamp(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def made_up(number, count):
    """Ten years of changes, in no order of the numbers."""
    second = 1_450_000_000 + number * 7919 % count * (315_000_000 // count)
    return {"id": number, "summary": f"Outlook fails at desk {number}", "board": {"id": 1, "name": "Service"},
            "company": {"id": 1, "identifier": "contoso", "name": "Contoso"}, "_info": {"lastUpdated": stamp(second)}}


def conditions(text, ignored):
    """The tests of `conditions=`, each a field, a comparison and a value; those of ignored fields are overlooked."""
    if not text:
        return []
    if not re.fullmatch(rf"\({CONDITION}(and {CONDITION})*\)", text):
        raise Refusal(400, f"The condition {text} is not understood.")
    return [(field, COMPARE[relation], literal(value)) for field, relation, value in re.findall(CONDITION, text)
            if field not in ignored]


def literal(text):
    if text[0] == "[":
        if not SECOND.fullmatch(text[1:-1]):
            raise Refusal(400, f"{text} is no date of whole seconds.")
        return moment(text[1:-1])
    if text[0] == "(":
        return [literal(part.strip()) for part in text[1:-1].split(",")]
    return text[1:-1] if text[0] == '"' else int(text)
