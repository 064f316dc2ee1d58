extension StringProtocol {
    /// Lower case, letters and digits only: "Ticket #" and "ticket" are one name.
    func normalizedName() -> String {
        String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension [String] {
    /// The three names closest to a mistyped one.
    func nearest(to name: String) -> [String] {
        let wanted = String(name.normalizedName().prefix(64))
        return map { (name: $0, distance: NearestName.edits(wanted, String($0.normalizedName().prefix(64)))) }
            .sorted { $0.distance < $1.distance }
            .prefix(3).map(\.name)
    }
}
