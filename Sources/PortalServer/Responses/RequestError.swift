import HTTPTypes
import TicketAnalytics

/// A request that is refused, in words.
enum RequestError: Error, Hashable {
    case wrongHost
    case noSuchPage(String)
    case badQuery
    case longQuery
    case wrongMethod
    case otherSite
    case notAllowed(needs: String)
    case readOnly
    case noForm
    case largeForm
    case badParameters([String])
    case noDrawing

    var status: HTTPResponse.Status {
        switch self {
        case .wrongHost: .misdirectedRequest
        case .noSuchPage, .noDrawing: .notFound
        case .badQuery, .badParameters: .badRequest
        case .longQuery: .uriTooLong
        case .wrongMethod: .methodNotAllowed
        case .otherSite, .notAllowed, .readOnly: .forbidden
        case .noForm: .unsupportedMediaType
        case .largeForm: .contentTooLarge
        }
    }
}

extension RequestError: Explainable {
    var problem: String {
        switch self {
        case .wrongHost: "The portal is not called by this name."
        case .noSuchPage: "There is no such page."
        case .badQuery: "The address is not encoded as addresses are."
        case .longQuery: "The address is too long."
        case .wrongMethod: "This address does not do that."
        case .otherSite: "The form was sent by a page of another site."
        case .notAllowed(let role): "Only a \(role) may do that."
        case .readOnly: "The portal is read-only."
        case .noForm: "What was sent is no form."
        case .largeForm: "The form is too large."
        case .badParameters(let complaints): complaints.joined(separator: " ")
        case .noDrawing: "There is nothing to draw here."
        }
    }

    var remedy: String {
        switch self {
        case .wrongHost: "Open it by the address of [portal] public_url, or add the name to allowed_hosts."
        case .noSuchPage, .noDrawing: "Choose a page from the menu."
        case .badQuery, .longQuery, .badParameters: "Correct the address."
        case .wrongMethod: "Open the page, and use the form on it."
        case .otherSite: "Open the page in the portal, and send the form from there."
        case .notAllowed: "Ask for it to be given to you: [portal] curators and operators name the people."
        case .readOnly: "Change it with report in a terminal, or set [portal] read_only = no."
        case .noForm: "Use the form on the page."
        case .largeForm: "Send less at once; report in a terminal takes files of any size."
        }
    }

    var exitStatus: ExitStatus { .usage }
    var isRetryable: Bool { false }
}
