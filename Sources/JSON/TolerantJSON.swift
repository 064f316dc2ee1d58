/// Reads whatever a language model wrote and finds the JSON in it.
///
/// Linear in the length of the text and never fails: at worst there is no document. A valid JSON text comes through
/// unchanged and without repairs, with one exception: a string whose content is an object or an array is unpacked.
///
/// ```swift
/// TolerantJSON.read("Sure! ```json\n{'skills': ['VPN',]}").value   // {"skills":["VPN"]}
/// ```
public enum TolerantJSON {
    public struct Result: Sendable {
        /// The JSON documents in their order; prose in braces is none.
        public var documents: [JSONValue]
        public var repairs: [Repair]

        /// The only document, or an array of all; nil if there is none.
        public var value: JSONValue? { documents.count > 1 ? .array(documents) : documents.first }

        /// How many arrays and objects of the last document were open where the text stopped; 0 if it is whole.
        public var cutDepth: Int = 0
        /// What follows the model's reasoning, without the fence around it.
        public var plainText: String = ""
    }

    public static func read(_ text: String) -> Result {
        var text = text
        return text.withUTF8 { read($0, isValid: true) }
    }

    /// Reads UTF-8, or UTF-16 behind its byte order mark; what is neither becomes U+FFFD.
    public static func read(bytes: [UInt8]) -> Result {
        if let text = String(validating: bytes, as: UTF8.self) { return read(text) }
        let text = utf16(bytes) ?? String(decoding: bytes, as: UTF8.self)
        var result = read(text)
        result.repairs.insert(Repair(.invalidText), at: 0)
        return result
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.first, bytes.count >= 2 else { return nil }
        guard (first == 0xFF && bytes[1] == 0xFE) || (first == 0xFE && bytes[1] == 0xFF) else { return nil }
        let low = first == 0xFF ? 0 : 1
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, isValid: Bool) -> Result {
        if case .success(let value) = StrictReader.read(bytes) { return unpacked([value], RepairLog()) }
        if let lines = JSONLines.read(bytes) { return unpacked(lines, RepairLog([Repair(.severalDocuments)])) }
        guard bytes.contains(0) else { return search(bytes, RepairLog()) }
        var log = RepairLog()
        log.note(.controlCharacter, at: bytes.firstIndex(of: 0) ?? 0)
        return bytes.filter { $0 != 0 }.withUnsafeBufferPointer { search($0, log) }
    }

    private static func search(_ bytes: UnsafeBufferPointer<UInt8>, _ log: RepairLog) -> Result {
        var finder = DocumentFinder(bytes, log: log)
        finder.run()
        var log = finder.reader.log
        let documents = finder.documents
        if documents.count > 1 { log.note(.severalDocuments) }
        if documents.count < finder.count { log.note(.prose) }
        var result = unpacked(documents, log)
        result.cutDepth = documents.isEmpty ? 0 : finder.reader.cutDepth
        result.plainText = finder.plainText
        return result
    }

    /// Unpacks strings that hold an object or an array, as often as they were packed.
    private static func unpacked(_ documents: [JSONValue], _ log: RepairLog) -> Result {
        var log = log
        let documents = documents.map { document in
            guard let inner = packed(in: document) else { return document }
            log.note(.escapedDocument)
            return inner
        }
        return Result(documents: documents, repairs: log.repairs)
    }

    private static func packed(in document: JSONValue) -> JSONValue? {
        guard case .string(let text) = document, let inner = try? JSONValue(parsing: text) else { return nil }
        switch inner {
        case .object, .array: return inner
        case .string: return packed(in: inner)
        default: return nil
        }
    }
}
