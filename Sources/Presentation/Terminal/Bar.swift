/// A horizontal bar made of eighths of a block, or of `#`.
enum Bar {
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// - Parameter share: of `width`; less than 0 or no number is 0, more than 1 is 1. Anything above 0 shows.
    static func text(share: Double, width: Int, hasUnicode: Bool) -> String {
        let bounded = share > 0 ? min(share, 1) : 0
        let steps = hasUnicode ? 8 : 1
        let filled = bounded == 0 ? 0 : max(1, Int((bounded * Double(width * steps)).rounded()))
        let full = String(repeating: hasUnicode ? "█" : "#", count: filled / steps)
        return hasUnicode ? full + eighths[filled % steps] : full
    }
}
