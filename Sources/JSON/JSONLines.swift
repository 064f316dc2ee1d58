/// Reads valid JSON values, one a line.
enum JSONLines {
    /// The values of at least two lines; nil if a line is not valid. Blank lines are overlooked.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [JSONValue]? {
        var values: [JSONValue] = []
        var start = 0
        while start < bytes.count {
            let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = UnsafeBufferPointer(rebasing: bytes[start..<stop])
            start = stop + 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            guard case .success(let value) = StrictReader.read(line) else { return nil }
            values.append(value)
        }
        return values.count > 1 ? values : nil
    }
}
