"""Rounds of disasters, each with an exact account of what must come out; see scripts/chaos."""

import argparse
import collections
import random
import signal
import sys

import plan
from round import Round


def main():
    options = parsed()
    # A stop unwinds as an error does, so that no process is left.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if options.short:
        options.rounds, options.tickets, options.seconds = 8, 150, 2.5
    seed = random.randrange(1_000_000) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    rounds = []
    for number in range(options.rounds):
        planned = plan.make(seed + number, options.database, options.tickets, options.seconds)
        rounds.append(Round(planned, options.tools).run())
        report(rounds[-1])
    table(rounds)
    sys.exit(1 if any(round.complaints for round in rounds) else 0)


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", required=True, help="folder of the built tools")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, help="of the first round; each further round's is one higher")
    parser.add_argument("--tickets", type=int, help="of the first import of a round; drawn from the seed unless given")
    parser.add_argument("--seconds", type=float, default=6.0, help="in which disasters begin")
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--short", action="store_true", help="eight small rounds, about a minute")
    return parser.parse_args()


def report(round):
    happened = ", ".join(f"{count} {kind}" for kind, count in sorted(round.counts.items())) or "nothing"
    if round.plan.has_poison:
        happened += f", {round.poison_kills} poison"
    failed = ", ".join(f"{count} {kind}" for kind, count in sorted(round.states.items()) if kind != "Complete")
    print(f"{round.plan.seed:6}  {round.plan.database:10}  {sum(round.states.values()):5} tickets  "
          f"{round.states['Complete']:5} complete  {round.seconds:5.1f} s  {'FAILED' if round.complaints else 'ok':6}  "
          f"{happened}; failed: {failed or 'none'}", flush=True)
    for complaint in round.complaints[:10]:
        print(f"    {complaint}")
    if round.complaints:
        print(f"    {len(round.complaints)} complaints; everything is in {round.folder}; "
              f"again: scripts/chaos --rounds 1 --seed {round.plan.seed} --database {round.plan.database} "
              f"--tickets {round.plan.tickets} --seconds {round.plan.seconds}", flush=True)


def table(rounds):
    counts, states = collections.Counter(), collections.Counter()
    for round in rounds:
        counts += round.counts
        counts["poison"] += round.poison_kills
        states += round.states
    seconds = sorted(round.seconds for round in rounds)
    rows = [
        ("rounds", len(rounds)), ("rounds that failed", sum(1 for round in rounds if round.complaints)),
        ("tickets", sum(states.values())), *sorted(counts.items()), ("complete", states.pop("Complete", 0)),
        *((f"failed as {kind}", count) for kind, count in sorted(states.items())),
        ("seconds a round, median", f"{seconds[len(seconds) // 2]:.1f}"), ("seconds a round, longest", f"{seconds[-1]:.1f}"),
    ]
    width = max(len(name) for name, _ in rows)
    print()
    for name, value in rows:
        print(f"{name:{width}}  {value}")


if __name__ == "__main__":
    main()
