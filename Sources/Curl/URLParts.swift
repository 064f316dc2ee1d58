internal import CCurl

/// Owns libcurl's parsed form of an address.
final class URLParts {
    private let handle: OpaquePointer

    init(parsing text: String) throws(HTTPError) {
        guard let handle = curl_url() else { throw HTTPError(badURL: "libcurl has no memory for it") }
        self.handle = handle
        guard !text.utf8.contains(0) else { throw HTTPError(badURL: "it holds a zero byte") }
        let code = curl_url_set(handle, CURLUPART_URL, text, 0)
        guard code == CURLUE_OK else {
            throw HTTPError(badURL: String(cString: curl_url_strerror(code)))
        }
    }

    deinit { curl_url_cleanup(handle) }

    func part(_ part: CURLUPart, _ name: String) throws(HTTPError) -> String {
        var text: UnsafeMutablePointer<CChar>?
        // The scheme's usual port where none is written, but the address itself as it was given.
        let flags = part == CURLUPART_PORT ? UInt32(CURLU_DEFAULT_PORT) : 0
        let code = curl_url_get(handle, part, &text, flags)
        guard code == CURLUE_OK, let text else { throw HTTPError(badURL: "it has no \(name)") }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
