import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import TicketAnalytics

/// Does what forms ask for.
struct ActionResponder: Sendable {
    /// A file of managed skills is the largest that is sent.
    private static let largestForm = 2_000_000

    let door: StoreDoor
    let cache: AnswerCache
    let settings: Settings
    let origins: OriginRule
    let basePath: String

    /// - Throws: `RequestError`, `FormError`, and what the action throws.
    func respond(to question: Question) async throws -> Response {
        guard origins.allows(site: question.header("Sec-Fetch-Site"), origin: question.header("Origin")) else {
            throw RequestError.otherSite
        }
        guard let address = PageAddress(path: question.path, query: "", basePath: basePath),
            let (type, numbers) = ActionCatalogue.action(at: address.path)
        else { throw RequestError.noSuchPage(question.path) }
        guard type.role <= question.person.role else { throw RequestError.notAllowed(needs: type.role.rawValue) }
        if settings.portal.isReadOnly { throw RequestError.readOnly }
        let action = try type.init(numbers, FormFields(try await fields(of: question.request)))
        let outcome = try await action.perform(
            in: ActionContext(store: try await door.store(), settings: settings, actor: question.person.actor))
        await cache.clear()
        return .redirect(to: basePath + next(outcome).text, status: .seeOther)
    }

    private func next(_ outcome: ActionOutcome) -> Link {
        var link = outcome.next
        if let entry = outcome.auditEntry { link.parameters.append(Parameter("done", String(entry))) }
        return link
    }

    private func fields(of request: Request) async throws -> [Parameter] {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw RequestError.noForm
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.largestForm)
        } catch is NIOTooManyBytesError {
            throw RequestError.largeForm
        }
        guard let fields = EncodedParameters.parse(String(buffer: body)) else { throw RequestError.noForm }
        return fields
    }
}
