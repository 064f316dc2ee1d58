/// The text of a progress bar: `import  42 % ██████▍   3.4 MB of 8.1 MB  12.5 MB/s  3 s left`.
struct ProgressLine {
    var label: String
    var unit: ProgressBar.Unit
    /// Nil where nobody knows, as with a pipe.
    var total: Int?

    func text(done: Int, elapsed: Duration, style: TerminalStyle) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let parts = [label] + amount(done, style) + [unit.text(rate, style) + "/s"] + left(done, rate)
        return parts.joined(separator: "  ").fitted(to: style.width - 1, ellipsis: style.ellipsis)
    }

    private func amount(_ done: Int, _ style: TerminalStyle) -> [String] {
        guard let total, total > 0 else { return [unit.text(Double(done), style)] }
        let share = min(1, Double(done) / Double(total))
        let width = max(5, min(20, style.width - 60))
        let bar = Bar.text(share: share, width: width, hasUnicode: style.hasUnicode)
        let blanks = String(repeating: " ", count: width - bar.displayWidth)
        return [
            Wording.percent(share), bar + blanks,
            unit.text(Double(done), style) + " of " + unit.text(Double(total), style),
        ]
    }

    private func left(_ done: Int, _ rate: Double) -> [String] {
        guard let total, done < total, rate > 0 else { return [] }
        return [Wording.duration(seconds: (Double(total - done) / rate).rounded(.up)) + " left"]
    }
}

extension ProgressBar.Unit {
    fileprivate func text(_ amount: Double, _ style: TerminalStyle) -> String {
        switch self {
        case .bytes where amount >= 999_950_000: Wording.decimal(amount / 1e9, digits: 1) + " GB"
        case .bytes where amount >= 999_950: Wording.decimal(amount / 1e6, digits: 1) + " MB"
        case .bytes: Wording.decimal(amount / 1e3, digits: 1) + " kB"
        case .items(let name): Wording.count(Int64(amount), style: style) + " " + name
        }
    }
}
