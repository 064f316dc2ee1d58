extension Report {
    /// About how many bytes of memory it takes: what has no bound counts, which is cells and texts.
    public var weight: Int {
        Self.base + tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + Memory.block + $1.weight } }
            + passages.reduce(0) { $0 + $1.text.weight } + managedSkills.reduce(0) { $0 + Memory.block + $1.weight }
            + (facts.map(\.value) + [.actions(actions)]).weight
    }

    /// Headings, filters and sentences.
    private static let base = 16 * 1_024
}

private enum Memory {
    /// What an allocation takes beyond what it holds.
    static let block = 48
}

extension String {
    /// Short ones are held where they stand.
    fileprivate var weight: Int { utf8.count < 16 ? 0 : Memory.block + utf8.count }
}

extension [Cell] {
    fileprivate var weight: Int { reduce(0) { $0 + $1.weight } }
}

extension Cell {
    fileprivate var weight: Int {
        let size = MemoryLayout<Cell>.stride
        return switch self {
        case .empty, .integer, .number, .flag, .timestamp: size
        case .text(let text): size + text.weight
        case .series(let values, _): size + Memory.block + values.count * MemoryLayout<Double>.stride
        case .linked(let cell, let link): size + Memory.block + cell.weight + link.weight
        case .actions(let forms): size + Memory.block + forms.reduce(0) { $0 + $1.weight }
        }
    }
}

extension Link {
    fileprivate var weight: Int { MemoryLayout<Link>.stride + path.weight + parameters.weight }
}

extension [Parameter] {
    fileprivate var weight: Int {
        isEmpty
            ? 0 : Memory.block + reduce(0) { $0 + MemoryLayout<Parameter>.stride + $1.name.weight + $1.value.weight }
    }
}

extension ActionForm {
    fileprivate var weight: Int {
        let words = [path, label, question ?? ""].reduce(0) { $0 + $1.weight }
        return MemoryLayout<ActionForm>.stride + words + hidden.weight + fields.count * MemoryLayout<Field>.stride
    }
}
