import Testing

/// All that starts processes: one test after the other, so that two cores do not become the cause of failures.
@Suite("Processes", .serialized)
enum ProcessSuite {}
