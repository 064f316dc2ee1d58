/// Reads a time zone of the system's database, in the format TZif (RFC 8536) of version 2 or later.
enum TimeZoneFile {
    static let folder = "/usr/share/zoneinfo"

    /// - Parameter name: For example `Europe/Berlin`.
    /// - Throws: `SourceError.unknownTimeZone`
    static func read(_ name: String) throws(SourceError) -> LocalTime {
        let isPlain = name.utf8.allSatisfy { $0.isWord || "/+-".utf8.contains($0) }
        guard isPlain, !name.isEmpty, !name.hasPrefix("/") else { throw .unknownTimeZone(name) }
        do {
            let bytes = try WholeFile.bytes("\(folder)/\(name)", limit: 1_000_000)
            guard let zone = LocalTime(timeZoneFile: bytes) else { throw SourceError.unknownTimeZone(name) }
            return zone
        } catch {
            throw .unknownTimeZone(name)
        }
    }
}

extension LocalTime {
    /// Nil if the bytes are no such file.
    init?(timeZoneFile bytes: [UInt8]) {
        var reader = TimeZoneReader(rest: bytes[...])
        // The first block has times of 32 bits, for readers of long ago.
        guard let old = reader.header(), old.version >= UInt8(ascii: "2"), reader.skip(old.length(timeSize: 4)) != nil,
            let header = reader.header(), let times = reader.numbers(header.times, ofSize: 8),
            let indices = reader.numbers(header.times, ofSize: 1), let types = reader.offsets(header.types),
            let standard = types.first, indices.allSatisfy({ (0..<types.count).contains(Int($0)) }),
            reader.skip(header.remainder) != nil
        else { return nil }
        let transitions = zip(times, indices).map { Transition(at: $0, offset: types[Int($1)]) }
        self.init(transitions: transitions, firstOffset: standard, rule: DaylightRule(reader.footer()))
    }
}

private struct TimeZoneReader {
    struct Header {
        let version: UInt8
        let times: Int
        let types: Int
        /// Bytes behind the types: names, leap seconds and two kinds of flags.
        let remainder: Int
        let leaps: Int

        func length(timeSize: Int) -> Int {
            times * (timeSize + 1) + types * 6 + remainder - leaps * (8 - timeSize)
        }
    }

    var rest: ArraySlice<UInt8>

    mutating func skip(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func header() -> Header? {
        guard let start = skip(20), start.starts(with: "TZif".utf8), let version = start.dropFirst(4).first,
            let counts = numbers(6, ofSize: 4), counts.allSatisfy({ (0..<1_000_000).contains($0) })
        else { return nil }
        let (utcFlags, standardFlags, leaps) = (Int(counts[0]), Int(counts[1]), Int(counts[2]))
        return Header(
            version: version, times: Int(counts[3]), types: Int(counts[4]),
            remainder: Int(counts[5]) + leaps * 12 + standardFlags + utcFlags, leaps: leaps)
    }

    /// Signed numbers, the highest byte first.
    mutating func numbers(_ count: Int, ofSize size: Int) -> [Int64]? {
        guard let bytes = skip(count * size) else { return nil }
        return (0..<count).map { index in
            let number = bytes.dropFirst(index * size).prefix(size)
            let start = size > 1 ? Int64(Int8(bitPattern: number.first ?? 0)) : Int64(number.first ?? 0)
            return number.dropFirst().reduce(start) { $0 << 8 | Int64($1) }
        }
    }

    /// Seconds east of UTC; each stands before a flag and the place of its name.
    mutating func offsets(_ count: Int) -> [Int64]? {
        var offsets: [Int64] = []
        for _ in 0..<count {
            guard let offset = numbers(1, ofSize: 4), skip(2) != nil else { return nil }
            offsets += offset
        }
        return offsets
    }

    /// What holds after the last transition.
    func footer() -> String {
        String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
