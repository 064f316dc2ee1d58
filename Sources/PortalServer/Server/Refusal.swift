import HTTPTypes
import TicketAnalytics

/// Why a request is refused before anybody looks at what it wants.
enum Refusal: Error {
    case host
    case origin
    case method([String])
    case login
    case manyLogins
    case manyQuestions
    case manyFiles
    case insecureLogin
    case role(String)
    case readOnly
    case tooLarge(Int)
    case form

    var problem: Problem {
        switch self {
        case .host:
            Problem(
                .misdirectedRequest, "The portal does not answer under this name.",
                "Add the name to [portal] allowed_hosts, or set public_url.")
        case .origin:
            Problem(
                .forbidden, "The form was sent from another site's page.",
                "Send it from the portal itself; behind a proxy [portal] public_url must be what people type.")
        case .method: Problem(.methodNotAllowed, "This address does not do that.", "Go back to the page before.")
        case .login: Problem(.unauthorized, "Who are you?", "Sign in with your name and password.")
        case .manyLogins:
            Problem(.serviceUnavailable, "Too many passwords are tried for this name.", "Try again in a moment.")
        case .manyQuestions:
            Problem(.serviceUnavailable, "Too much is asked at once.", "Try again in a moment.")
        case .manyFiles:
            Problem(.serviceUnavailable, "Too many files are fetched at once.", "Try again in a moment.")
        case .insecureLogin:
            Problem(
                .forbidden, "A password would be sent unencrypted.", "Use https, or a browser on the machine itself.")
        case .role(let role):
            Problem(.forbidden, "That takes the role \(role).", "Ask who runs the portal to give it to you.")
        case .readOnly:
            Problem(.forbidden, "Nothing can be changed here.", "[portal] read_only is set; use the command line.")
        case .tooLarge(let limit):
            Problem(.contentTooLarge, "The form is larger than \(limit) bytes.", "Send the file in parts.")
        case .form:
            Problem(.unsupportedMediaType, "This is no form.", "Send it as a browser's form does.")
        }
    }

    var headers: [(HTTPField.Name, String)] {
        switch self {
        case .method(let names): [(.allow, names.joined(separator: ", "))]
        case .manyLogins, .manyQuestions, .manyFiles: [(.retryAfter, "1")]
        case .login: [(.wwwAuthenticate, "Basic realm=\"Ticket Analytics\", charset=\"UTF-8\"")]
        default: []
        }
    }
}
