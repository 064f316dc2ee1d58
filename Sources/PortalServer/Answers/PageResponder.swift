import Hummingbird
import Presentation
import TicketAnalytics
import WebPages

/// Answers the addresses of views: pages and their twins.
struct PageResponder: Sendable {
    let door: StoreDoor
    let cache: AnswerCache
    let renderer: PageRenderer
    let basePath: String

    /// - Throws: `RequestError`, `StoreError`, `ReportError`
    func respond(to question: Question) async throws -> Response {
        guard let address = PageAddress(path: question.path, query: question.query, basePath: basePath) else {
            throw RequestError.badQuery
        }
        guard let (view, complaints) = ViewCatalogue.view(at: address.path, address.parameters) else {
            return try leadingWithoutSlash(address)
        }
        if complaints.isEmpty, view.parameters != address.parameters { return redirect(to: view, address) }
        if address.face != .html, !complaints.isEmpty { throw RequestError.badParameters(complaints) }
        return try await answer(view, address, complaints, question)
    }

    private func answer(
        _ view: any ReportView, _ address: PageAddress, _ complaints: [String], _ question: Question
    ) async throws -> Response {
        do {
            let report = try await report(view)
            switch address.face {
            case .html: return try await page(report, view, address, complaints, question)
            case .json: return .text(JSONRenderer().render(report), "application/json")
            case .csv: return csv(report, view)
            case .svg:
                guard let svg = report.svg else { throw RequestError.noDrawing }
                return .text(svg, "image/svg+xml")
            }
        } catch let error as any Explainable where error.exitStatus == .unavailable && address.face == .html {
            return try await stale(view, error, question)
        }
    }

    private func report(_ view: any ReportView) async throws -> Report {
        try await cache.report(for: view.link.text, fresh: type(of: view).freshness) { [door] in
            try await view.report(from: try await door.store())
        }
    }

    private func page(
        _ report: Report, _ view: any ReportView, _ address: PageAddress, _ complaints: [String], _ question: Question
    ) async throws -> Response {
        var content = PageContent(report, of: view, complaints: complaints, visitor: question.person.visitor)
        if let done = address.done { content.notice = try await DoneNotice.load(done, from: try await door.store()) }
        return tagged(renderer.html(content), question)
    }

    /// The answer of before, where there is one, with what is wrong now.
    private func stale(_ view: any ReportView, _ error: any Explainable, _ question: Question) async throws -> Response
    {
        guard var report = await cache.lastReport(for: view.link.text) else { throw error }
        report.problems = ["This is how things stood before: \(error.problem)"] + (report.problems ?? [])
        let content = PageContent(report, of: view, visitor: question.person.visitor)
        return .text(
            renderer.html(content), "text/html; charset=utf-8", status: .serviceUnavailable,
            headers: [.retryAfter: "20"])
    }

    private func csv(_ report: Report, _ view: any ReportView) -> Response {
        let name = view.link.path.replacing("/", with: "-")
        let response = Response.text(
            CSVWriter().render(report), "text/csv; charset=utf-8",
            headers: [.contentDisposition: "attachment; filename=\"\(name.isEmpty ? "overview" : name).csv\""])
        return response
    }

    /// A page that has not changed is not sent again.
    private func tagged(_ html: String, _ question: Question) -> Response {
        let tag = EntityTag.of(html)
        if question.header("If-None-Match") == tag { return Response(status: .notModified, headers: [.eTag: tag]) }
        return .text(html, "text/html; charset=utf-8", headers: [.eTag: tag])
    }

    private func redirect(to view: any ReportView, _ address: PageAddress) -> Response {
        var link = view.link
        if address.face != .html { link.path = (link.path.isEmpty ? "index" : link.path) + "." + address.face.rawValue }
        if let done = address.done { link.parameters.append(Parameter("done", String(done))) }
        return .redirect(to: basePath + link.text, status: .found)
    }

    private func leadingWithoutSlash(_ address: PageAddress) throws -> Response {
        let path = String(address.path.dropLast())
        guard address.path.hasSuffix("/"), ViewCatalogue.view(at: path, []) != nil else {
            throw RequestError.noSuchPage(address.path)
        }
        return .redirect(to: basePath + Link(path, address.parameters).text, status: .permanentRedirect)
    }
}
