extension BlockBuffer {
    /// Reads the first block, steps over a UTF-8 byte order mark, and refuses what is plainly no UTF-8 text.
    mutating func openText() throws(ImportError) {
        guard position == 0, try peek() != nil else { return }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { skip(3) }
        for signature in Self.signatures where rest.starts(with: signature.bytes) {
            throw .notText(file: input.name, content: signature.content, advice: signature.advice)
        }
    }

    private static let signatures: [(bytes: [UInt8], content: String, advice: String)] = [
        ([0x1F, 0x8B], "compressed with gzip", "Pipe it: zcat FILE | populate --import -"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "Pipe it: zstdcat FILE | populate --import -"),
        ([0xFD, 0x37, 0x7A, 0x58], "compressed with xz", "Pipe it: xzcat FILE | populate --import -"),
        (Array("PK\u{3}\u{4}".utf8), "a workbook or zip archive", "Save the sheet as \"CSV UTF-8\", then import that."),
        (
            [0xFF, 0xFE], "UTF-16 text",
            "Save it as UTF-8, or pipe it: iconv -f UTF-16 -t UTF-8 FILE | populate --import -"
        ),
        (
            [0xFE, 0xFF], "UTF-16 text",
            "Save it as UTF-8, or pipe it: iconv -f UTF-16 -t UTF-8 FILE | populate --import -"
        ),
    ]
}
