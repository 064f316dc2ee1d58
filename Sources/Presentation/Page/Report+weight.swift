extension Report {
    /// About how many bytes of memory it takes: what has no bound counts, which is cells and texts.
    public var weight: Int {
        Self.base + tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.weight } } }
            + passages.reduce(0) { $0 + $1.text.utf8.count } + (facts.map(\.value) + [.actions(actions)]).weight
    }

    /// Headings, filters and sentences.
    private static let base = 16 * 1_024
}

extension [Cell] {
    fileprivate var weight: Int { reduce(0) { $0 + $1.weight } }
}

extension Cell {
    fileprivate var weight: Int {
        let size = MemoryLayout<Cell>.stride
        return switch self {
        case .empty, .integer, .number, .flag, .timestamp: size
        case .text(let text): size + text.utf8.count
        case .series(let values, _): size + values.count * MemoryLayout<Double>.stride
        case .linked(let cell, let link): size + cell.weight + link.weight
        case .actions(let forms): size + forms.reduce(0) { $0 + $1.weight }
        }
    }
}

extension Link {
    fileprivate var weight: Int { MemoryLayout<Link>.stride + path.utf8.count + parameters.weight }
}

extension [Parameter] {
    fileprivate var weight: Int {
        reduce(0) { $0 + MemoryLayout<Parameter>.stride + $1.name.utf8.count + $1.value.utf8.count }
    }
}

extension ActionForm {
    fileprivate var weight: Int {
        MemoryLayout<ActionForm>.stride + hidden.weight + fields.count * MemoryLayout<Field>.stride
            + (path + label + (question ?? "")).utf8.count
    }
}
