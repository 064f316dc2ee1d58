/// A line of a lexicon file that cannot be read.
public struct LexiconError: Error, Hashable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

extension LexiconError: Explainable {
    public var problem: String { "The lexicon \(description)" }
    public var remedy: String { "Correct that line, or leave [extractor] lexicon_file empty." }
    public var exitStatus: ExitStatus { .configuration }
    public var isRetryable: Bool { false }
}
