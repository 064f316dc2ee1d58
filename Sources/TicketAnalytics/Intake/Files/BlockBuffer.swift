/// The block of an input file that is being looked at; its size bounds the memory, whatever the file's.
struct BlockBuffer {
    static let defaultBlockSize = 128 << 10

    let input: InputFile
    private var block: [UInt8]
    private(set) var position = 0
    private var end = 0
    private var isLast = false

    init(_ input: InputFile, blockSize: Int = defaultBlockSize) {
        self.input = input
        block = [UInt8](repeating: 0, count: max(blockSize, 4))
    }

    /// The next byte, left where it is; nil at the end of the input.
    mutating func peek() throws(ImportError) -> UInt8? {
        if position == end {
            guard try moveToNextBlock() else { return nil }
        }
        return block[position]
    }

    /// Steps over the byte that `peek` showed.
    mutating func skip(_ count: Int = 1) {
        position += count
    }

    /// What is left of the block; used to sniff at the start of a file.
    var rest: ArraySlice<UInt8> { block[position..<end] }

    /// Takes the bytes of this block up to the first that `isStop` accepts, or all; empty only if that is the first.
    mutating func take(until isStop: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        var index = start
        block.withUnsafeBufferPointer { bytes in
            while index < end, !isStop(bytes[index]) { index += 1 }
        }
        position = index
        return block[start..<index]
    }

    /// Reads the next block if this one is used up; false if it is not, and at the end of the input.
    mutating func moveToNextBlock() throws(ImportError) -> Bool {
        guard position == end, !isLast else { return false }
        position = 0
        end = try input.read(into: &block)
        isLast = end < block.count
        return end > 0
    }
}
