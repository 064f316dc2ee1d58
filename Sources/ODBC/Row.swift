/// One row of a result; a value type that may outlive its connection.
public struct Row: Sendable {
    public let values: [Value]
    let names: ColumnNames

    public var columns: [String] { names.all }

    /// The cell of a column counted from 0.
    public subscript(index: Int) -> Value { values[index] }

    /// The cell of a column by its name, whatever the case. The name must be one of the statement's columns.
    public subscript(name: String) -> Value { values[names.index(of: name)] }
}

/// The readings of `Value` by column; each is nil for NULL.
extension Row {
    public func int(_ name: String) -> Int? { self[name].int }
    public func int(_ index: Int) -> Int? { self[index].int }
    public func int64(_ name: String) -> Int64? { self[name].int64 }
    public func int64(_ index: Int) -> Int64? { self[index].int64 }
    public func double(_ name: String) -> Double? { self[name].double }
    public func double(_ index: Int) -> Double? { self[index].double }
    public func text(_ name: String) -> String? { self[name].text }
    public func text(_ index: Int) -> String? { self[index].text }
    public func bool(_ name: String) -> Bool? { self[name].bool }
    public func bool(_ index: Int) -> Bool? { self[index].bool }
    public func timestamp(_ name: String) -> Timestamp? { self[name].timestamp }
    public func timestamp(_ index: Int) -> Timestamp? { self[index].timestamp }
    public func bytes(_ name: String) -> [UInt8]? { self[name].bytes }
    public func bytes(_ index: Int) -> [UInt8]? { self[index].bytes }
}

/// A result's column names, shared by its rows.
final class ColumnNames: Sendable {
    let all: [String]
    private let indices: [String: Int]

    init(_ names: [String]) {
        all = names
        indices = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
    }

    func index(of name: String) -> Int {
        if let index = indices[name] ?? indices[name.lowercased()] { return index }
        preconditionFailure("the statement has no column \(name), only \(all.joined(separator: ", "))")
    }
}
