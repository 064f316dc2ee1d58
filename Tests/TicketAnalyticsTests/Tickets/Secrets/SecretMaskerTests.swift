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
        "Password -> ‹Secret99!›", "Kennwort – ‹Secret99!›", "pw- ‹Secret99!›", "Passwort lautet wie folgt: ‹Geheim12›",
        "temp pass ‹Secret99!›", "the new pass is ‹Secret99›", "reset his pw to ‹Secret99!›",
        "password on PC-0042 is ‹Secret99›",
        "I have reset the password, it is now ‹Secret99!›", "la clave del wifi es ‹Secreta99›",
        "PW für das WLAN: ‹Geheim12›",
        "creds are admin/‹Secret99!›", "Local admin: joe / ‹Secret99!›", "login joe@example.com / ‹Secret99!›",
        "Standardpasswort ist ‹Geheim12!›", "her password will be ‹Secret99!›", "la contraseña nueva es ‹Secreta99›",
        "password was changed from ‹Secret98!› to ‹Secret99!›", "vCenter root: ‹Secret99!›",
        "u: joe p: ‹Secret99!›", "user: joe, ‹Secret99!›",
    ])
    func passwordsInProseAreMasked(text: String) { expect(text, "password") }

    @Test(arguments: [
        "DB_PASSWORD=‹s3cret99›", "smtp_pass = ‹s3cret99›", #""adminPassword": "‹s3cret›""#,
        #"<add key="MailPassword" value="‹s3cret›"/>"#, #"<password encrypted="no">‹s3cret›</password>"#,
        "WITH PASSWORD = N'‹s3cret›'", "IDENTIFIED BY '‹s3cret›'", "enable secret 5 ‹$1$mERr$hx5rVt7rPNoS4wqb›",
        "username joe privilege 15 secret ‹s3cret99›", "set password ENC ‹AK1xyz0123456789==›",
        "net user joe ‹Secret99› /add", "schtasks /create /ru joe /rp ‹Secret99›", "sqlcmd -U sa -P ‹Secret99›",
        "set passwd ENC ‹SH2abcdefgh==›", "docker login -u joe -p ‹secret› registry.example",
        "ldapsearch -D cn=joe -w ‹Secret99› -b dc=x", #"ConvertTo-SecureString -AsPlainText "‹Secret99›" -Force"#,
    ])
    func passwordsInCommandsAndConfigurationAreMasked(text: String) { expect(text, "password") }

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
        ("PIN: ‹4711›", "code"), ("PIN ‹4711›", "code"), ("gate code: ‹4711›", "code"), ("PUK: ‹12345678›", "code"),
        ("G-‹482913› is your sign-in code", "code"), ("use code ‹482913›", "code"),
        ("recovery codes:\n‹1a2b3-4c5d6 7e8f9-0a1b2›", "key"), ("TOTP seed: ‹JBSWY3DPEHPK3PXP›", "key"),
        ("MFA secret key: ‹jbsw y3dp ehpk 3pxp›", "key"), ("VPN PSK ‹V3rySecretKey›", "key"),
        ("crypto isakmp key ‹S3cr3tK3y› address 10.0.0.1", "key"), ("radius-server key ‹S3cr3tK3y›", "key"),
        ("snmp-server community ‹s3cret› RO", "community"), ("SNMP community: ‹s3cret›", "community"),
        ("Key Content   : ‹Guest2026›", "key"), ("<keyMaterial>‹Guest2026›</keyMaterial>", "key"),
        ("ip ospf message-digest-key 1 md5 ‹S3cr3tK3y›", "key"), ("le code wifi est ‹A1B2C3D4›", "key"),
        ("community string is ‹s3cret›", "community"), ("API key ‹9f8e7d6c5b4a39281706›", "token"),
        ("JWT_SECRET=‹s3cret99s3cret99›", "token"), ("Authorization: Token ‹abcdefgh12345678›", "token"),
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
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "Password: will be sent later",
        "Password: (see vault)", "enter user name and password at https://x.example/login2", "user: joe / PC-0042",
        "user: joe, SRV01-DC2", "Passwort ist 8-stellig", "Client secret ID: 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "mysqldump --port=1 -P3307 db", "NeedsPassword: True", "userPassword = getPassword(user1)",
        "keyPassword=\"${key.password}\"", "dbPassword=****", ".net user jdoe1 cannot log in", "PIN 5 volts",
        "psk is wrong on FW01", "PSK mismatch on tunnel2", "SNMP community mismatch", "snmp community public is off",
        "community forum thread 12345", "access token 12345", "password 2 times wrong",
        "user is on Windows11 / Office365",
        "password should be 12-digit", "changed password from SRV01 to SRV02", "admin: joe@example1.com",
        "root: 10.0.0.1/24", "root: uid=0(root) gid=0",
        "https://x.example/admin/page.php?key=1zfg", "/opt/root/usr/c++/4.8/string.h",
        "set password policy", "docker login -u joe", "recovery code not accepted", "2fa key: lost",
        "pass - 12 of 14 tests",
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

    @Test(arguments: [
        "Server | User | Password\nSRV01 | joe | ‹sesame›\nSRV02 | ann | ‹Secret99!›",
        "user;pw;port\r\njoe;‹sesame›;22",
        "| User | Password |\n| --- | --- |\n| joe | ‹Secret99!› |", "User\tKennwort\njoe\t‹sesame›",
        "host,user,password\nsrv01,joe,\"‹s3cret›\"", "User | PW\njoe | ‹s3cret›\n(3 more like this)\nann | ‹s3crets›",
    ])
    func columnsOfPasswordsAreMasked(text: String) { expect(text, "password") }

    @Test(arguments: [
        "User | Password\njoe | see vault", "login, password, mail\nfail, again, crash",
        "User | Password\n\njoe | admin",
        "User | Password expired\njoe | Yes", "User | Password | Role\njoe | admin", "User | Password\njoe | ****",
        "Suite;Pass;Fail\nunit;1200;3", "Host | PIN\nSRV01 | n/a",
    ])
    func whatIsNoSecretInAColumnStays(text: String) { expect(text, "") }

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
            "code is ", "mysql ", "totp key abcd ", "password it is ",
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
