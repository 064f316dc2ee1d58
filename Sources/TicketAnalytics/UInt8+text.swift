extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isUppercase: Bool { (0x41...0x5A).contains(self) }
    var isLowercase: Bool { (0x61...0x7A).contains(self) }
    var isLetter: Bool { isUppercase || isLowercase }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Letters, digits and the underscore: an identifier or a mask such as `ph_user` is one word.
    var isWord: Bool { isLetter || isDigit || self == 0x5F }
    /// Whether the byte goes on with a character of UTF-8 instead of beginning one.
    var continuesCharacter: Bool { self & 0xC0 == 0x80 }
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
