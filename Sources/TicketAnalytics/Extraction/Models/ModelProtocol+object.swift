import Curl
import JSON

extension ModelProtocol {
    /// The response's JSON, or the server's complaint as error.
    func object(_ server: ModelServer, _ model: String, _ response: HTTPResponse) throws -> JSONValue {
        let value = try? JSONValue(parsing: response.body)
        if let complaint = ServerComplaint(response, value) {
            throw complaint.error(server: server.label, model: model, pullHint: pullHint(model))
        }
        guard let value, value.object != nil else {
            throw ExtractionError.unsuitable(server: server.label, detail: "it does not answer with JSON")
        }
        return value
    }
}
