/// What an element does to the text around and inside it.
enum HTMLElement {
    /// Stands on lines of its own.
    case block
    /// The same, with a blank line around it.
    case paragraph
    case lineBreak, row, cell, item
    /// Keeps its spaces and line breaks; `pre` on lines of its own, `code` within a line.
    case preformatted, code
    case quotation
    /// Not for readers: styles, scripts, titles.
    case unread
    case inline

    /// Nil for a name that is none of HTML's: it stays in the text.
    init?(name: String) {
        if let element = Self.byName[name] {
            self = element
        } else if Self.officePrefixes.contains(where: name.hasPrefix) {
            self = .inline
        } else {
            return nil
        }
    }

    private static let officePrefixes = ["o:", "v:", "w:", "m:", "x:", "st1:"]

    private static let byName: [String: HTMLElement] = {
        let names: [(HTMLElement, String)] = [
            (.block, "html body div section article header footer main nav aside address center form fieldset figure"),
            (.block, "figcaption details summary dt dd tbody thead tfoot caption hr option legend"),
            (.paragraph, "p h1 h2 h3 h4 h5 h6 ul ol dl table"), (.lineBreak, "br"), (.row, "tr"), (.cell, "td th"),
            (.item, "li"), (.preformatted, "pre textarea listing xmp"), (.code, "code samp kbd tt"),
            (.quotation, "blockquote"), (.unread, "style script head title template noframes object svg"),
            (.inline, "a abbr acronym b base bdi bdo big button cite col colgroup del dfn em font i img input ins"),
            (.inline, "label link map area mark meta noscript param q s select small span strike strong sub sup u var"),
            (.inline, "wbr picture source video audio iframe"),
        ]
        return Dictionary(
            names.flatMap { element, names in names.split(separator: " ").map { (String($0), element) } }
        ) { first, _ in first }
    }()

    /// Elements without an end tag, which so hide nothing but themselves.
    static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "col", "base", "wbr", "area", "param", "source",
    ]
}
