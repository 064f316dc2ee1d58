import Synchronization

@testable import TicketAnalytics

/// Names every word that begins with a capital letter as a skill, or does as the test says.
final class StubExtractor: SkillExtractor {
    typealias Answer = @Sendable (_ text: String, _ call: Int) async throws -> [ExtractedSkill]

    let identity: ExtractorIdentity
    private let answer: Answer
    private let calls = Mutex<[String]>([])

    init(
        _ extractor: String = "lexicon", model: String = "m",
        answer: @escaping Answer = { text, _ in capitalWords(text) }
    ) {
        identity = ExtractorIdentity(extractor: extractor, model: model, promptHash: "p")
        self.answer = answer
    }

    /// The texts that were asked for, in order.
    var texts: [String] { calls.withLock { $0 } }

    func extract(from text: String) async throws -> Extraction {
        let call = calls.withLock { calls in
            calls.append(text)
            return calls.count
        }
        return Extraction(skills: try await answer(text, call))
    }
}

func capitalWords(_ text: String) -> [ExtractedSkill] {
    text.split(separator: " ").filter { $0.first?.isUppercase == true }.map {
        ExtractedSkill(name: String($0), kind: .technology, quote: String($0))
    }
}

/// Lets a test wait until something has happened, and holds what happens until the test has looked.
actor Gate {
    private var isOpen = false
    private var arrivals = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Arrives, and waits until the gate is open.
    func pass() async {
        arrivals += 1
        for watcher in watchers where watcher.count <= arrivals { watcher.continuation.resume() }
        watchers.removeAll { $0.count <= arrivals }
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func untilArrived(_ count: Int = 1) async {
        if arrivals >= count { return }
        await withCheckedContinuation { watchers.append((count, $0)) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
