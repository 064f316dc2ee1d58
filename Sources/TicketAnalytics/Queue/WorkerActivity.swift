/// What a process of the registry does at the moment.
public enum WorkerActivity: String, Sendable, CaseIterable {
    case starting, working, idle
    /// For its model or its database.
    case waiting
    case paused, stopping
}
