/// All patterns as one tree: a node for every beginning, an edge for every symbol (word, word group, class or gap).
struct PatternTrie: Sendable {
    typealias Node = Int32
    static let none: Node = -1

    /// The newest alias that ends at a node, `none` if none does.
    private(set) var lastAlias: [Int32] = []
    /// Bit n is set if a gap of up to n words leaves the node.
    private(set) var gaps: [UInt8] = []
    private var keys: [UInt64] = Array(repeating: .max, count: 1 << 15)
    private var children: [Node] = Array(repeating: none, count: 1 << 15)
    private var edgeCount = 0
    /// After `sortEdges`, the edges of node n but its gaps: `edges[edgeStarts[n] ..< edgeStarts[n + 1]]`.
    private(set) var edgeStarts: [Int32] = []
    private(set) var edges: [Edge] = []

    struct Edge: Sendable {
        var symbol: Int32
        var child: Node
    }

    mutating func addNode() -> Node {
        lastAlias.append(Self.none)
        gaps.append(0)
        return Node(lastAlias.count - 1)
    }

    func child(of node: Node, on symbol: Int32) -> Node {
        children[slot(Self.key(node, symbol))]
    }

    /// The child on that symbol, made if new.
    mutating func makeChild(of node: Node, on symbol: Int32) -> Node {
        let known = child(of: node, on: symbol)
        guard known == Self.none else { return known }
        if edgeCount * 2 > keys.count { grow() }
        let made = addNode()
        let key = Self.key(node, symbol)
        let index = slot(key)
        (keys[index], children[index]) = (key, made)
        edgeCount += 1
        return made
    }

    mutating func makeGap(after node: Node, of words: Int) -> Node {
        gaps[Int(node)] |= 1 << UInt8(words)
        return makeChild(of: node, on: Symbol.gap(words))
    }

    mutating func setLastAlias(_ alias: Int32, of node: Node) {
        lastAlias[Int(node)] = alias
    }

    /// Lists the edges by node, for walking a node with few of them.
    mutating func sortEdges() {
        var counts = Array(repeating: Int32(0), count: lastAlias.count + 1)
        for key in keys where key != .max { counts[Int(key >> 32) + 1] += 1 }
        for node in 1..<counts.count { counts[node] += counts[node - 1] }
        edgeStarts = counts
        edges = Array(repeating: Edge(symbol: 0, child: 0), count: edgeCount)
        for (key, child) in zip(keys, children) where key != .max {
            let symbol = Int32(bitPattern: UInt32(truncatingIfNeeded: key))
            edges[Int(counts[Int(key >> 32)])] = Edge(symbol: symbol, child: child)
            counts[Int(key >> 32)] += 1
        }
    }

    private static func key(_ node: Node, _ symbol: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    private func slot(_ key: UInt64) -> Int {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        var index = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while keys[index] != key, keys[index] != .max { index = (index + 1) & (keys.count - 1) }
        return index
    }

    private mutating func grow() {
        let (oldKeys, oldChildren) = (keys, children)
        keys = Array(repeating: .max, count: oldKeys.count * 2)
        children = Array(repeating: Self.none, count: oldKeys.count * 2)
        for (key, child) in zip(oldKeys, oldChildren) where key != .max {
            let index = slot(key)
            (keys[index], children[index]) = (key, child)
        }
    }
}
