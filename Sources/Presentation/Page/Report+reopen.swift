extension Report {
    /// Shows a form that was sent and refused open, with what was typed into it.
    public mutating func reopen(_ path: String, _ sent: [Parameter]) {
        for index in actions.indices { actions[index].reopen(path, sent) }
        for table in tables.indices {
            for row in tables[table].rows.indices { tables[table].rows[row].reopen(path, sent) }
        }
    }
}

extension [Cell] {
    fileprivate mutating func reopen(_ path: String, _ sent: [Parameter]) {
        for index in indices {
            guard case .actions(var forms) = self[index] else { continue }
            for form in forms.indices { forms[form].reopen(path, sent) }
            self[index] = .actions(forms)
        }
    }
}

extension ActionForm {
    fileprivate mutating func reopen(_ path: String, _ sent: [Parameter]) {
        guard path == self.path, !fields.isEmpty, isOf(sent) else { return }
        isOpen = true
        for index in fields.indices where fields[index].control != .file {
            fields[index].value = sent.first { $0.name == fields[index].name }?.value ?? ""
        }
    }

    /// Whether it was this form that was sent, not its like for another row.
    private func isOf(_ sent: [Parameter]) -> Bool {
        let names = Set(sent.map(\.name))
        // A toggle that is off is not sent; what guards against changes may have changed since.
        return fields.allSatisfy { [.toggle, .file].contains($0.control) || names.contains($0.name) }
            && hidden.allSatisfy { Self.isGuard($0.name) ? names.contains($0.name) : sent.contains($0) }
    }

    private static func isGuard(_ name: String) -> Bool {
        name.hasPrefix("version") || ["members", "count"].contains(name)
    }
}
