import Curl
import JSON

/// An answer that is none: its status, and the server's words.
struct APIComplaint {
    let status: Int
    let detail: String

    /// ConnectWise says `{code, message, errors: [{code, message}]}`; a proxy before it says anything.
    ///
    /// - Parameter secrets: What is never told, should the server repeat it.
    init(_ response: HTTPResponse, hiding secrets: [Secret]) {
        status = response.status
        let value = try? JSONValue(parsing: response.body)
        let errors = value?["errors"]?.array ?? []
        let words = ([value] + errors).compactMap { $0?["message"]?.string ?? $0?["code"]?.string }
        let text = words.isEmpty ? response.text : words.joined(separator: " ")
        let isTold = !secrets.contains { !$0.revealed.isEmpty && text.utf8.contains($0.revealed.utf8) }
        detail = text.isEmpty || !isTold ? "no explanation" : text.asDetail
    }

    func error(path: String, server: String, wait: Duration?) -> any Error {
        switch status {
        case 401, 403: ConnectWiseAPIError.notAllowed(path: path, status: status, detail: detail)
        case 404: ConnectWiseAPIError.notFound(path: path, server: server)
        case 429: APITrouble(error: .busy(server: server, wait ?? .zero), wait: wait)
        case 408, 500...: APITrouble(error: .away(server: server, detail: "status \(status), \(detail)"), wait: wait)
        case 300..<400:
            ConnectWiseAPIError.unsuitable(server: server, detail: "it redirects elsewhere (status \(status))")
        default: ConnectWiseAPIError.rejected(path: path, status: status, detail: detail)
        }
    }
}
