import Testing

@testable import TicketAnalytics

@Suite struct SettingsSecretTests {
    private let secrets = """
        [database]
        password = hunter2
        [source]
        connection_string = Driver=X;PWD={hunter2;};password=hunter2;Server=s
        [extractor]
        api_key = hunter2
        endpoints = http://u:hunter2@host, http://b
        proxy = http://u:hunter2@proxy:1
        """

    @Test func secretsAppearInNoText() throws {
        let settings = try settings(secrets)
        var dumped = ""
        dump(settings.entries, to: &dumped)
        dump(settings.database, to: &dumped)
        dump(settings.source, to: &dumped)
        for text in [
            settings.table, dumped, "\(settings.database)", "\(settings.source)", "\(settings.extractor.apiKey)",
        ] {
            #expect(!text.contains("hunter2"))
        }
    }

    @Test func tableHidesOnlyWhatIsSecret() throws {
        let lines = try settings(secrets).table.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("database.password = (hidden) ") })
        #expect(lines.contains { $0.contains(" = Driver=X;PWD=(hidden);password=(hidden);Server=s ") })
        #expect(lines.contains { $0.contains(" = http://u:(hidden)@host, http://b ") })
    }

    @Test func badConnectionStringIsNotShown() {
        expectSettingsError(
            "[database]\nconnection_string = PWD={hunter2\n",
            "/site/config.ini, line 2: database.connection_string is \"(hidden)\", "
                + "expected name=value pairs with ; between them.",
            "Correct the value, or remove it to use the default.")
    }

    @Test func secretOnTheCommandLineIsRefused() {
        expectSettingsError(
            "", flags: ["database.password": "hunter2"],
            "Command line: database.password is a secret, and every user of this machine can read command lines.",
            "Use database.password_file, the configuration file, "
                + "or the environment variable TICKET_ANALYTICS_DATABASE_PASSWORD.")
    }

    @Test func passwordInAConnectionStringOnTheCommandLineIsRefused() {
        expectSettingsError(
            "", flags: ["database.connection_string": "Driver=X;PWD=hunter2"],
            "Command line: database.connection_string holds a password, "
                + "and every user of this machine can read command lines.",
            "Use database.password_file, or put the whole string in the configuration file "
                + "or the environment variable TICKET_ANALYTICS_DATABASE_CONNECTION_STRING.")
        #expect(throws: Never.self) { try settings("", flags: ["database.connection_string": "Driver=X"]) }
    }

    @Test func passwordAndItsFileInOneLayerConflict() {
        expectSettingsError(
            "[database]\npassword = a\npassword_file = b\n",
            "database.password and database.password_file are both set.", "Keep one of them and leave the other empty.")
    }

    @Test func passwordOfAStrongerLayerBeatsTheFile() throws {
        let environment = ["TICKET_ANALYTICS_DATABASE_PASSWORD": "strong"]
        let settings = try settings("[database]\npassword_file = b\n", environment: environment)
        #expect(try settings.database.connection.password.read()?.revealed == "strong")
    }

    @Test func passwordFromTheEnvironmentKeepsItsSpaces() throws {
        let settings = try settings("", environment: ["TICKET_ANALYTICS_DATABASE_PASSWORD": " a "])
        #expect(try settings.database.connection.password.read()?.revealed == " a ")
    }

    @Test(arguments: [
        ("http://u:hunter2@p:1", "http://u:(hidden)@p:1"), ("http://u:a,b@c@p", "http://u:(hidden)@p"),
        ("u:hunter2@p:1", "u:(hidden)@p:1"), ("http://u@p:1", "http://u@p:1"), ("http://p:1", "http://p:1"),
    ])
    func passwordInAnAddressIsHidden(address: String, shown: String) {
        #expect(WebAddress.hidingPassword(address) == shown)
    }

    @Test func driverStringHoldsUserAndPassword() throws {
        let settings = try settings("[database]\nconnection_string = Driver=X\nuser = me\npassword = a;b}c\n")
        #expect(try settings.database.connection.driverString().revealed == "Driver=X;UID=me;PWD={a;b}}c}")
    }
}
