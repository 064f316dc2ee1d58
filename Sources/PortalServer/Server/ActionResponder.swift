import HTTPTypes
import Hummingbird
import Presentation
import TicketAnalytics
import WebPages

/// Does what a form asks for, and sends the reader to the page that shows it.
struct ActionResponder: Sendable {
    private let parts: PortalParts
    private let cache: AnswerCache
    private let views: ViewResponder
    private let wakeChecks: @Sendable () -> Void

    /// - Parameter views: Show the page of a form that is refused.
    init(
        _ parts: PortalParts, _ cache: AnswerCache, _ views: ViewResponder, wakeChecks: @escaping @Sendable () -> Void
    ) {
        self.parts = parts
        self.cache = cache
        self.views = views
        self.wakeChecks = wakeChecks
    }

    static func takes(_ path: String) -> Bool {
        ActionCatalogue.action(at: path) != nil
    }

    func answer(_ request: Request, _ target: RequestTarget, _ caller: Caller) async throws -> Response {
        guard target.face == .html, let (type, numbers) = ActionCatalogue.action(at: target.path) else {
            let isPage = ViewCatalogue.view(at: target.path, []) != nil
            throw isPage ? Refusal.method(["GET", "HEAD"]) as any Error : ViewResponder.noPage
        }
        if parts.settings.portal.isReadOnly { throw Refusal.readOnly }
        guard caller.role >= type.role, let name = caller.name else { throw refusal(caller, type.role) }
        let fields = FormFields(try await fields(of: request))
        let context = ActionContext(
            store: try await parts.door(), settings: parts.settings, actor: name, page: fields.page,
            wakeChecks: wakeChecks)
        do {
            let outcome = try await type.init(numbers, fields).perform(in: context)
            return try await answer(outcome, of: type, in: context, caller)
        } catch let error as any Explainable where Problem(error).canBeMended {
            let form = SentForm(path: target.path, fields: fields.fields)
            guard let page = context.page, let answer = await views.page(page, refusing: form, error, caller) else {
                throw error
            }
            return answer
        }
    }

    private func answer(
        _ outcome: ActionOutcome, of type: any PageAction.Type, in context: ActionContext, _ caller: Caller
    ) async throws -> Response {
        if let preview = outcome.preview {
            let visitor = caller.visitor(parts.settings.portal)
            return Reply.text(
                parts.pages.html(PageContent(preview, at: outcome.next, visitor: visitor)), Reply.html)
        }
        if type.changesTickets { await context.store.forgetShared() }
        await cache.clear()
        var next = outcome.next
        if let entry = outcome.auditEntry {
            next.parameters.append(Parameter(ViewResponder.doneParameter, String(entry)))
        }
        return Reply.redirect(.seeOther, to: "\(parts.settings.portal.publicAddress?.basePath ?? "")/\(next.text)")
    }

    /// Who may still sign in is asked to.
    private func refusal(_ caller: Caller, _ role: Role) -> Refusal {
        parts.settings.portal.usersFile != nil && caller.source == .nobody ? .login : .role(role.rawValue)
    }

    private func fields(of request: Request) async throws -> [Parameter] {
        let type = request.headers[.contentType] ?? ""
        let kind = type.prefix { $0 != ";" }.lowercased()
        guard ["application/x-www-form-urlencoded", "multipart/form-data"].contains(kind) else { throw Refusal.form }
        let limit = parts.settings.portal.maxBodyBytes
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Refusal.tooLarge(limit)
        }
        let text = String(decoding: try await body(of: request, limit: limit), as: UTF8.self)
        return kind.hasPrefix("multipart")
            ? try MultipartForm.parameters(text, type: type) : FormEncoding.parameters(text)
    }

    /// Whoever breaks off or sends broken parts has made the mistake.
    private func body(of request: Request, limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await buffer in request.body {
                bytes += buffer.readableBytesView
                if bytes.count > limit { throw Refusal.tooLarge(limit) }
            }
        } catch let error where !(error is CancellationError || error is Refusal) {
            throw Problem(.badRequest, "The form did not arrive whole.", "Send it again.")
        }
        return bytes
    }
}
