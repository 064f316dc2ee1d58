import Crypto
import HTTPTypes
import Hummingbird

/// Responses of the kinds that the portal gives.
enum Reply {
    static func text(
        _ text: String, _ type: String, status: HTTPResponse.Status = .ok, _ more: [(HTTPField.Name, String)] = []
    ) -> Response {
        bytes(Array(text.utf8), type, status: status, more)
    }

    static func bytes(
        _ bytes: [UInt8], _ type: String, status: HTTPResponse.Status = .ok, _ more: [(HTTPField.Name, String)] = []
    ) -> Response {
        var headers: HTTPFields = [.contentType: type]
        for (name, value) in more { headers[name] = value }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The same, or 304 for who has it already.
    static func page(
        _ text: String, _ type: String, for request: Request, _ more: [(HTTPField.Name, String)] = []
    ) -> Response {
        let tag = "\"" + SHA256.hash(data: Array(text.utf8)).prefix(12).map { String($0, radix: 36) }.joined() + "\""
        let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        // A proxy that compresses weakens the tag.
        if known.contains(where: { $0 == tag || $0 == "W/" + tag }) {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        return self.text(text, type, more + [(.eTag, tag)])
    }

    static func redirect(_ status: HTTPResponse.Status, to place: String) -> Response {
        Response(status: status, headers: [.location: place])
    }

    static let html = "text/html; charset=utf-8"
    static let json = "application/json"
    static let csv = "text/csv; charset=utf-8"
    static let plain = "text/plain; charset=utf-8"
    static let svg = "image/svg+xml"
}
