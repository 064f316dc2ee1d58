internal import CCurl

/// Owns libcurl's multi handle and with it the kept connections; used by the loop's thread only.
final class MultiHandle {
    private let multi: UnsafeMutableRawPointer

    /// Nil without memory.
    init?(configuration: HTTPClient.Configuration) {
        // curl_global_init is not safe to run twice at once in old versions; a static is made once.
        guard Self.isLibraryReady, let multi = curl_multi_init() else { return nil }
        self.multi = multi
        set(CURLMOPT_MAXCONNECTS, configuration.maxKeptConnections)
        set(CURLMOPT_MAX_HOST_CONNECTIONS, configuration.maxConnectionsPerHost)
    }

    deinit { curl_multi_cleanup(multi) }

    var waker: Waker { Waker(multi: multi) }

    func add(_ easy: EasyHandle) throws(HTTPError) {
        let code = curl_multi_add_handle(multi, easy.pointer)
        guard code == CURLM_OK else { throw Self.error(code, "curl_multi_add_handle") }
    }

    /// Closes the connection if the transfer is not over.
    func remove(_ easy: EasyHandle) {
        curl_multi_remove_handle(multi, easy.pointer)
    }

    func perform() throws(HTTPError) {
        var running: Int32 = 0
        let code = curl_multi_perform(multi, &running)
        guard code == CURLM_OK else { throw Self.error(code, "curl_multi_perform") }
    }

    func nextFinished() -> (easy: UnsafeMutableRawPointer, code: CURLcode)? {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            if message.pointee.msg == CURLMSG_DONE {
                return (message.pointee.easy_handle, message.pointee.data.result)
            }
        }
        return nil
    }

    /// Returns at traffic, at a wake-up or after the time.
    func poll(milliseconds: Int32) throws(HTTPError) {
        let code = curl_multi_poll(multi, nil, 0, milliseconds, nil)
        guard code == CURLM_OK else { throw Self.error(code, "curl_multi_poll") }
    }

    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    private func set(_ option: CURLMoption, _ value: Int) {
        // Only an option unknown to an older libcurl fails, and its default then stands.
        _ = ccurl_multi_set_long(multi, option, value)
    }

    private static func error(_ code: CURLMcode, _ function: String) -> HTTPError {
        HTTPError(
            .other, "The HTTP client failed: \(String(cString: curl_multi_strerror(code))).",
            code: code.rawValue, function: function)
    }
}

/// Wakes the loop from any thread.
///
/// Sendable, because curl_multi_wakeup is the one call that libcurl allows from every thread, and the mailbox, whose
/// lock is held around it, drops the waker before the loop frees the handle.
struct Waker: @unchecked Sendable {
    fileprivate let multi: UnsafeMutableRawPointer

    func wake() {
        curl_multi_wakeup(multi)
    }
}
