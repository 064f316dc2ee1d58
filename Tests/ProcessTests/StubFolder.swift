import Foundation

/// The real controller in a folder where scripts stand in for the tools that it starts.
struct StubFolder {
    let controller: URL

    /// - Parameters: What the shell does as this tool; its standard input is the life-line.
    init(in place: Workplace, populate: String = "exit 0", worker: String) throws {
        let folder = place.folder.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        controller = folder.appending(path: "controller")
        try FileManager.default.copyItem(at: BuiltTool.controller.url, to: controller)
        for (name, script) in [("populate", populate), ("worker", worker)] {
            let file = folder.appending(path: name)
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
    }
}
