import Foundation
import Testing

@testable import Supervision

@Suite("Rotated file")
struct RotatedFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "rotated-\(UUID().uuidString)")

    @Test("A file that is full makes room; the oldest beyond the count goes")
    func rotation() throws {
        defer { remove() }
        var file = try open(maxBytes: 10, count: 3)
        for line in ["one", "two", "three", "four", "five", "six", "seven"] { try file.write(line) }
        #expect(try names() == ["log", "log.1", "log.2"])
        #expect(try text("log") == "six\nseven\n")
        #expect(try text("log.1") == "four\nfive\n")
        #expect(try text("log.2") == "three\n")
    }

    @Test("A line larger than a file is written whole")
    func largeLine() throws {
        defer { remove() }
        var file = try open(maxBytes: 4, count: 2)
        try file.write("a long line")
        #expect(try text("log") == "a long line\n")
        #expect(try names() == ["log"])
    }

    @Test("With one file kept, the full one goes")
    func singleFile() throws {
        defer { remove() }
        var file = try open(maxBytes: 4, count: 1)
        try file.write("one")
        try file.write("two")
        #expect(try names() == ["log"])
        #expect(try text("log") == "two\n")
    }

    @Test("An existing file is gone on with, its size counted")
    func reopening() throws {
        defer { remove() }
        var first = try open(maxBytes: 8, count: 2)
        try first.write("one")
        var second = try open(maxBytes: 8, count: 2)
        try second.write("two")
        #expect(try text("log") == "one\ntwo\n")
        try second.write("three")
        #expect(try text("log") == "three\n")
    }

    @Test("A folder that cannot be made is an error at once")
    func unwritableFolder() {
        #expect(throws: (any Error).self) {
            try RotatedFile(
                folder: URL(filePath: "/dev/null/logs"), name: "log", maxBytes: 10, count: 2)
        }
    }

    @Test("A rotation that fails costs no older file, and succeeds once it can")
    func failedRotation() throws {
        defer { remove() }
        var file = try open(maxBytes: 4, count: 2)
        try file.write("one")
        try file.write("two")
        let other = folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + "-away")
        try FileManager.default.moveItem(at: folder, to: other)
        #expect(throws: (any Error).self) { try file.write("three") }
        try FileManager.default.moveItem(at: other, to: folder)
        try file.write("four")
        #expect(try names() == ["log", "log.1"])
        #expect(try text("log") == "four\n" && text("log.1") == "two\n")
    }

    @Test(
        "A full disk is an error of the line, not of the file",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDisk() throws {
        defer { remove() }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "log"), withDestinationURL: URL(filePath: "/dev/full"))
        var file = try open(maxBytes: 1000, count: 2)
        #expect(throws: (any Error).self) { try file.write("one") }
        #expect(throws: (any Error).self) { try file.write("two") }
    }

    private func open(maxBytes: Int, count: Int) throws -> RotatedFile {
        try RotatedFile(folder: folder, name: "log", maxBytes: maxBytes, count: count)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private func remove() {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("The folder \(folder.path) stays behind: \(error)")
        }
    }
}
