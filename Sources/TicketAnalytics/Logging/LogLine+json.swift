import JSON
import Logging

extension LogLine {
    /// One JSON object: time, level, event, worker, ticket, the other fields, message.
    var json: String {
        var object: JSONObject = ["time": .string(time.iso8601), "level": .string(level.rawValue)]
        // A field named like one of ours must not replace it.
        for (name, value) in fields { object[Self.reserved.contains(name) ? "\(name)_" : name] = Self.json(value) }
        object["message"] = .string(message)
        return JSONValue.object(object).encoded()
    }

    private static let reserved = ["time", "level", "message"]

    private static func json(_ value: Logger.MetadataValue) -> JSONValue {
        switch value {
        case .string(let text): return .string(text)
        case .array(let items): return .array(items.map(json))
        case .dictionary(let members):
            var object: JSONObject = [:]
            for (name, value) in members.sorted(by: { $0.key < $1.key }) { object[name] = json(value) }
            return .object(object)
        case .stringConvertible(let convertible): return json(convertible)
        }
    }

    /// Numbers and truth values stay what they are.
    private static func json(_ value: any CustomStringConvertible) -> JSONValue {
        switch value {
        case let number as Int: .integer(Int64(number))
        case let number as Int64: .integer(number)
        case let number as Double where number.isFinite: .double(number)
        case let truth as Bool: .bool(truth)
        default: .string(value.description)
        }
    }
}
