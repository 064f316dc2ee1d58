import HTTPTypes
import Hummingbird
import Logging
import Presentation
import TicketAnalytics
import WebPages

/// Answers every request: asks first whether it may be, then what it wants, and tells every error in words.
struct PortalResponder: HTTPResponder {
    typealias Context = PortalContext

    private let parts: PortalParts
    private let hosts: HostRule
    private let origins: OriginRule
    private let callers: CallerFinder
    private let headers: ResponseHeaders
    private let views: ViewResponder
    private let actions: ActionResponder
    private let service: ServicePages
    private let threads: WorkThreads

    /// - Parameter wakeChecks: Called when somebody has asked for a check.
    init(_ parts: PortalParts, wakeChecks: @escaping @Sendable () -> Void) {
        let settings = parts.settings.portal
        let cache = AnswerCache(threads: parts.threads)
        self.parts = parts
        threads = parts.threads
        hosts = HostRule(settings)
        origins = OriginRule(settings)
        callers = CallerFinder(settings, logger: parts.logger)
        headers = ResponseHeaders(settings)
        views = ViewResponder(parts, cache)
        actions = ActionResponder(parts, cache, views, wakeChecks: wakeChecks)
        service = ServicePages(parts)
    }

    func respond(to request: Request, context: PortalContext) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            response = try await answer(request, context)
        } catch {
            response = failure(error, request, Caller())
        }
        headers.add(to: &response.headers)
        if request.method == .head { response = response.createHeadResponse() }
        // A query may hold words of tickets; it is left out.
        log(request, context.peer, response, since: start)
        return response
    }

    private func log(
        _ request: Request, _ peer: NetworkAddress?, _ response: Response, since start: ContinuousClock.Instant
    ) {
        let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        let client = callers.client(request, peer)
        let fields: () -> Logger.Metadata = {
            [
                "method": "\(request.method)", "path": "\(request.uri.path)", "status": "\(response.status.code)",
                "milliseconds": "\(milliseconds)", "client": "\(client?.text ?? "")",
            ]
        }
        parts.logger.event(.requestServed, fields())
    }

    private func answer(_ request: Request, _ context: PortalContext) async throws -> Response {
        guard [.get, .head, .post, .options].contains(request.method) else {
            throw Refusal.method(["GET", "HEAD", "POST"])
        }
        guard hosts.allows(request.head.authority) else { throw Refusal.host }
        let basePath = parts.settings.portal.publicAddress?.basePath ?? ""
        let target = try RequestTarget(request.head.path ?? "/", basePath: basePath)
        if request.method == .options { return Response(status: .noContent, headers: [.allow: "GET, HEAD, POST"]) }
        let isRead = request.method != .post
        if !isRead, !origins.allows(site: request.headers[.fetchSite], origin: request.headers[.origin]) {
            throw Refusal.origin
        }
        if target.hasStraySlash, isRead {
            return Reply.redirect(.permanentRedirect, to: "\(basePath)/\(Link(target.name, target.parameters).text)")
        }
        if isRead, let response = try await service.sign(target) { return response }
        return try await leavingWhenCancelled(on: threads) { await work(on: request, target, context.peer) }
    }

    private func work(on request: Request, _ target: RequestTarget, _ peer: NetworkAddress?) async -> Response {
        // Whoever it is, an error's page knows it too.
        var caller = Caller()
        do {
            caller = try await callers.caller(request, peer)
            if request.method == .post { return try await actions.answer(request, target, caller) }
            if let response = try await service.answer(request, target, caller) { return response }
            return try await views.answer(request, target, caller)
        } catch {
            return failure(error, request, caller)
        }
    }

    /// What a person has to mend here; that the database is away is told by `/readyz`, and once by who works on checks.
    private func log(_ error: any Error, _ problem: Problem, _ request: Request) {
        let words = problem.status == .internalServerError ? "\(error)" : (error as? UsersFileError)?.problem
        guard let words else { return }
        parts.logger.event(.requestFailed, words, ["path": "\(request.uri.path)"])
    }

    private func failure(_ error: any Error, _ request: Request, _ caller: Caller) -> Response {
        let problem = Problem(error)
        log(error, problem, request)
        var more = (error as? Refusal)?.headers ?? []
        if problem.status == .serviceUnavailable { more.append((.retryAfter, "10")) }
        let accept = request.headers[.accept] ?? ""
        let wantsJSON = request.uri.path.hasSuffix(".json") || accept.contains("json") && !accept.contains("html")
        if wantsJSON { return Reply.text(problem.json, Reply.json, status: problem.status, more) }
        let report = Report(
            title: "\(problem.status.code) \(problem.status.reasonPhrase)",
            problems: problem.problem.split(separator: "\n").map(String.init),
            notes: [problem.remedy])
        let page = PageContent(report, at: Link("error"), visitor: caller.visitor(parts.settings.portal))
        return Reply.text(parts.pages.html(page), Reply.html, status: problem.status, more)
    }
}
