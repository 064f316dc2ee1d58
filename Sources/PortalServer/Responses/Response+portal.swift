import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    static func text(
        _ text: String, _ contentType: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = contentType
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static func redirect(to address: String, status: HTTPResponse.Status) -> Response {
        Response(status: status, headers: [.location: address])
    }

    /// Without its body, as HEAD asks.
    var head: Response {
        Response(status: status, headers: headers)
    }
}
