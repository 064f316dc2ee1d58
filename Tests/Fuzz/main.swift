import JSON
import TicketAnalytics

/// Feeds random and damaged texts to the readers and checks what must always hold; then shows that time is linear.
///
/// `fuzz [inputs] [seed] [megabytes]`: how many inputs (200,000), the first random number (1), and the longest text of the
/// linearity table (10).
let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) ?? 0 }
let inputs = Int(arguments.first ?? 200_000)
var checker = Checker(seed: arguments.dropFirst().first ?? 1)
let seconds = time { checker.run(inputs) }
print("\(inputs) inputs, \(checker.report), \(rounded(seconds)) s")
printLinearity(megabytes: Int(arguments.dropFirst(2).first ?? 10))

precondition(checker.breaches == 0, "A law was broken; the inputs stand above.")
