/// A whole tag.
struct HTMLTag {
    let name: String
    let element: HTMLElement
    let isClosing: Bool
    /// What stands between the name and `>`, in lower case without spaces, so that it can be searched.
    private let attributes: String

    init(_ name: HTMLTagName, _ element: HTMLElement, attributes: ArraySlice<UInt8>) {
        self.name = name.name
        self.element = element
        isClosing = name.isClosing
        // Beyond that there are only data and style sheets.
        let start = attributes.prefix(2_000)
        self.attributes = String(decoding: start.lazy.filter { !$0.isSpace }.map(\.lowercased), as: UTF8.self)
    }

    var isHidden: Bool {
        if element == .unread { return true }
        guard !attributes.isEmpty, !HTMLElement.void.contains(name) else { return false }
        return Self.hidingStyles.contains(where: attributes.contains)
    }

    /// Mail that is answered. Outlook and others also use the element to indent what the author writes.
    var isQuotedMail: Bool {
        if attributes.contains("gmail_quote") || attributes.contains("type=\"cite\"") { return true }
        if attributes.contains("border-left") { return true }
        return !attributes.contains("border:none") && !attributes.contains("margin")
    }

    private static let hidingStyles = ["display:none", "visibility:hidden", "mso-hide:all"]
}
