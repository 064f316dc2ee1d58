"""Working time of the provider: server-local (US Eastern) times, their UTC twins, and business hours."""

from datetime import datetime, timedelta

FORMAT = "%Y-%m-%d %H:%M:%S."
FIRST, LAST = datetime(2025, 5, 5), datetime(2026, 11, 6)


def text(moment):
    """`YYYY-MM-DD HH:MM:SS.mmm`, or None."""
    return moment and moment.strftime(FORMAT) + f"{moment.microsecond // 1000:03d}"


def utc(local):
    """The UTC twin of a US Eastern time; daylight saving from the second Sunday of March to the first of November."""
    if local is None:
        return None
    starts, ends = _sunday(local.year, 3, 2), _sunday(local.year, 11, 1)
    return local + timedelta(hours=4 if starts <= local < ends else 5)


def opening(rng, round_the_clock):
    """When a ticket comes in: more of them as the provider grows, mostly on a weekday between 7:30 and 18:00.

    Machines report at any hour.
    """
    day = FIRST + timedelta(days=int((LAST - FIRST).days * rng.random() ** 0.8))
    if round_the_clock:
        return day + timedelta(seconds=rng.randrange(86_400), milliseconds=rng.randrange(1_000))
    if day.weekday() >= 5 and rng.random() > 0.12:
        day -= timedelta(days=day.weekday() - rng.randrange(5))
    return day + timedelta(seconds=int(rng.triangular(27_000, 64_800, 36_000)), milliseconds=rng.randrange(1_000))


def after(moment, minutes, rng):
    """`minutes` later, moved to the next business day when that falls at night or on a weekend."""
    later = moment + timedelta(minutes=minutes, seconds=rng.randrange(60), milliseconds=rng.randrange(1_000))
    if later.hour >= 18 or later.hour < 7 or later.weekday() >= 5:
        days = 1 if later.hour >= 18 else 0
        day = datetime(later.year, later.month, later.day) + timedelta(days=days)
        while day.weekday() >= 5:
            day += timedelta(days=1)
        later = day + timedelta(seconds=28_800 + rng.randrange(7_200), milliseconds=rng.randrange(1_000))
    return max(later, moment + timedelta(minutes=1))


def _sunday(year, month, nth):
    first = datetime(year, month, 1, 2)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))
