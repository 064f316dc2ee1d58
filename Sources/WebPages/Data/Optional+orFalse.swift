extension Optional {
    /// What a template reads: the value, or `false`, which hides its section.
    var orFalse: Any { map { $0 as Any } ?? false }
}
