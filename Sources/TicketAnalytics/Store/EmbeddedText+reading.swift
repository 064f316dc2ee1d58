import CEmbedded

extension EmbeddedText {
    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }
}

extension String {
    init(_ embedded: EmbeddedText) {
        self.init(decoding: embedded.buffer, as: UTF8.self)
    }
}
