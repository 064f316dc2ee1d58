internal import CCurl

extension EasyHandle {
    /// Sets every option of a request; callbacks are the transfer's.
    func prepare(_ request: HTTPRequest, _ configuration: HTTPClient.Configuration) throws(HTTPError) {
        try keepErrorText()
        try setConnection(request, configuration)
        try setTrust(configuration)
        try setMethodAndBody(request)
        try set(headerLines: Self.headerLines(request, configuration))
    }

    private func setConnection(
        _ request: HTTPRequest, _ configuration: HTTPClient.Configuration
    ) throws(HTTPError) {
        try set(CURLOPT_URL, request.url.string)
        try allowHTTPOnly()
        // Without it libcurl may use SIGALRM, which no program with threads survives.
        try set(CURLOPT_NOSIGNAL, true)
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_TCP_KEEPALIVE, true)
        try set(CURLOPT_CONNECTTIMEOUT_MS, request.deadlines.connect.wholeMilliseconds)
        try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
        if let path = request.unixSocketPath { try set(CURLOPT_UNIX_SOCKET_PATH, path) }
        switch configuration.proxy {
        case .environment: break
        case .none: try set(CURLOPT_PROXY, "")
        case .url(let url): try set(CURLOPT_PROXY, url)
        }
        if request.maxRedirects > 0 {
            try set(CURLOPT_FOLLOWLOCATION, true)
            try set(CURLOPT_MAXREDIRS, request.maxRedirects)
        }
        if request.isSentOnce { try set(CURLOPT_FRESH_CONNECT, true) }
        if request.acceptsGzip { try set(CURLOPT_ACCEPT_ENCODING, "gzip") }
    }

    private func setTrust(_ configuration: HTTPClient.Configuration) throws(HTTPError) {
        if let caFile = configuration.caFile { try set(CURLOPT_CAINFO, caFile) }
        if !configuration.verifiesServer {
            try set(CURLOPT_SSL_VERIFYPEER, false)
            try set(CURLOPT_SSL_VERIFYHOST, false)
        }
    }

    private func setMethodAndBody(_ request: HTTPRequest) throws(HTTPError) {
        switch request.method {
        case .head:
            try set(CURLOPT_NOBODY, true)
        case .get where request.body.isEmpty, .delete where request.body.isEmpty:
            try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        case .get, .delete, .post, .put, .patch:
            try set(body: request.body)
            // Set for POST too only by its own option, so that a redirect may turn it into GET as browsers do.
            if request.method != .post { try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
        }
    }

    private static func headerLines(
        _ request: HTTPRequest, _ configuration: HTTPClient.Configuration
    ) throws(HTTPError) -> [String] {
        let own = request.headers
        let isSet = { (name: String) in own.contains { $0.name.isEqualIgnoringASCIICase(to: name) } }
        var fields = own + configuration.headers.filter { !isSet($0.name) }
        if !fields.contains(where: { $0.name.isEqualIgnoringASCIICase(to: "User-Agent") }) {
            fields.append((name: "User-Agent", value: configuration.userAgent))
        }
        var lines: [String] = []
        for field in fields { lines.append(try headerLine(field.name, field.value)) }
        // A name with nothing behind the colon takes away what libcurl would add: the wait for 100-continue, and a
        // form's content type.
        lines.append("Expect:")
        if !fields.contains(where: { $0.name.isEqualIgnoringASCIICase(to: "Content-Type") }) {
            lines.append("Content-Type:")
        }
        return lines
    }

    private static func headerLine(_ name: String, _ value: String) throws(HTTPError) -> String {
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
        guard isName else {
            throw HTTPError(.invalidRequest, "A header's name is empty or holds a character not allowed.")
        }
        guard !value.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) else {
            throw HTTPError(.invalidRequest, "The value of the header \(name) holds a line end or a zero byte.")
        }
        // libcurl's way to send a header without a value.
        return value.isEmpty ? "\(name);" : "\(name): \(value)"
    }
}
