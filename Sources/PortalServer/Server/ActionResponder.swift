import HTTPTypes
import Hummingbird
import Presentation
import TicketAnalytics
import WebPages

/// Does what a form asks for, and sends the reader to the page that shows it.
struct ActionResponder: Sendable {
    private let parts: PortalParts
    private let cache: AnswerCache
    private let wakeChecks: @Sendable () -> Void

    init(_ parts: PortalParts, _ cache: AnswerCache, wakeChecks: @escaping @Sendable () -> Void) {
        self.parts = parts
        self.cache = cache
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
        let action = try type.init(numbers, FormFields(try await fields(of: request)))
        let context = ActionContext(
            store: try await parts.door(), settings: parts.settings, actor: name, wakeChecks: wakeChecks)
        let outcome = try await action.perform(in: context)
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
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            bytes += buffer.readableBytesView
            if bytes.count > limit { throw Refusal.tooLarge(limit) }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return kind.hasPrefix("multipart")
            ? try MultipartForm.parameters(text, type: type) : FormEncoding.parameters(text)
    }
}
