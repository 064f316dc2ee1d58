/// Folds letters so that the spellings of one word compare equal: case, diacritics, ligatures, sharp s.
enum WordFolding {
    /// What one scalar is to the tokenizer.
    enum Role { case letter, ignorable, separator }

    static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: .ignorable
        case 0xC0...0x24F: scalar.value == 0xD7 || scalar.value == 0xF7 ? .separator : .letter
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .separator
        }
    }

    /// Appends the folded UTF-8 of a scalar outside ASCII.
    static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
        if let folded = latin(scalar.value) {
            word.append(contentsOf: folded)
        } else {
            word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// The plain letters of Latin-1 and Latin Extended-A.
    private static func latin(_ value: UInt32) -> [UInt8]? {
        guard (0xC0...0x17F).contains(value) else { return nil }
        return latinTable[Int(value) - 0xC0]
    }

    private static let latinTable: [[UInt8]] = {
        let latin1 = """
            a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss \
            a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y
            """
        let extendedA = """
            a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij \
            j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
            u u u u u u u u u u u u w w y y y z z z z z z s
            """
        return (latin1 + " " + extendedA).split(separator: " ").map { Array($0.utf8) }
    }()
}
