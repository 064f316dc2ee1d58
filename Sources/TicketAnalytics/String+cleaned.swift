extension String {
    /// Safe to print: without terminal escapes, control characters and marks that turn the direction of text.
    ///
    /// Line breaks and tabs become one blank each. Ticket text is written by strangers; an escape in it could repaint
    /// the screen, and a direction mark could make a line read as another.
    public var cleaned: String {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
        var result = String.UnicodeScalarView()
        var scalars = unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar.value {
            case 0x1B: scalars.skipEscape()
            case 0x9B: scalars.skipControlSequence()
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F: scalars.skipControlString()
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
            default: if !scalar.isHarmful { result.append(scalar) }
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    private var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    fileprivate var isHarmful: Bool {
        switch value {
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: isControl
        }
    }
}

extension String.UnicodeScalarView.Iterator {
    /// What follows ESC: a control sequence, a control string, or intermediates and one final character.
    fileprivate mutating func skipEscape() {
        var scalar = next()
        switch scalar {
        case "[": return skipControlSequence()
        case "]", "P", "X", "^", "_": return skipControlString()
        default: break
        }
        while let intermediate = scalar, (0x20...0x2F).contains(intermediate.value) { scalar = next() }
    }

    /// Parameters up to the final character.
    fileprivate mutating func skipControlSequence() {
        while let scalar = next() {
            // A control character inside is no parameter: the sequence is broken off.
            if (0x40...0x7E).contains(scalar.value) || scalar.value < 0x20 { return }
        }
    }

    /// A title, link or picture, up to BEL or ST, or to the end as a terminal would.
    fileprivate mutating func skipControlString() {
        while let scalar = next() {
            if scalar.value == 0x07 || scalar.value == 0x9C { return }
            if scalar.value == 0x1B {
                _ = next()
                return
            }
        }
    }
}
