internal import CCurl

extension Transfer {
    /// libcurl gets the transfer unretained: the loop keeps it until its handle has left the multi handle.
    func installCallbacks() throws(HTTPError) {
        let me = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
        try easy.set(CURLOPT_PRIVATE, pointer: me)
        try easy.set(CURLOPT_WRITEDATA, pointer: me)
        try easy.set(CURLOPT_HEADERDATA, pointer: me)
        try easy.set(CURLOPT_PREREQDATA, pointer: me)
        try easy.set(CURLOPT_WRITEFUNCTION, { Transfer.write($0, $1 * $2, $3) { $0.receive(body: $1) } })
        try easy.set(CURLOPT_HEADERFUNCTION, { Transfer.write($0, $1 * $2, $3) { $0.receive(headerLine: $1) } })
        try easy.setPrerequest { me, _, _, _, _ in
            Transfer.from(me).requestStarts()
            return 0
        }
        if request.body.count > Self.bytesSentAtOnce { try installProgress(me) }
    }

    static func from(_ pointer: UnsafeMutableRawPointer?) -> Transfer {
        guard let pointer else { preconditionFailure("libcurl lost a callback's context") }
        return Unmanaged<Transfer>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// The transfer that a handle was prepared for.
    static func of(_ easy: UnsafeMutableRawPointer) -> Transfer {
        var pointer: UnsafeMutableRawPointer?
        ccurl_get_pointer(easy, CURLINFO_PRIVATE, &pointer)
        return from(pointer)
    }

    /// libcurl sends a body below this together with the headers, so there is no progress to see.
    private static var bytesSentAtOnce: Int { 64 << 10 }

    private func installProgress(_ me: UnsafeRawPointer) throws(HTTPError) {
        try easy.set(CURLOPT_NOPROGRESS, false)
        try easy.set(CURLOPT_XFERINFODATA, pointer: me)
        try easy.setProgress { me, _, _, _, uploaded in
            Transfer.from(me).requestMoves(uploaded: uploaded)
            return 0
        }
    }

    private static func write(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ me: UnsafeMutableRawPointer?,
        _ receive: (Transfer, UnsafeRawBufferPointer) -> Verdict
    ) -> Int {
        switch receive(from(me), UnsafeRawBufferPointer(start: bytes, count: count)) {
        case .taken: count
        case .paused: Int(CURL_WRITEFUNC_PAUSE)
        // Any other number than the count ends the transfer.
        case .refused: count + 1
        }
    }
}
