import Testing

@testable import TicketAnalytics

/// What is in ‹ › is to be masked.
struct SecretMaskerTests {
    @Test(arguments: [
        "password: ‹Summer2026!›", "Password = ‹hunter2›", "PW: ‹xK9#aa›", "Local admin pw is: ‹L0calAdm1n›",
        "Mot de passe VPN : ‹Printemps2026!›", "account: svc_backup / ‹Ba(kup#99›", "pwd=‹abc›;Database=x",
        "Kennwort: ‹Winter!24›",
        "Server=db1;Uid=sa;Pwd=‹Pa$$w0rd›;Database=x", #""password": "‹s3cr3t value›""#,
        "<password>‹geheim12›</password>",
        "Passwort für jmeier: ‹Sommer›", "Mot de passe : ‹azerty12›", "Contraseña: ‹Verano2026›",
        "Username: jdoe Password: ‹Sommer99›", "Password: ‹Start#123› (please change)", "password: ‹q,b;c&d›, thanks",
        "the new password is ‹Welcome1!›", "Password for jdoe is ‹Winter2026›", "password is now ‹P@ssw0rd›.",
        "your password is \"‹hunter›\"", "Das neue Passwort lautet ‹Herbst2026!›", "le mot de passe est ‹Soleil2026›",
        "la contraseña es ‹Clave123›", "reset the password to ‹Autumn2026!›",
        "Passwort wurde auf ‹Sommer2026!› zurückgesetzt",
        "changed her password for VPN to ‹Blue-Sky42›", "password has been reset to ‹Welcome2026›",
        "temp password ‹Welcome1!›", "pw ‹Secret99!›", "Password | ‹Secret99!› | admin",
        "user admin password ‹Tr0ub4dor&3›",
        "login: admin / ‹Secret99!›",
        "Your temporary password is:\n‹Abc123!›", "Password:\r\n\r\n‹Abc123!›\r\nThanks",
        "https://admin:‹s3cret›@host.example/x", "amqp://u:‹p›@host",
        #"net use Z: \\srv\share /user:dom\joe ‹Secret99›"#,
        #"net use Z: \\srv\share ‹Secret99› /user:dom\joe"#, #"psexec \\pc1 -u admin -p ‹Secret99› cmd"#,
        "mysql -uroot -p‹Secret99› db", "curl -u joe:‹Secret99› https://x", "app --password ‹Secret99› --quiet",
        #"ConvertTo-SecureString "‹Secret 99›" -AsPlainText"#, "KENNWORT: ‹Winter!24›",
    ])
    func passwordsAreMasked(text: String) { expect(text, "password") }

    @Test(arguments: [
        ("AKIA", "IOSFODNN7EXAMPLE", "key"), ("AIza", "SyA1234567890abcdefghijklmnopqrstuvw", "key"),
        ("sk-", "proj-abcdefghij1234567890klmn", "key"),
        ("SG", ".abcdefghijklmnopqr.stuvwxyz0123456789", "key"),
        ("gh", "p_abcdefghijklmnopqrstuvwxyz0123456789", "token"),
        ("github_", "pat_11ABCDEFG0abcdefghijklmnop", "token"),
        ("xox", "b-123456789012-abcdefghijkl", "token"),
        ("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3.dozjgNryP4", "token"),
    ])
    func keysAndTokensAreKnownByTheirForm(start: String, rest: String, name: String) {
        expect("it says ‹\(start)\(rest)› here", name)
    }

    @Test(arguments: [
        ("Authorization: Bearer ‹abcdefgh12345678ijkl›", "token"), ("api key: ‹9f8e7d6c5b4a39281706›", "token"),
        ("client_secret=‹abC8Q~defghijklmnop123›", "token"), ("Authorization: Basic ‹dXNlcjpwYXNz›", "token"),
        ("AccountName=x;AccountKey=‹abcdefghijklmnopqrstuvwxyz0123456789==›;EndpointSuffix=y", "key"),
        ("https://x.example/c?sv=1&sig=‹abcdefghijklmnopqrstuvwxyz%3D›&se=2", "token"),
        ("WPA2 key: ‹Office-Guest-77›", "key"), ("PSK: ‹xyz123abc›", "key"),
        ("‹123456-234567-345678-456789-567890-678901-789012-890123›", "key"),
        ("product key ‹VK7JG-NPHTM-C97JM-9MPGT-3V66T›", "key"),
        ("Your code is ‹123456›", "code"), ("verification code: ‹482913›", "code"), ("OTP ‹482913›", "code"),
        ("Ihr Sicherheitscode lautet ‹482913›", "code"), ("code de vérification : ‹482913›", "code"),
        ("PIN: ‹4711›", "code"),
        ("card ‹4111 1111 1111 1111› exp 12/27", "card number"), ("‹4111-1111-1111-1111›", "card number"),
        ("ticket 55555 and ‹5500005555555559›", "card number"), ("‹378282246310005›", "card number"),
        ("IBAN ‹DE89 3704 0044 0532 0130 00› bitte", "IBAN"), ("‹GB82WEST12345698765432›", "IBAN"),
        ("‹FR14 2004 1010 0505 0001 3M02 606› BIC", "IBAN"), ("SSN: ‹123-45-6789›", "social security number"),
        ("Sozialversicherungsnummer ‹12 345678 M 123›", "social security number"),
        ("n° de sécurité sociale : ‹1 85 05 78 006 084 36›", "social security number"),
    ])
    func keysCodesAndNumbersAreMasked(text: String, name: String) { expect(text, name) }

    @Test(arguments: [
        "password reset", "password expired", "Password: see vault", "Password: expired", "forgot my password again",
        "password policy: minimum 12 characters", "password is expired", "password is not working",
        "the password is wrong!",
        "password is 90 days old", "password was changed yesterday", "reset the password to something else",
        "Passwort: siehe KeePass", "Passwort zurückgesetzt", "password: ********",
        "Problem with password: user cannot log in",
        "Password reset: done for jdoe", "Password reset by: jdoe42", "Password expiry date: 2026-03-01T10:00Z",
        "password for Office365 is required", "sync the password to Office365",
        "password = getPassword()", "String password = null;", "password=${DB_PASS}", "if (password == other)",
        "reset AD password and unlocked account", "user password: reset requested", "User | Password | Role",
        "The password is case-sensitive",
        "Set new password, user can now connect to SRV01", "update password for user1 in O365", "PWD=/opt/app/bin",
        "mot de passe oublié", "Contraseña: ver KeePass", "Mot de passe : expiré",
        "error code is 0x80070005", "error code: 12345", "exit code 1234", "the code is broken", "Pass: 12 Fail: 3",
        "compass: north", "token expired", "token: invalid", "secret santa", "API key rotated", "API key: see vault",
        "Ticket 4111111111111112", "serial 1234567890123456", "IMEI 353918052107063", "0000 0000 0000 0000",
        "2026-03-01 04:10:00 INFO 12345678901234", "phone +49 89 1234567890", "IBAN DE89 3704 0044 0532 0130 01",
        "http://host:8080/path?a=b", "https://ann@host/x", "The bearer of this certificate", "PIN pad broken",
        "GUID 3F2504E0-4F89-11D3-9A0C-0305E82C3301", #"net use Z: \\srv\share"#, "KB5001330-KB5001331",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    ])
    func whatIsNoSecretStays(text: String) { expect(text, "") }

    @Test(arguments: [
        "‹-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEow==\n-----END RSA PRIVATE KEY-----›",
        "‹-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3BlbnNzaC1rZXkt\r\n-----END OPENSSH PRIVATE KEY-----›",
        #""key": "‹-----BEGIN PRIVATE KEY-----\nMIIEow==\n-----END PRIVATE KEY-----›""#,
    ])
    func privateKeysAreMaskedWhole(text: String) { expect("see\n\(text)\nand go on", "private key") }

    @Test func aPrivateKeyWithoutEndIsMaskedAsFarAsItLooksLikeOne() {
        expect("‹-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA\nabcdefghijklmnop=›\nThat was the key.", "private key")
    }

    @Test func whatOneRuleHasMaskedNoOtherTouches_andEachIsCounted() {
        var count = 0
        let text = Array("password: Summer26! and password: Winter26!\nno\nOTP 482913".utf8)
        let masked = SecretMasker.builtIn.masked(text, count: &count)
        #expect(
            String(decoding: masked, as: UTF8.self)
                == "password: [password masked] and password: [password masked]\nno\nOTP [code masked]")
        #expect(count == 3)
        #expect(SecretMasker.builtIn.masked(masked, count: &count) == masked && count == 3)
    }

    @Test func inALongLineASecretIsFoundWhereverItStands() {
        let filling = String(repeating: "ü no word of it ", count: 40)
        for start in 0..<80 {
            let prefix = String(repeating: "x", count: start) + " "
            expect(prefix + filling + "password: ‹Summer26!› " + filling + "pw: ‹Winter26!› " + filling, "password")
        }
    }

    @Test func noWordIsCutFromItsSecretByAnotherBehindIt() {
        let filling = String(repeating: " x", count: 300)
        for count in 30..<140 {
            let between = String(repeating: "x ", count: count)
            expect("token \(between)password: ‹Summer26!› token\(filling)", "password")
        }
    }

    @Test func noCharacterIsCutInTwo() {
        for count in 100..<200 {
            expect("token \(String(repeating: "ü", count: count)) password: ‹Summer26!› token", "password")
            expect("tokens \(String(repeating: "“", count: count)) password: ‹Summer26!› token", "password")
        }
    }

    /// A pattern sees no more than a few hundred bytes around each word.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "password ", "password:", "1 ", "4111 ", "-----BEGIN PRIVATE KEY", "-----BEGIN ", "-", "=", "a=",
            "code is ",
        ])
    func aLongLineOfTheSameTakesNoTime(unit: String) {
        let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
        #expect(!SecretMasker.builtIn.masked(text).isEmpty)
    }

    private func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let parts = text.split(separator: "‹", omittingEmptySubsequences: false).map {
            $0.split(separator: "›", omittingEmptySubsequences: false)
        }
        let masked = parts.map { $0.count == 1 ? String($0[0]) : "[\(name) masked]" + $0[1] }.joined()
        let plain = text.filter { $0 != "‹" && $0 != "›" }
        #expect(SecretMasker.builtIn.masked(plain) == masked, sourceLocation: sourceLocation)
    }
}
