/// The members of a JSON object in their order.
///
/// A key stands once: a second value takes the first one's place. Keys are told apart by their bytes, as JSON does,
/// so a composed and a decomposed "é" are two keys. Two objects are equal if their members are, in the same order.
public struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// Every member in order.
    public var members: [(key: String, value: JSONValue)] { storage.map { ($0.key, $0.value) } }
    public var count: Int { storage.count }
    public var isEmpty: Bool { storage.isEmpty }

    private var storage: [Member] = []
    /// Where each key stands; only large objects have it, small ones are searched.
    private var places: [KeyBytes: Int]?
    private static let smallCount = 12

    public init() {}

    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }

    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members { set(key, to: value) }
    }

    /// The value of `key`; setting nil removes the member.
    public subscript(_ key: String) -> JSONValue? {
        get { place(of: key).map { storage[$0].value } }
        set {
            if let newValue { set(key, to: newValue) } else { remove(key) }
        }
    }

    public static func == (left: JSONObject, right: JSONObject) -> Bool { left.storage == right.storage }
    public func hash(into hasher: inout Hasher) { hasher.combine(storage) }
}

extension JSONObject {
    /// The last member's value, for the reader that finds a piece which belongs to it.
    var lastValue: JSONValue? {
        get { storage.last?.value }
        set {
            if let newValue, !storage.isEmpty { storage[storage.count - 1].value = newValue }
        }
    }

    mutating func set(_ key: String, to value: JSONValue) {
        if let place = place(of: key) {
            storage[place].value = value
        } else {
            storage.append(Member(key: key, value: value))
            index(lastMember: key)
        }
    }

    private mutating func index(lastMember key: String) {
        if places != nil {
            places?[KeyBytes(text: key)] = storage.count - 1
        } else if storage.count > Self.smallCount {
            indexAll()
        }
    }

    private mutating func indexAll() {
        places = Dictionary(uniqueKeysWithValues: storage.indices.map { (KeyBytes(text: storage[$0].key), $0) })
    }

    private mutating func remove(_ key: String) {
        guard let place = place(of: key) else { return }
        storage.remove(at: place)
        if places != nil { indexAll() }
    }

    private func place(of key: String) -> Int? {
        if let places { return places[KeyBytes(text: key)] }
        return storage.firstIndex { KeyBytes.areSame($0.key, key) }
    }
}

private struct Member: Sendable, Hashable {
    let key: String
    var value: JSONValue

    static func == (left: Member, right: Member) -> Bool {
        KeyBytes.areSame(left.key, right.key) && left.value == right.value
    }
}

/// A key compared by its bytes; Swift's own comparison takes canonically equal texts for one.
private struct KeyBytes: Sendable, Hashable {
    let text: String

    static func == (left: KeyBytes, right: KeyBytes) -> Bool { areSame(left.text, right.text) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
    }
}
