import Testing

@testable import ODBC

@Suite struct SQLServerErrorTests {
    @Test(arguments: [1205, 1222, 3960, 40613, 49918, 10054, 596, 20006])
    func whatPassesByItselfMayBeRetried(number: Int) {
        #expect(error(number: number, "Rerun the transaction.").isRetryable)
    }

    @Test(arguments: [
        (229, ODBCError.Kind.permission), (208, .missingTable), (547, .constraintViolation), (3906, .readOnly),
    ])
    func otherNumbersNameTheirCause(number: Int, kind: ODBCError.Kind) {
        #expect(error(number: number, "").kind == kind)
        #expect(!error(number: number, "").isRetryable)
    }

    @Test(arguments: [
        ("could not serialize access due to concurrent update", ODBCError.Kind.deadlock),
        ("canceling statement due to lock timeout", .lockTimeout),
        ("permission denied for table tickets", .permission),
        ("relation \"tickets\" does not exist", .missingTable),
        ("column \"a\" of relation \"tickets\" does not exist", .missingColumn),
        ("'MERGE' is not currently supported in Babelfish", .syntax),
    ])
    func babelfishsOneNumberIsReadByItsWords(words: String, kind: ODBCError.Kind) {
        #expect(error(number: 33_557_097, "[FreeTDS][SQL Server]\(words)").kind == kind)
    }

    @Test func aSessionThatTheServerEndedIsALostConnection() {
        #expect(error(state: "HY000", number: 0, "[FreeTDS][SQL Server]Unknown error").kind == .connectionLost)
        #expect(error(state: "08S01", number: 0, "Communication link failure").kind == .connectionLost)
        #expect(error(state: "HY000", number: 0, "[FreeTDS][SQL Server]Invalid data").kind == .other)
    }

    private func error(state: String = "42000", number: Int, _ message: String) -> ODBCError {
        ODBCError(
            function: "SQLExecute", diagnostics: [Diagnostic(sqlState: state, nativeCode: number, message: message)],
            sql: nil, product: .sqlServer)
    }
}
