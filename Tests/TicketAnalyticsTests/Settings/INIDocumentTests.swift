import Testing

@testable import TicketAnalytics

@Suite struct INIDocumentTests {
    private func entries(_ text: String) throws -> [String] {
        try INIDocument(parsing: Array(text.utf8), file: "config.ini").entries.map {
            "\($0.line) \($0.path)=\($0.value)"
        }
    }

    private func problem(_ text: String) -> String? {
        #expect(throws: SettingsError.self) { try entries(text) }?.problem
    }

    @Test func keysBelongToTheSectionAbove() throws {
        #expect(try entries("[a]\nx=1\n\n[ b ]\n  x  =  2  \n[a]\ny=3") == ["2 a.x=1", "5 b.x=2", "7 a.y=3"])
    }

    @Test func commentsHaveLinesOfTheirOwn() throws {
        #expect(try entries("; one\n[a]\n  # two\nx = 1 ; no comment") == ["4 a.x=1 ; no comment"])
    }

    @Test func valuesKeepWhatConnectionStringsAreMadeOf() throws {
        let value = "Driver={ODBC Driver 18};PWD={a;b}}c};X=#1"
        #expect(try entries("[a]\nx = \(value)") == ["2 a.x=\(value)"])
    }

    @Test(arguments: [
        ("\" a \"", " a "), ("'b'", "b"), ("\"\"", ""), ("", ""), ("it's", "it's"), ("\"a\";\"b\"", "\"a\";\"b\""),
    ])
    func quotesAroundTheWholeValueAreCut(written: String, read: String) throws {
        #expect(try entries("[a]\nx=\(written)") == ["2 a.x=\(read)"])
    }

    @Test func byteOrderMarkAndCarriageReturnsAreAccepted() throws {
        #expect(try entries("\u{FEFF}[a]\r\nx = 1\r\n\r\ny = Zürich\r\n") == ["2 a.x=1", "4 a.y=Zürich"])
    }

    @Test(arguments: [
        ("[a\nx=1", "config.ini, line 1: \"[a\" has no closing ]."),
        ("[a]\n\nhello", "config.ini, line 3: a line without = sets nothing."),
        ("[a]\n= 5", "config.ini, line 2: there is no key before =."),
        ("x = 5", "config.ini, line 1: x stands before the first [section]."),
        ("[a]\nx = \"b", "config.ini, line 2: the value of x has no closing quote."),
        ("[a]\nx=1\n[b]\nx=1\n[a]\nx=2", "config.ini, line 6: a.x is set a second time (first on line 2)."),
    ])
    func faultsNameFileAndLine(text: String, expected: String) {
        #expect(problem(text) == expected)
    }

    @Test func textThatIsNotUTF8IsAFault() {
        let error = #expect(throws: SettingsError.self) {
            try INIDocument(parsing: Array("[a]\nx=".utf8) + [0xFC], file: "config.ini")
        }
        #expect(error?.problem == "config.ini, line 2: this is not UTF-8 text.")
    }
}
