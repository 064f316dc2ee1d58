"""What happens in a round: a pure function of its seed."""

import dataclasses
import random

# Faults of the model after which the answer is right in the end, or the attempt is lost.
HARMLESS = ("fenced", "prose", "trailing_comma", "single_quotes", "thinking")
HARMFUL = (
    "error500", "error503", "drop", "reset", "hang", "slow", "empty", "whitespace", "abort", "error_in_stream",
    "not_json", "html", "error400")
EVERYWHERE = (
    "kill worker", "kill worker", "kill worker", "kill controller", "stop controller", "kill populate", "kill model",
    "kill drain", "pause worker")
ONLY_ON = {"postgresql": ("stop database fast", "stop database immediate"), "sqlite": ("lock database", "lock database")}


@dataclasses.dataclass(frozen=True)
class Event:
    """Something bad: after `at` seconds, for `length` seconds; `choice` picks among the processes that are there."""

    at: float
    kind: str
    length: float
    choice: float


@dataclasses.dataclass(frozen=True)
class Plan:
    seed: int
    database: str
    tickets: int
    seconds: float
    faults: str
    parallel: int
    delay_ms: int
    settings: dict
    events: tuple
    has_poison: bool
    # Seconds after which the first import is killed, and run again: it makes the schema.
    first_kill: float


def make(seed, database="both", tickets=None, seconds=6.0):
    draw = random.Random(f"plan {seed}")
    database = ("sqlite", "postgresql")[seed % 2] if database == "both" else database
    drawn = draw.randint(200, 1200)
    tickets = tickets or drawn
    parallel = draw.choice((4, 6, 8))
    has_poison = seed % 5 == 0
    settings = worker_settings(draw)
    slots = min(parallel, settings["worker.worker_count"] * settings["worker.requests_in_flight"])
    return Plan(
        seed=seed, database=database, tickets=tickets, seconds=seconds, faults=faults(draw), parallel=parallel,
        # The model is busy for most of the time in which things happen.
        delay_ms=min(60, int(600 * seconds * slots / tickets)), settings=settings,
        events=events(draw, kinds(database, has_poison), seconds), has_poison=has_poison,
        first_kill=draw.choice((0, 0, draw.uniform(0.005, 0.15))))


def faults(draw):
    """Up to 12 % of each kind of harm's total, so that a ticket's attempts suffice nearly always."""
    total = draw.choice((0.0, 0.03, 0.06, 0.12))
    kinds = draw.sample(HARMFUL, draw.randint(1, 6))
    shares = {kind: total / len(kinds) for kind in kinds} | {kind: 0.02 for kind in draw.sample(HARMLESS, 2)}
    # A hang costs a slot for the whole time limit.
    shares.update({kind: min(share, 0.01) for kind, share in shares.items() if kind in ("hang", "slow")})
    return ",".join(f"{kind}={share:.4f}" for kind, share in shares.items())


def worker_settings(draw):
    in_flight = draw.choice((1, 2, 4))
    return {
        "worker.worker_count": draw.choice((2, 3, 4)),
        "worker.batch_size": draw.choice((in_flight, 10, 25)),
        "worker.requests_in_flight": in_flight,
        "worker.max_attempts": draw.choice((4, 5, 6)),
        "population.population_batch_size": draw.choice((50, 200, 2000)),
    }


def kinds(database, has_poison):
    """With poison about, only what cannot cost another ticket an attempt: whatever else fails is the poison's doing."""
    return ("kill controller", "stop controller", "kill populate", "kill model") if has_poison else EVERYWHERE + ONLY_ON[database]


def events(draw, kinds, seconds):
    found = [
        Event(at=draw.uniform(0.2, seconds), kind=draw.choice(kinds), length=draw.uniform(0.1, 2.0), choice=draw.random())
        for _ in range(draw.randint(3, 8))
    ]
    return tuple(sorted(found, key=lambda event: event.at))
