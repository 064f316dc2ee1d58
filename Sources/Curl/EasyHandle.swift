internal import CCurl

#if canImport(Glibc)
internal import Glibc
#else
internal import Musl
#endif

/// Owns one libcurl transfer handle with its header list and error text; used again for later transfers.
final class EasyHandle {
    let pointer: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>
    private var headers: UnsafeMutablePointer<curl_slist>?

    init() throws(HTTPError) {
        guard let pointer = curl_easy_init() else {
            throw HTTPError(.other, "libcurl has no memory for a request.", function: "curl_easy_init")
        }
        self.pointer = pointer
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(pointer)
        curl_slist_free_all(headers)
        errorText.deallocate()
    }

    /// Back to no options; the connection cache belongs to the multi handle and stays.
    func reset() {
        curl_easy_reset(pointer)
        curl_slist_free_all(headers)
        headers = nil
        errorText[0] = 0
    }

    /// The system's own words where a connection failed ("Connection refused"), else libcurl's.
    func errorDetail(_ code: CURLcode) -> String {
        guard code == CURLE_COULDNT_CONNECT else { return String(cString: errorText) }
        var number = 0
        ccurl_get_long(pointer, CURLINFO_OS_ERRNO, &number)
        // libcurl's text for this code may repeat a proxy's URL with its password.
        return number > 0 ? String(cString: strerror(Int32(number))) : ""
    }
}

/// Options.
extension EasyHandle {
    func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
        try check(ccurl_set_long(pointer, option, value))
    }

    func set(_ option: CURLoption, _ value: Bool) throws(HTTPError) {
        try check(ccurl_set_long(pointer, option, value ? 1 : 0))
    }

    func set(_ option: CURLoption, _ value: String) throws(HTTPError) {
        guard !value.utf8.contains(0) else {
            throw HTTPError(.invalidRequest, "A setting of the request holds a zero byte.")
        }
        try check(ccurl_set_string(pointer, option, value))
    }

    /// libcurl keeps the pointer: it must live until `reset`.
    func set(_ option: CURLoption, pointer value: UnsafeRawPointer?) throws(HTTPError) {
        try check(ccurl_set_pointer(pointer, option, value))
    }

    func set(_ option: CURLoption, _ callback: curl_write_callback) throws(HTTPError) {
        try check(ccurl_set_write_callback(pointer, option, callback))
    }

    func setPrerequest(_ callback: curl_prereq_callback) throws(HTTPError) {
        try check(ccurl_set_prerequest_callback(pointer, callback))
    }

    func setProgress(_ callback: curl_xferinfo_callback) throws(HTTPError) {
        try check(ccurl_set_progress_callback(pointer, callback))
    }

    func allowHTTPOnly() throws(HTTPError) {
        try check(ccurl_allow_http_only(pointer))
    }

    func keepErrorText() throws(HTTPError) {
        try set(CURLOPT_ERRORBUFFER, pointer: errorText)
    }

    /// libcurl copies the body, so that no Swift array has to stay where it is.
    func set(body: [UInt8]) throws(HTTPError) {
        try check(ccurl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        try check(body.withUnsafeBytes { ccurl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, $0.baseAddress ?? noBody) })
    }

    func set(headerLines: [String]) throws(HTTPError) {
        for line in headerLines {
            guard let longer = curl_slist_append(headers, line) else {
                throw HTTPError(.other, "libcurl has no memory for the headers.", function: "curl_slist_append")
            }
            headers = longer
        }
        try set(CURLOPT_HTTPHEADER, pointer: headers)
    }

    /// An empty array may have no address, and libcurl would then ask its read callback for the body.
    private var noBody: UnsafeRawPointer { UnsafeRawPointer(errorText) }

    private func check(_ code: CURLcode) throws(HTTPError) {
        guard code != CURLE_OK else { return }
        throw HTTPError(
            .invalidRequest,
            "libcurl does not take a setting of the request: \(String(cString: curl_easy_strerror(code))).",
            code: Int32(bitPattern: code.rawValue), function: "curl_easy_setopt")
    }
}

/// Facts about the transfer.
extension EasyHandle {
    var status: Int {
        var status = 0
        ccurl_get_long(pointer, CURLINFO_RESPONSE_CODE, &status)
        return status
    }

    var timings: HTTPTimings {
        HTTPTimings(
            connect: time(CURLINFO_CONNECT_TIME_T), firstByte: time(CURLINFO_STARTTRANSFER_TIME_T),
            total: time(CURLINFO_TOTAL_TIME_T))
    }

    func unpause() {
        curl_easy_pause(pointer, CURLPAUSE_CONT)
    }

    private func time(_ info: CURLINFO) -> Duration {
        var microseconds: curl_off_t = 0
        ccurl_get_offset(pointer, info, &microseconds)
        return .microseconds(microseconds)
    }
}
