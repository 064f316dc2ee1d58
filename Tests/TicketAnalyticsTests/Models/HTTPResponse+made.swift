@testable import Curl

extension HTTPResponse {
    /// A response as a server might have sent it.
    static func made(_ status: Int, _ body: String, retryAfter: String? = nil, date: String? = nil) -> HTTPResponse {
        var headers = HTTPHeaders()
        for case let (name, value?) in [("Retry-After", retryAfter), ("Date", date)] {
            Array("\(name): \(value)\r\n".utf8).withUnsafeBytes { headers.append(line: $0) }
        }
        let timings = HTTPTimings(connect: .zero, firstByte: .zero, total: .zero)
        return HTTPResponse(status: status, headers: headers, body: Array(body.utf8), timings: timings)
    }
}
