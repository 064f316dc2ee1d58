extension String {
    /// The text in Unicode's composed form (NFC), in which what looks alike is written alike: Swift compares `ü` and
    /// `u` with a mark above as equal, and no database does.
    var composed: String {
        // What has another form begins at U+0300, and its UTF-8 with 0xCC.
        if utf8.allSatisfy({ $0 < 0xCC }) { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        _withNFCCodeUnits { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
