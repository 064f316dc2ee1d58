import HTTPTypes
import Hummingbird
import Presentation

/// One request, with who asks.
struct Question: Sendable {
    let request: Request
    let person: Person

    var path: String { String(request.uri.path) }
    var query: String { request.uri.query ?? "" }

    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }
    }
}
