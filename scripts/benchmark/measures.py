"""What is measured; each measure yields rows of (what, measured, aim)."""

import time

from stage import FakeModel


def all_of(stage, rows, tickets):
    yield from populate(stage, rows)
    yield from large_sources(stage)
    yield from lexicon(stage, tickets)
    yield from instant_model(stage, tickets)
    yield from slots(stage)


def populate(stage, rows):
    stage.make_source(rows)
    stage.clear()
    seconds, cpu, memory = stage.run("populate")
    aim = {"sqlite": "300,000", "postgresql": "200,000"}[stage.database]
    yield f"populate, {rows:,} rows, rows/s", f"{rows / seconds:,.0f}", aim
    yield "populate, peak memory", f"{memory:.1f} MB", ""
    seconds, _, _ = stage.run("populate")
    yield "populate again, nothing new", f"{seconds:.2f} s", ""


def large_sources(stage, sizes=(100_000, 1_000_000)):
    for rows in sizes:
        stage.make_heads(rows)
        stage.clear()
        _, _, memory = stage.run("populate")
        yield f"populate, {rows:,} rows, peak memory", f"{memory:.1f} MB", "the same"
        seconds, _, memory = stage.run("populate", "--reconcile")
        yield f"reconcile, {rows:,} rows, peak memory", f"{memory:.1f} MB", "the same"
        yield f"reconcile, {rows:,} rows", f"{seconds:.1f} s", ""


def lexicon(stage, tickets):
    prepare(stage, tickets)
    seconds, cpu, memory = stage.run("worker", "--drain")
    yield "worker, lexicon, CPU per 1,000 tickets", f"{1000 * cpu / tickets:.3f} s", ""
    yield "worker, lexicon, tickets/s", f"{tickets / seconds:,.0f}", ""
    yield "worker, lexicon, peak memory", f"{memory:.1f} MB", ""


def instant_model(stage, tickets):
    prepare(stage, tickets)
    with FakeModel(parallel=8, delay_ms=0) as model:
        seconds, cpu, memory = stage.run(
            "worker", "--drain", extractor_kind="ollama", extractor_endpoints=model.address,
            worker_requests_in_flight=8, worker_batch_size=50)
    yield "worker, model at once, CPU per 1,000 tickets", f"{1000 * cpu / tickets:.3f} s", "0.14 s"
    yield "worker, model at once, tickets/s", f"{tickets / seconds:,.0f}", ""
    yield "worker, model at once, peak memory", f"{memory:.1f} MB", "16 MB"


def slots(stage, tickets=400):
    prepare(stage, tickets)
    with FakeModel(parallel=4, delay_ms=150) as model:
        stage.run(
            "worker", "--drain", extractor_kind="ollama", extractor_endpoints=model.address, worker_requests_in_flight=8)
        stats = model.stats()
    yield f"4 slots of 150 ms kept busy, {tickets} tickets", f"{100 * stats['slot_use']:.1f} %", "99 %"


def prepare(stage, tickets):
    stage.make_source(tickets)
    stage.clear()
    stage.run("populate")
