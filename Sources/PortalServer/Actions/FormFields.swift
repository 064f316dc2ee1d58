public import Presentation

/// The values that a form has sent.
public struct FormFields: Sendable {
    let fields: [Parameter]

    public init(_ fields: [Parameter]) {
        self.fields = fields
    }

    /// Without white space around it; nil if it is empty or was not sent.
    public func text(_ name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let start = field.value.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(start[...last])
    }

    /// - Throws: `FormError.missing`
    public func required(_ name: String) throws(FormError) -> String {
        guard let value = text(name) else { throw .missing(name) }
        return value
    }

    /// - Throws: `FormError.missing`, `.noNumber`
    public func number(_ name: String) throws(FormError) -> Int64 {
        let value = try required(name)
        guard let number = Int64(value) else { throw .noNumber(name, value) }
        return number
    }

    /// All values of a field that may be sent several times, such as checkboxes.
    ///
    /// - Throws: `FormError.noNumber`
    public func numbers(_ name: String) throws(FormError) -> [Int64] {
        var numbers: [Int64] = []
        for field in fields where field.name == name && !field.value.isEmpty {
            guard let number = Int64(field.value) else { throw .noNumber(name, field.value) }
            numbers.append(number)
        }
        return numbers
    }

    /// All values of a field that may be sent several times, as they are.
    public func texts(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    public func flag(_ name: String) -> Bool { text(name) == "1" }

    /// The page on which the form stands; nil if it does not say so.
    var page: (any ReportView)? {
        guard let place = text(ActionForm.place), let target = try? RequestTarget("/" + place, basePath: ""),
            target.face == .html
        else { return nil }
        return ViewCatalogue.view(at: target.path, target.parameters)?.view
    }
}
