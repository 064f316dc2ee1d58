"""A log of about 20,000 characters, as customers paste it."""

from datetime import timedelta

STEPS = [
    "INFO  connect to repository, attempt {n}", "INFO  read change list, {n}{n} objects", "DEBUG block {h}: hash equal, skipped",
    "DEBUG block {h}: sent {n}.{n} MB", "WARN  slow write, {n}00 ms", "DEBUG block {h}: hash differs, queued",
    "ERROR block {h}: write refused, no space left on target", "INFO  wait {n} s before the next attempt",
]


def text(prefix, start, length=20_000):
    """Lines with a time and a host until `length` characters are full."""
    lines, size, count = [], 0, 0
    while size < length:
        step = STEPS[(count * count + count // 3) % len(STEPS)].format(n=count % 7 + 1, h=f"{count * 7919 % 65536:04x}")
        lines.append(f"{start + timedelta(seconds=count * 3):%Y-%m-%d %H:%M:%S} {prefix}-agent[{4000 + count % 5}] {step}")
        size += len(lines[-1]) + 1
        count += 1
    return "\n".join(lines)
