/// Joins and splits paths as text.
enum FilePlace {
    /// `path` as seen from `folder`; an absolute one stays.
    static func resolve(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") || folder.isEmpty || folder == "." ? path : folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    /// The folder that holds `path`: "." for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
