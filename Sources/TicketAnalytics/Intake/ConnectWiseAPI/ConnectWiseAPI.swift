import Curl
import JSON

/// Requests to ConnectWise's REST API, so many at once and no more. They wait while the server asks to, are sent again
/// while it is in trouble, and find a codebase that has moved.
final class ConnectWiseAPI: Sendable {
    /// What the server said, and in which header it says where to go on.
    struct Answer {
        let value: JSONValue
        let headers: HTTPHeaders
    }

    let address: APIAddress
    let pageSize: Int
    private let settings: ConnectWiseAPISettings
    private let login: Secret
    private let privateKey: Secret
    private let client: HTTPClient
    private let retries: APIRetries
    private let gate = RequestGate()
    private let permits: Permits
    private let codebase = Remembered<String>()

    /// - Throws: `SettingsError` if the key cannot be read, `ConnectWiseAPIError.badAddress`.
    init(_ settings: ConnectWiseAPISettings, retries: APIRetries = APIRetries()) throws {
        self.settings = settings
        self.retries = retries
        address = try APIAddress(settings.url)
        pageSize = settings.pageSize
        privateKey = try settings.privateKey.read() ?? Secret("")
        login = Secret(Base64.encoded("\(settings.company)+\(settings.publicKey):\(privateKey.revealed)"))
        permits = Permits(limit: settings.requestsInFlight)
        var configuration = HTTPClient.Configuration()
        configuration.caFile = settings.certificateFile
        configuration.proxy = settings.proxy.map { .url($0) } ?? .none
        client = HTTPClient(configuration)
    }

    /// Reads a path of the API, for example `service/tickets`.
    ///
    /// - Parameter query: Percent-encoded.
    /// - Throws: `ConnectWiseAPIError`, `CancellationError`
    func get(_ path: String, _ query: String, forwardOnly: Bool = false) async throws -> Answer {
        let known = try await codebase(otherThan: nil)
        do {
            return try await answer(to: request(path, query, forwardOnly, codebase: known), path)
        } catch let error as ConnectWiseAPIError {
            guard case .notFound = error, settings.codebase == nil else { throw error }
            let moved = try await codebase(otherThan: known)
            guard moved != known else { throw error }
            return try await answer(to: request(path, query, forwardOnly, codebase: moved), path)
        }
    }

    /// Asks what the site is called and where its API is; every key will do.
    ///
    /// - Throws: `ConnectWiseAPIError.unknownCompany` among others.
    private func lookUpCodebase() async throws -> String {
        let path = "login/companyinfo/\(settings.company)"
        do {
            let answer = try await answer(to: request(address.api.appending(path: path)), path)
            guard !answer.value.isNull else {
                throw ConnectWiseAPIError.unknownCompany(settings.company, server: address.api.hostAndPort)
            }
            return answer.value["Codebase"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? Self.usualCodebase
        } catch ConnectWiseAPIError.notFound {
            // An old server has no such page.
            return Self.usualCodebase
        }
    }

    private static let usualCodebase = "v4_6_release/"

    private func codebase(otherThan stale: String?) async throws -> String {
        if let pinned = settings.codebase { return pinned }
        return try await codebase.value(while: { codebase, _ in codebase != stale }, read: lookUpCodebase)
    }

    private func request(_ path: String, _ query: String, _ forwardOnly: Bool, codebase: String) throws -> HTTPRequest {
        let folder = codebase.split(separator: "/").joined(separator: "/") + "/"
        let text = address.api.appending(path: "\(folder == "/" ? "" : folder)apis/3.0/\(path)").string
        do {
            var request = request(try HTTPURL(query.isEmpty ? text : "\(text)?\(query)"))
            if forwardOnly { request.headers.append((name: "pagination-type", value: "forward-only")) }
            return request
        } catch {
            throw ConnectWiseAPIError.badAnswer(path: path, detail: error.message.asDetail)
        }
    }

    private func request(_ url: HTTPURL) -> HTTPRequest {
        var request = HTTPRequest(
            .get, url, headers: headers,
            deadlines: HTTPDeadlines(firstByte: settings.requestTimeout, total: settings.requestTimeout))
        request.acceptsGzip = true
        request.maxResponseBytes = 64 << 20
        return request
    }

    private var headers: [(name: String, value: String)] {
        let accept =
            settings.version.map { "application/vnd.connectwise.com+json; version=\($0)" } ?? "application/json"
        return [
            (name: "Authorization", value: "Basic \(login.revealed)"),
            (name: "clientId", value: settings.clientID), (name: "Accept", value: accept),
        ]
    }
}

extension ConnectWiseAPI {
    /// Sends the request until there is an answer, or the trouble lasts.
    private func answer(to request: HTTPRequest, _ path: String) async throws -> Answer {
        var tries = 0
        while true {
            let trouble: APITrouble
            do {
                return try await permits.withPermit { try await attempt(request, path) }
            } catch let error as APITrouble {
                trouble = error
            }
            if trouble.wasSent { tries += 1 }
            try await retries.wait(after: trouble, tries: tries)
        }
    }

    /// - Throws: `APITrouble` if it may pass, else `ConnectWiseAPIError`.
    private func attempt(_ request: HTTPRequest, _ path: String) async throws -> Answer {
        let server = address.api.hostAndPort
        if let wait = gate.remaining {
            throw APITrouble(error: .busy(server: server, wait), wait: wait, wasSent: false)
        }
        let response: HTTPResponse
        do {
            response = try await client.send(request)
        } catch {
            throw Self.trouble(error, server: server)
        }
        guard response.status != 200 else { return try Self.answer(response, path) }
        let wait = response.retryAfter
        if let wait, response.status == 429 || response.status == 503 { gate.close(for: wait) }
        throw APIComplaint(response, hiding: [privateKey, login]).error(path: path, server: server, wait: wait)
    }

    private static func answer(_ response: HTTPResponse, _ path: String) throws -> Answer {
        // An unknown company's is empty.
        if response.body.isEmpty { return Answer(value: .null, headers: response.headers) }
        do {
            return Answer(value: try JSONValue(parsing: response.body), headers: response.headers)
        } catch {
            throw APITrouble(error: .badAnswer(path: path, detail: error.description.asDetail))
        }
    }

    private static func trouble(_ error: HTTPError, server: String) -> any Error {
        let detail = error.message.asDetail
        switch error.kind {
        case .cancelled: return CancellationError()
        case .invalidRequest: return ConnectWiseAPIError.unsuitable(server: server, detail: detail)
        case .tls where !error.isRetryable: return ConnectWiseAPIError.unsuitable(server: server, detail: detail)
        default: return APITrouble(error: .away(server: server, detail: detail))
        }
    }
}
