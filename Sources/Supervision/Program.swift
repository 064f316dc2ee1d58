import Foundation

/// A program of the product that the controller starts; it lies beside the controller.
struct Program: Sendable {
    let file: URL
    let arguments: [String]

    init(_ name: String, in folder: URL, _ arguments: [String]) {
        file = folder.appendingPathComponent(name)
        self.arguments = arguments
    }
}
