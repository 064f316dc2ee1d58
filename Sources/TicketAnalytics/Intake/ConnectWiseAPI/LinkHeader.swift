import Curl

/// The header `Link`, as RFC 8288 has it: `<https://host/path?page=2>; rel="next", <...>; rel="last"`.
enum LinkHeader {
    /// The target of the link whose relation is `next`; what has no place in an address is percent-encoded.
    static func next(in values: [String]) -> String? {
        for value in values {
            var rest = Array(value.utf8)[...]
            while let link = takeLink(from: &rest) {
                if link.isNext { return encoded(link.target) }
            }
        }
        return nil
    }

    /// A condition that is not encoded holds `>` too, so a target ends where a parameter, another link or nothing follows.
    private static func takeLink(
        from rest: inout ArraySlice<UInt8>
    ) -> (target: ArraySlice<UInt8>, isNext: Bool)? {
        guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return nil }
        let target = rest[(start + 1)...]
        guard
            let end = target.indices.first(where: { index in
                guard target[index] == UInt8(ascii: ">") else { return false }
                let next = target[(index + 1)...].first { $0 != UInt8(ascii: " ") }
                return next == nil || next == UInt8(ascii: ";") || next == UInt8(ascii: ",")
            })
        else { return nil }
        let parameters = target[(end + 1)...].prefix { $0 != UInt8(ascii: "<") }
        rest = target[parameters.endIndex...]
        return (target[..<end], isNext(parameters))
    }

    /// Whether `; rel="next"` is among them; a relation may be one of several, and without quotes.
    private static func isNext(_ parameters: ArraySlice<UInt8>) -> Bool {
        String(decoding: parameters, as: UTF8.self).lowercased().split { $0 == ";" || $0 == "," }.contains {
            parameter in
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            return parts.count == 2 && parts[0] == "rel"
                && parts[1].split { $0 == "\"" || $0 == " " }.contains("next")
        }
    }

    private static func encoded(_ target: ArraySlice<UInt8>) -> String {
        let marks = "\"<>".utf8
        return HTTPURL.percentEncoded(target) { $0 > 0x20 && $0 < 0x7F && !marks.contains($0) }
    }
}
