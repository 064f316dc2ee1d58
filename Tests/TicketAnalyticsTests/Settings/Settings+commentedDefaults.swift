@testable import TicketAnalytics

extension Settings {
    /// The text of `config.ini`: every key with its default, its meaning and its range.
    static var commentedDefaults: String {
        var text = """
            ; Settings of Ticket Analytics. A flag beats an environment variable TICKET_ANALYTICS_<SECTION>_<KEY>,
            ; that beats this file, and this file beats the default. Comments begin with ; or # on lines of their own.
            ; Times: 500 ms, 30 s, 5 min, 2 h. Sizes: 64 KB, 10 MB, 1 GB. Relative paths start at this file's folder.
            ;
            ; Connection strings for other databases:
            ;   Driver=PostgreSQL Unicode;Server=HOST;Database=ticket_analytics
            ;   Driver={ODBC Driver 18 for SQL Server};Server=HOST;Database=TicketAnalytics;Encrypt=yes

            """
        var section = ""
        for key in SettingKey.all {
            if key.section != section { text += "\n[\(key.section)]\n" }
            section = key.section
            text += "; \(key.comment)\n" + "\(key.name) = \(key.standard)".trimmed + "\n"
        }
        return text
    }
}

extension SettingKey {
    /// Meaning, range and default on one line, on two when it gets long.
    fileprivate var comment: String {
        let limits = standard.isEmpty ? "(\(expected))" : "(\(expected); default \(standard))"
        return meaning + (meaning.count + limits.count < 115 ? " " : "\n; ") + limits
    }
}
