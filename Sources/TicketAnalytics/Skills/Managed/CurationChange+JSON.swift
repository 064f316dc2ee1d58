import JSON

/// The audit log's detail: flat objects, without what is null. Schema.sql's procedures write the same.
///
/// ```json
/// {"into": "Linux", "skills": [{"id": 7, "oldName": "Unix", "oldRetired": 0}],
///  "members": [{"skill": 12, "old": 7, "new": 9}], "forwards": [{"id": 7, "new": 9}]}
/// ```
extension CurationChange {
    var json: JSONObject {
        var object = JSONObject()
        let lists: [(String, [JSONObject])] = [
            ("skills", skills.map(Self.object)),
            ("members", owners.map { Self.object("skill", $0) }),
            ("forwards", forwards.map { Self.object("id", $0) }),
            ("dismissed", dismissed.map { ["skill": .integer($0.key), "new": .integer($0.new == nil ? 0 : 1)] }),
            (
                "distinct",
                distinct.map {
                    [
                        "name": .string($0.key.name), "other": .string($0.key.other),
                        "new": .integer($0.new == nil ? 0 : 1),
                    ]
                }
            ),
        ]
        for (key, list) in lists where !list.isEmpty { object[key] = .array(list.map { .object($0) }) }
        return object
    }

    init(_ json: JSONValue) {
        let list = { (key: String) in json[key]?.array ?? [] }
        skills = list("skills").compactMap(Self.skill)
        owners = list("members").compactMap { Self.numbers("skill", $0) }
        forwards = list("forwards").compactMap { Self.numbers("id", $0) }
        dismissed = list("dismissed").compactMap { item in
            item["skill"]?.int.map { Self.flag(Int64($0), item) }
        }
        distinct = list("distinct").compactMap { item in
            guard let name = item["name"]?.string, let other = item["other"]?.string else { return nil }
            return Self.flag(NamePair(name, other), item)
        }
    }

    private static func object(_ change: Changed<Int64, ManagedSkill>) -> JSONObject {
        var object: JSONObject = ["id": .integer(change.key)]
        if let old = change.old {
            object["oldName"] = .string(old.name)
            object["oldCategory"] = old.category.map { .string($0) }
            object["oldDescription"] = old.description.map { .string($0) }
            object["oldTarget"] = old.targetExperts.map { .integer(Int64($0)) }
            object["oldRetired"] = .integer(old.isRetired ? 1 : 0)
        }
        if let new = change.new {
            object["name"] = .string(new.name)
            object["category"] = new.category.map { .string($0) }
            object["description"] = new.description.map { .string($0) }
            object["target"] = new.targetExperts.map { .integer(Int64($0)) }
            object["retired"] = .integer(new.isRetired ? 1 : 0)
        }
        return object
    }

    private static func object(_ key: String, _ change: Changed<Int64, Int64>) -> JSONObject {
        var object: JSONObject = [key: .integer(change.key)]
        object["old"] = change.old.map { .integer($0) }
        object["new"] = change.new.map { .integer($0) }
        return object
    }

    private static func skill(_ item: JSONValue) -> Changed<Int64, ManagedSkill>? {
        guard let id = item["id"]?.int else { return nil }
        let old = item["oldName"]?.string.map {
            ManagedSkill(
                name: $0, category: item["oldCategory"]?.string, description: item["oldDescription"]?.string,
                isRetired: item["oldRetired"]?.int == 1, targetExperts: item["oldTarget"]?.int)
        }
        let new = item["name"]?.string.map {
            ManagedSkill(
                name: $0, category: item["category"]?.string, description: item["description"]?.string,
                isRetired: item["retired"]?.int == 1, targetExperts: item["target"]?.int)
        }
        return Changed(key: Int64(id), old: old, new: new)
    }

    private static func numbers(_ key: String, _ item: JSONValue) -> Changed<Int64, Int64>? {
        item[key]?.int.map {
            Changed(key: Int64($0), old: item["old"]?.int.map(Int64.init), new: item["new"]?.int.map(Int64.init))
        }
    }

    private static func flag<Key>(_ key: Key, _ item: JSONValue) -> Changed<Key, Bool> {
        let isSet = item["new"]?.int == 1
        return Changed(key: key, old: isSet ? nil : true, new: isSet ? true : nil)
    }
}
