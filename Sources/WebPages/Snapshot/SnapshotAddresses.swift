import Presentation

/// Addresses from one file of a snapshot to the others, relative, so that the folder may stand anywhere.
struct SnapshotAddresses: Addresses {
    /// The file's path without its suffix.
    private let file: String
    private let files: Set<String>

    init(file: String, files: Set<String>) {
        self.file = file
        self.files = files
    }

    var root: String { String(repeating: "../", count: file.count { $0 == "/" }) }

    func address(_ link: Link) -> String? {
        let target = Self.file(of: link)
        return files.contains(target) ? root + target + ".html" : nil
    }

    func twin(_ link: Link, _ suffix: String) -> String { root + Self.file(of: link) + "." + suffix }

    /// `skills/42`, `technicians-page-2`; the first page is `index`. Whether names are hidden is the whole snapshot's.
    static func file(of link: Link) -> String {
        (link.path.isEmpty ? "index" : link.path)
            + link.parameters.filter { $0 != .mask }.map { "-\($0.name)-\($0.value)" }.joined()
    }
}
