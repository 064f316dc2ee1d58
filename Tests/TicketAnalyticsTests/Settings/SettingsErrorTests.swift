import Testing

@testable import TicketAnalytics

@Suite struct SettingsErrorTests {
    private let correct = "Correct the value, or remove it to use the default."

    @Test func syntaxFaultSaysHowLinesLook() {
        expectSettingsError(
            "[worker\n", "/site/config.ini, line 1: \"[worker\" has no closing ].",
            "Write [section] or key = value; a comment begins with ; or # and has a line of its own.")
    }

    @Test func duplicateNamesBothLines() {
        expectSettingsError(
            "[worker]\nlease = 10 s\nlease = 20 s\n",
            "/site/config.ini, line 3: worker.lease is set a second time (first on line 2).",
            "Remove one of the two lines.")
    }

    @Test func unknownKeyInFileNamesTheNearest() {
        expectSettingsError(
            "[worker]\nworker_cuont = 3\n", "/site/config.ini, line 2: there is no setting worker.worker_cuont.",
            "Did you mean worker.worker_count?")
    }

    @Test func unknownKeyNamesTheSectionThatHasIt() {
        expectSettingsError(
            "[worker]\npool_size = 3\n", "/site/config.ini, line 2: there is no setting worker.pool_size.",
            "Did you mean database.pool_size?")
    }

    @Test func unknownKeyUnlikeAnyOtherPointsToTheList() {
        expectSettingsError(
            "[coffee]\nsugar = 3\n", "/site/config.ini, line 2: there is no setting coffee.sugar.",
            "--print-config lists all settings.")
    }

    @Test func unknownEnvironmentVariableNamesTheNearest() {
        expectSettingsError(
            "", environment: ["TICKET_ANALYTICS_WORKER_LAESE": "3"],
            "Environment variable TICKET_ANALYTICS_WORKER_LAESE: there is no setting TICKET_ANALYTICS_WORKER_LAESE.",
            "Did you mean TICKET_ANALYTICS_WORKER_LEASE?")
    }

    @Test func unknownFlagNamesTheNearest() {
        expectSettingsError(
            "", flags: ["worker.leese": "3"], "Command line: there is no setting worker.leese.",
            "Did you mean worker.lease?")
    }

    @Test func badValueNamesTypeAndRange() {
        expectSettingsError(
            "[worker]\n\nworker_count = many\n",
            "/site/config.ini, line 3: worker.worker_count is \"many\", expected a whole number from 0 to 64.", correct)
    }

    @Test func emptyValueIsCalledEmpty() {
        expectSettingsError(
            "[worker]\nlease =\n", "/site/config.ini, line 2: worker.lease is empty, expected a time from 5 s to 1 h.",
            correct)
    }

    @Test func commentBehindAValueIsPointedOut() {
        expectSettingsError(
            "[worker]\nbatch_size = 5 ; five\n",
            "/site/config.ini, line 2: worker.batch_size is \"5 ; five\", expected a whole number from 1 to 1000.",
            "Move the comment to a line of its own.")
    }

    @Test func badValueNamesTheVariableOrTheFlag() {
        expectSettingsError(
            "", environment: ["TICKET_ANALYTICS_LOGGING_FORMAT": "xml"],
            "Environment variable TICKET_ANALYTICS_LOGGING_FORMAT: logging.format is \"xml\", "
                + "expected one of auto, json, text.", correct)
        expectSettingsError(
            "", flags: ["population.start_date": "2026-02-30"],
            "Command line: population.start_date is \"2026-02-30\", expected a day such as 2026-01-31, or empty.",
            correct)
    }

    @Test func noFileListsThePlaces() {
        let error = SettingsError.noFile(searched: ["./config.ini", "/etc/ticket-analytics/config.ini"])
        #expect(
            error.description
                == "No configuration file found (looked for ./config.ini, /etc/ticket-analytics/config.ini). "
                + "Name one with --config FILE or TICKET_ANALYTICS_CONFIG, or put config.ini beside the program.")
        #expect(error.exitStatus == .configuration)
        #expect(!error.isRetryable)
    }

    @Test func missingNamedFileSaysWhy() {
        let error = #expect(throws: SettingsError.self) { try Settings.load(file: "/no/such.ini", environment: [:]) }
        #expect(error?.problem == "The configuration file /no/such.ini cannot be read: No such file or directory.")
        #expect(error?.remedy == "Check the path, and that this user may read the file.")
    }
}
