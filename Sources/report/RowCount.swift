import ArgumentParser

/// How many rows an option asks for.
func rowCount(_ text: String) throws -> Int {
    guard let count = Int(text), count > 0 else { throw ValidationError("It takes a number from 1.") }
    return count
}
