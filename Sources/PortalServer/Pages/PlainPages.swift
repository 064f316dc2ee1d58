public import Presentation

/// Pages as plain text: what there is without a designer.
public struct PlainPages: PageWriter {
    public let assets: [Asset] = []

    public init() {}

    public func html(_ page: PageContent) -> String {
        let texts =
            [page.notice].compactMap { $0 } + page.complaints
            + [page.problem.map { "\($0.problem)\n\($0.remedy)" }, page.report.map { TextRenderer().render($0) }]
            .compactMap { $0 }
        let title = page.report?.title ?? page.problem?.problem ?? ""
        return """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(escaped(title))</title></head>\
            <body><pre>\(escaped(texts.joined(separator: "\n\n")))</pre></body></html>

            """
    }

    public func svg(_ report: Report) -> String? { nil }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
