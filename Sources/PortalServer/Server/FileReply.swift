import HTTPTypes
import Hummingbird
import Presentation

/// A file of all rows of a question, written part by part as the client takes it; a client that goes away ends it.
struct FileReply: Sendable {
    /// Told why a file ends before its last row.
    let whenBroken: @Sendable (any Error) -> Void
    private let csv: CSVWriter
    private static let chunk = 64 * 1_024

    init(hasProvenance: Bool, whenBroken: @escaping @Sendable (any Error) -> Void) {
        csv = CSVWriter(hasProvenance: hasProvenance)
        self.whenBroken = whenBroken
    }

    /// - Parameter total: How many rows the file will hold.
    private static func headers(
        _ report: Report, named path: String, total: Int? = nil
    ) -> [(HTTPField.Name, String)] {
        let day = report.freshness.map { "-" + $0.day } ?? ""
        let name = (path.isEmpty ? "overview" : path.replacing("/", with: "-")) + day
        return [
            (.contentDisposition, "attachment; filename=\"\(name).csv\""),
            (.rowCount, String(total ?? report.tableOfFile?.rows.count ?? report.facts.count)),
        ]
    }

    /// A file whose rows are all here.
    func page(
        _ report: Report, named path: String, for request: Request, _ more: [(HTTPField.Name, String)]
    ) -> Response {
        Reply.page(csv.render(report), Reply.csv, for: request, more + Self.headers(report, named: path))
    }

    /// - Parameter seat: Given back when the last row is written, or nobody takes it any more.
    func response(_ part: ReportPart, named path: String, seat: FileSeats.Seat) -> Response {
        var headers: HTTPFields = [.contentType: Reply.csv]
        for (name, value) in Self.headers(part.report, named: path, total: part.report.total) { headers[name] = value }
        // What is written is let go of: many clients may take their time.
        let (start, rest) = (csv.render(part.report), part.rest)
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { [seat] writer in
                defer { withExtendedLifetime(seat) {} }
                try await Self.write(start, to: &writer)
                var rest = rest
                while let ask = rest { rest = try await write(ask, to: &writer) }
                try await writer.finish(nil)
            })
    }

    /// - Returns: How to go on.
    private func write(
        _ ask: ReportPart.Rest, to writer: inout any ResponseBodyWriter
    ) async throws -> ReportPart.Rest? {
        let (text, rest) = try await rows(ask)
        try await Self.write(text, to: &writer)
        return rest
    }

    private func rows(_ ask: ReportPart.Rest) async throws -> (text: String, rest: ReportPart.Rest?) {
        do {
            let part = try await ask()
            return (csv.render(part.report, isContinued: true), part.rest)
        } catch {
            whenBroken(error)
            throw error
        }
    }

    private static func write(_ text: String, to writer: inout any ResponseBodyWriter) async throws {
        var bytes = ByteBuffer(string: text)
        while bytes.readableBytes > 0, let part = bytes.readSlice(length: min(chunk, bytes.readableBytes)) {
            try await writer.write(part)
        }
    }
}
