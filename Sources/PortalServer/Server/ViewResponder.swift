import HTTPTypes
import Hummingbird
import Logging
import Presentation
import TicketAnalytics
import WebPages

/// Answers with a view, in the face that is asked for.
struct ViewResponder: Sendable {
    private let parts: PortalParts
    private let cache: AnswerCache
    private let seats = FileSeats(count: 64)

    init(_ parts: PortalParts, _ cache: AnswerCache) {
        self.parts = parts
        self.cache = cache
    }

    func answer(_ request: Request, _ target: RequestTarget, _ caller: Caller) async throws -> Response {
        // What the last action has done is no part of the question, nor is how a file tells its answer.
        let done = target.parameters.first { $0.name == Self.doneParameter }.flatMap { Int64($0.value) }
        let hasProvenance = target.face == .csv && target.parameters.contains(Parameter("provenance", "1"))
        let asked = target.parameters.filter {
            $0.name != Self.doneParameter && !(hasProvenance && $0.name == "provenance")
        }
        guard let (question, complaints) = ViewCatalogue.view(at: target.path, asked) else {
            throw ActionResponder.takes(target.path) ? Refusal.method(["POST"]) as any Error : Self.noPage
        }
        if !complaints.isEmpty, target.face != .html {
            throw Problem(.badRequest, complaints.joined(separator: " "), "Correct the address.")
        }
        var view = question
        let door = parts.door
        let answer: AnswerCache.Answer
        do {
            if view.revealsNames { view = try await view.withoutNames(in: try await door()) }
            if complaints.isEmpty, done == nil, asked != view.link.parameters, target.face == .html {
                return Reply.redirect(.found, to: "\(basePath)/\(view.link.text)")
            }
            answer = try await cache.answer(view.link.text, fresh: type(of: view).freshness) { [view] in
                try await view.answer(from: try await door())
            }
        } catch let error as ReportError
            where [.nothingFound, .notFound].contains(error.exitStatus) && target.face == .html
        {
            return try await page(without: error, of: view, caller)
        }
        if target.face == .csv {
            let file = FileReply(hasProvenance: hasProvenance) { [logger = parts.logger] error in
                logger.event(.requestFailed, "\(error)", ["path": "/\(target.path).csv"])
            }
            // A page that is all there is needs no other question.
            if answer.report.total != nil, !view.isChosen {
                let seat = try seats.take()
                let part = try await view.fileAnswer(from: try await door())
                return file.response(part, named: target.path, seat: seat)
            }
            return file.page(answer.report, named: target.path, for: request, age(of: answer))
        }
        if target.face != .html { return try twin(answer, target, request) }
        var page = PageContent(
            answer.report, of: view, complaints: complaints, notice: answer.isStale ? nil : try await notice(done),
            visitor: caller.visitor(parts.settings.portal))
        if answer.isStale { page.report.problems = [Self.words(ofAge: answer.age)] + (page.report.problems ?? []) }
        return Reply.page(parts.pages.html(page), Reply.html, for: request)
    }

    /// The page on which a form stands, with what was typed and why it was refused; nil if there is no such page.
    func page(
        _ view: any ReportView, refusing form: SentForm, _ error: any Explainable, _ caller: Caller
    ) async -> Response? {
        guard var report = try? await view.answer(from: try await parts.door()) else { return nil }
        report.reopen(form.path, form.fields)
        // The address is the form's; nothing can be asked there again.
        report.refreshSeconds = nil
        let problem = Problem(error)
        let words = (problem.problem + " " + problem.remedy).split(separator: "\n").map(String.init)
        let page = PageContent(
            report, of: view, complaints: words, visitor: caller.visitor(parts.settings.portal))
        return Reply.text(parts.pages.html(page), Reply.html, status: problem.status)
    }

    /// Where nothing was found one asks again.
    private func page(
        without error: ReportError, of view: any ReportView, _ caller: Caller
    ) async throws -> Response {
        var report = Report(title: "Nothing found", problems: [error.problem], notes: [error.remedy])
        report.filters = try await view.filters(from: try await parts.door())
        let page = PageContent(report, at: view.link, visitor: caller.visitor(parts.settings.portal))
        return Reply.text(parts.pages.html(page), Reply.html, status: .notFound)
    }

    private func twin(_ answer: AnswerCache.Answer, _ target: RequestTarget, _ request: Request) throws -> Response {
        let report = answer.report
        if target.face == .json {
            return Reply.page(JSONRenderer().render(report), Reply.json, for: request, age(of: answer))
        }
        guard let picture = report.svg else {
            throw Problem(.notFound, "This page draws nothing.", "Ask for \(target.path).csv.")
        }
        return Reply.page(picture, Reply.svg, for: request, age(of: answer))
    }

    private func age(of answer: AnswerCache.Answer) -> [(HTTPField.Name, String)] {
        answer.isStale ? [(.age, String(answer.age.components.seconds))] : []
    }

    /// The words of the audit log; never of the address.
    private func notice(_ number: Int64?) async throws -> PageContent.Notice? {
        guard let number, let entry = try await AuditEntry.load(number, from: try await parts.door()) else {
            return nil
        }
        return PageContent.Notice(words: entry.words, undo: Self.undo(number, entry.action))
    }

    private static func undo(_ entry: Int64, _ action: String) -> ActionForm? {
        let paths = ["managed-skill": "managed/undo", "technician": "technicians/undo"]
        return paths[String(action.prefix { $0 != "." })].map { path in
            ActionForm(path, "Undo", role: .curator, hidden: [Parameter("entry", String(entry))], shortcut: "u")
        }
    }

    private static func words(ofAge age: Duration) -> String {
        "The database does not answer; this is how things stood \(Wording.duration(seconds: age / .seconds(1))) ago."
    }

    private var basePath: String { parts.settings.portal.publicAddress?.basePath ?? "" }

    static let doneParameter = "done"
    static let noPage = Problem(.notFound, "There is no such page.", "Start at the first page.")
}
