import CODBC

/// The memory that a statement's bound parameters lie in while it runs.
final class ParameterBuffer {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 16)
    private var position = 0
    private typealias Slot = (address: UnsafeMutableRawPointer, length: Int)

    deinit {
        memory.deallocate()
    }

    func bind(_ parameters: [Value], to statement: Statement) throws(ODBCError) {
        let usesUTF16 = statement.connection.capabilities.usesUTF16
        reserve(parameters.reduce(0) { $0 + Self.room(for: $1, usesUTF16: usesUTF16) })
        for (index, value) in parameters.enumerated() {
            try bind(value, number: SQLUSMALLINT(index + 1), to: statement)
        }
    }

    /// Gives the memory of an unusually long text back.
    func shrink() {
        if memory.count > 65_536 { replaceMemory(count: 0) }
    }

    private func reserve(_ count: Int) {
        position = 0
        if memory.count < count { replaceMemory(count: max(count, 1024)) }
    }

    private func replaceMemory(count: Int) {
        memory.deallocate()
        memory = .allocate(byteCount: count, alignment: 16)
    }

    /// The value, its length and their alignment.
    private static func room(for value: Value, usesUTF16: Bool) -> Int {
        switch value {
        case .text(let text): text.utf8.count * (usesUTF16 ? 2 : 1) + 48
        case .bytes(let bytes): bytes.count + 48
        case .null, .integer, .double, .bool, .timestamp: 80
        }
    }

    private func bind(_ value: Value, number: SQLUSMALLINT, to statement: Statement) throws(ODBCError) {
        let (type, slot) = stored(value, statement.connection.capabilities)
        let indicator = reserveSlot(MemoryLayout<SQLLEN>.size).assumingMemoryBound(to: SQLLEN.self)
        indicator.pointee = slot?.length ?? SQLLEN(SQL_NULL_DATA)
        let code = SQLBindParameter(
            statement.handle, number, SQLSMALLINT(SQL_PARAM_INPUT), type.cType, type.sqlType, type.size, type.digits,
            slot?.address, slot?.length ?? 0, indicator)
        try statement.check(code, "SQLBindParameter")
    }

    private func stored(_ value: Value, _ capabilities: Capabilities) -> (type: ParameterType, slot: Slot?) {
        switch value {
        case .null: return (.null(capabilities), nil)
        case .integer(let value): return (.init(SQL_C_SBIGINT, SQL_BIGINT, size: 19), store(value))
        case .double(let value): return (.init(SQL_C_DOUBLE, SQL_DOUBLE, size: 15), store(value))
        case .bool(let value): return (.init(SQL_C_BIT, SQL_BIT, size: 1), store(UInt8(value ? 1 : 0)))
        case .timestamp(let value) where capabilities.readsCellsAsText:
            // libsqliteodbc's own conversion keeps milliseconds only.
            return (.init(SQL_C_CHAR, SQL_VARCHAR, size: Timestamp.textLength), storeText(value))
        case .timestamp(let value):
            let type = ParameterType(SQL_C_TYPE_TIMESTAMP, SQL_TYPE_TIMESTAMP, size: 26, digits: 6)
            return (type, store(SQL_TIMESTAMP_STRUCT(value)))
        case .text(let value):
            let slot = capabilities.usesUTF16 ? storeUTF16(value) : storeUTF8(value)
            return (.text(bytes: slot.length, capabilities), slot)
        case .bytes(let value): return (.bytes(count: value.count), store(bytes: value))
        }
    }

    private func reserveSlot(_ count: Int) -> UnsafeMutableRawPointer {
        let start = (position + 15) & ~15
        position = start + count
        return memory.baseAddress! + start
    }

    private func store<T: BitwiseCopyable>(_ value: T) -> Slot {
        let address = reserveSlot(MemoryLayout<T>.size)
        address.storeBytes(of: value, as: T.self)
        return (address, MemoryLayout<T>.size)
    }

    private func store(bytes: [UInt8]) -> Slot {
        let address = reserveSlot(bytes.count)
        bytes.withUnsafeBytes {
            address.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(address), byteCount: $0.count)
        }
        return (address, bytes.count)
    }

    private func storeText(_ timestamp: Timestamp) -> Slot {
        let address = reserveSlot(Timestamp.textLength)
        let bytes = address.assumingMemoryBound(to: UInt8.self)
        return (address, timestamp.write(to: UnsafeMutableBufferPointer(start: bytes, count: Timestamp.textLength)))
    }

    private func storeUTF8(_ text: String) -> Slot {
        var text = text
        return text.withUTF8 { utf8 in
            let address = reserveSlot(utf8.count)
            if let start = utf8.baseAddress { address.copyMemory(from: start, byteCount: utf8.count) }
            return (address, utf8.count)
        }
    }

    private func storeUTF16(_ text: String) -> Slot {
        let address = reserveSlot(text.utf8.count * 2)
        let count = text.writeUTF16(to: address.assumingMemoryBound(to: UInt16.self))
        return (address, count * 2)
    }
}
