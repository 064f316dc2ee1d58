internal import JSON

extension JSONValue {
    /// The value without the skill that the end of the text cut off, unless all its members are there.
    ///
    /// `depth` tells how many arrays and objects were open at the end; they lie on the way of the last elements.
    func withoutCutItem(depth: Int) -> JSONValue {
        guard depth > 0 else { return self }
        switch self {
        case .array(var elements):
            guard let last = elements.popLast() else { return self }
            if depth > 1, case .object(let item) = last, !item.isWhole(like: elements.last?.object) {
                return .array(elements)
            }
            return .array(elements + [last.withoutCutItem(depth: depth - 1)])
        case .object(var object):
            guard let (key, value) = object.members.last else { return self }
            object[key] = value.withoutCutItem(depth: depth - 1)
            return .object(object)
        default: return self
        }
    }
}

extension JSONObject {
    /// It holds what its predecessor holds, or a name, a quote and a kind; a wrapper of a list is never a skill.
    fileprivate func isWhole(like predecessor: JSONObject?) -> Bool {
        let shape = AnswerShape(self)
        guard shape.lists.isEmpty, shape.wrapped.isEmpty, shape.calls.isEmpty else { return true }
        if let predecessor { return predecessor.members.allSatisfy { self[$0.key] != nil } }
        return shape.name != nil && shape.quote != nil && shape.kind != nil
    }
}
