import HTTPTypes
import Hummingbird
import Logging
import Presentation
import TicketAnalytics
import WebPages

/// Answers every request: what is refused, what is asked, what is done, what went wrong.
struct PortalResponder: HTTPResponder {
    private static let longestQuery = 2_000
    private static let longestPath = 500

    private let access: AccessRules
    private let hosts: HostRule
    private let pages: PageResponder
    private let actions: ActionResponder
    private let probes: ProbeResponder
    private let headers: SecurityHeaders
    private let userHeader: String?
    private let basePath: String
    private let logger: Logger

    /// - Throws: What the template engine throws.
    init(settings: Settings, door: StoreDoor, logger: Logger) throws {
        let address = settings.portal.publicURL.map(PublicAddress.init)
        basePath = address?.basePath ?? "/"
        access = AccessRules(settings.portal)
        hosts = HostRule(settings.portal)
        headers = SecurityHeaders(isSecure: address?.isSecure ?? false)
        userHeader = settings.portal.userHeader
        self.logger = logger
        let cache = AnswerCache()
        pages = PageResponder(door: door, cache: cache, renderer: try PageRenderer(root: basePath), basePath: basePath)
        actions = ActionResponder(
            door: door, cache: cache, settings: settings, origins: OriginRule(settings.portal), basePath: basePath)
        probes = ProbeResponder(door: door)
    }

    func respond(to request: Request, context: PortalContext) async -> Response {
        let question = question(request, context)
        var response: Response
        do {
            response = try await answer(question)
        } catch {
            response = answer(to: error, question)
        }
        headers.add(to: &response.headers)
        return request.method == .head ? response.head : response
    }

    private func answer(_ question: Question) async throws -> Response {
        let request = question.request
        guard hosts.allows(request.head.authority) else { throw RequestError.wrongHost }
        if question.query.utf8.count > Self.longestQuery || question.path.utf8.count > Self.longestPath {
            throw RequestError.longQuery
        }
        switch request.method {
        case .get, .head: return try await get(question)
        case .post: return try await actions.respond(to: question)
        default: throw RequestError.wrongMethod
        }
    }

    private func get(_ question: Question) async throws -> Response {
        let path =
            question.path.hasPrefix(basePath) ? question.path.dropFirst(basePath.count) : question.path.dropFirst()
        if let response = try await probes.response(to: String(path)) { return response }
        if ActionCatalogue.action(at: String(path)) != nil { throw RequestError.wrongMethod }
        return try await pages.respond(to: question)
    }

    private func question(_ request: Request, _ context: PortalContext) -> Question {
        let names = ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded"].compactMap { HTTPField.Name($0) }
        let users = userHeader.flatMap { HTTPField.Name($0) }.map { request.headers[values: $0] } ?? []
        // A header that stands twice was not overwritten by the proxy.
        let person = access.person(
            peer: context.peer, user: users.count == 1 ? users[0] : nil,
            isForwarded: names.contains { request.headers[$0] != nil })
        return Question(request: request, person: person)
    }

    private func answer(to error: any Error, _ question: Question) -> Response {
        let answer = ErrorAnswer(error)
        if answer.status.code >= 500 {
            logger.error(
                "a request failed", metadata: ["path": "\(question.path)", "error": "\(error.problemInWords)"])
        }
        let headers: HTTPFields = answer.status == .serviceUnavailable ? [.retryAfter: "20"] : [:]
        let isForPrograms = [".json", ".csv", ".svg", "healthz", "readyz", "metrics"].contains {
            question.path.hasSuffix($0)
        }
        if isForPrograms {
            return .text(answer.json, "application/problem+json", status: answer.status, headers: headers)
        }
        let content = PageContent(answer.report, at: Link("error"), visitor: question.person.visitor)
        return .text(
            pages.renderer.html(content), "text/html; charset=utf-8", status: answer.status, headers: headers)
    }
}
