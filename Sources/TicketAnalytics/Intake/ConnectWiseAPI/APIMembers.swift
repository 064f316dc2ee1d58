import JSON

/// The site's members, read anew after some minutes.
final class APIMembers: Sendable {
    static let path = "system/members"
    /// Rows hold pay and passwords too.
    private static let fields = [
        "id", "identifier", "firstName", "lastName", "inactiveFlag", "primaryEmail", "officeEmail",
    ]

    private let api: ConnectWiseAPI
    private let list = Remembered<[Member]>()
    private static let longestAge = Duration.seconds(600)

    init(_ api: ConnectWiseAPI) {
        self.api = api
    }

    /// None if the key may not read them: names come from the tickets then.
    func all() async throws -> [Member] {
        try await list.value(while: { _, age in age < Self.longestAge }) {
            do {
                return try await api.rows(Self.path, APIQuery(fields: Self.fields)).compactMap(Member.init)
            } catch let error as ConnectWiseAPIError where !error.isRetryable {
                return []
            }
        }
    }
}

extension Member {
    fileprivate init?(_ row: JSONValue) {
        guard let login = row["identifier"]?.words else { return nil }
        let names = [row["firstName"]?.words, row["lastName"]?.words].compactMap { $0 }
        self.init(
            login: login, name: names.isEmpty ? row["name"]?.words : names.joined(separator: " "),
            isActive: !row.isSet("inactiveFlag"), record: row["id"]?.int.map(Int64.init),
            email: row["primaryEmail"]?.words ?? row["officeEmail"]?.words)
    }
}
