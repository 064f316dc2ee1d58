import ArgumentParser
import TicketAnalytics

/// The options that read the whole source.
struct ReconcileOptions: ParsableArguments {
    @Flag(help: "Reads the whole source now, for what came late and what is gone; else each reconcile_interval does.")
    var reconcile = false

    @Flag(help: "With --reconcile: discards all tickets that the source no longer yields, however many they are.")
    var acceptMissing = false

    func validate() throws {
        if acceptMissing, !reconcile { throw ValidationError("--accept-missing goes with --reconcile.") }
    }

    var reconciling: Population.Reconciling {
        reconcile ? acceptMissing ? .nowAcceptingMissing : .now : .whenDue
    }
}

/// So many tickets are missing in the source that something else must be wrong.
struct TicketsMissing: Explainable {
    let count: Int

    var problem: String {
        "The source no longer yields at least \(count) tickets of the queue; none of them was discarded."
    }
    var remedy: String {
        "Check the source's address and filters; if they are gone for good, run populate --reconcile --accept-missing."
    }
    var exitStatus: ExitStatus { .badData }
    var isRetryable: Bool { false }
}
