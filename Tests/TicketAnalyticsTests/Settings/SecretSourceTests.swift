import Testing

@testable import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

@Suite struct SecretSourceTests {
    /// A fresh folder with one file "key" of this content.
    private func folder(_ content: String) throws -> String {
        var template = Array("/tmp/secret-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        let file = try #require(fopen("\(folder)/key", "w"))
        fputs(content, file)
        fclose(file)
        return folder
    }

    private func remove(_ folder: String) {
        unlink("\(folder)/key")
        rmdir(folder)
    }

    @Test(arguments: [("abc\n", "abc"), ("abc\r\n", "abc"), (" a b \n\n", " a b \n"), ("", "")])
    func oneLineBreakAtTheEndIsCut(content: String, secret: String) throws {
        let folder = try folder(content)
        defer { remove(folder) }
        #expect(try SecretSource.file(path: "\(folder)/key", key: "k").read()?.revealed == secret)
    }

    @Test func unreadableFileNamesSettingAndReason() {
        let error = #expect(throws: SettingsError.self) {
            try settings("[extractor]\napi_key_file = secrets/key\n").extractor.apiKey.read()
        }
        #expect(
            error?.problem
                == "extractor.api_key_file: the file /site/secrets/key cannot be read: No such file or directory.")
        #expect(error?.remedy == "Check the path, and that this user may read the file.")
    }

    @Test func bareNameIsACredentialOfSystemd_whereOneExists() throws {
        let folder = try folder("abc")
        defer { remove(folder) }
        let environment = ["CREDENTIALS_DIRECTORY": folder]
        let found = try settings("[extractor]\napi_key_file = key\n", environment: environment)
        let other = try settings("[extractor]\napi_key_file = other\n", environment: environment)
        #expect(try found.extractor.apiKey.read()?.revealed == "abc")
        #expect(other.extractor.apiKey == .file(path: "/site/other", key: "extractor.api_key_file"))
    }
}
