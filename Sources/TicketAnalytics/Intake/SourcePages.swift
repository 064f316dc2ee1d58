import ServiceLifecycle

/// What a source holds after one position, up to another.
struct SourcePage: Sendable {
    let heads: [TicketHead]
    let start: SourceCursor
    let end: SourceCursor
}

/// Reads a source page by page; the next page is read while the one before is written.
struct SourcePages: Sendable {
    private let source: any TicketSource
    private let size: Int
    private let control: Store?

    /// - Parameters:
    ///   - size: Tickets a page.
    ///   - control: The database whose mode is obeyed; nil to obey none.
    init(source: any TicketSource, size: Int, controlledBy control: Store?) {
        self.source = source
        self.size = size
        self.control = control
    }

    /// Whether there is no stop, and processing is neither paused nor drained.
    var mayBeRead: Bool {
        get async throws {
            if Task.isShuttingDownGracefully { return false }
            guard let control else { return true }
            return try await ProcessingControl.load(from: control).mode == .running
        }
    }

    /// Hands over the pages after `start`. Together they cover all that there is; the last may be empty.
    ///
    /// - Returns: Whether the end was reached.
    func read(after start: SourceCursor, _ body: (SourcePage) async throws -> Void) async throws -> Bool {
        var start = start
        var heads = try await source.heads(after: start, limit: size)
        while try await mayBeRead {
            let isLast = heads.count < size
            let end = isLast ? .end : heads.last?.cursor ?? .end
            async let next = isLast ? [] : source.heads(after: end, limit: size)
            try await body(SourcePage(heads: heads, start: start, end: end))
            if isLast { return true }
            (start, heads) = (end, try await next)
        }
        return false
    }
}
