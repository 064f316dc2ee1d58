/// A view that can number people instead of naming them.
public protocol MaskedView: ReportView {
    var mask: Bool { get set }
}

extension MaskedView {
    public var masked: Self {
        var view = self
        view.mask = true
        return view
    }
}

extension Parameter {
    public static let mask = Parameter("mask", "1")
}

extension Link {
    /// The same question with people's names.
    public var unmasked: Link { Link(path, parameters.filter { $0 != .mask }) }
}
