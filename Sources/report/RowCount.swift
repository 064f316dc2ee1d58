import ArgumentParser

/// How many rows an option asks for, or which page of them: more than a page of the portal, but no number without bound.
func rowCount(_ text: String) throws -> Int {
    guard let count = Int(text), (1...1_000_000).contains(count) else {
        throw ValidationError("It takes a number from 1 to 1000000.")
    }
    return count
}
