import JSON
import Testing

@Suite("Damaged values")
struct ValueDamageTests {
    @Test(
        "puts texts, numbers and words right",
        arguments: [
            Damage("{'a': 'b'}", #"{"a":"b"}"#, [.quoteStyle]),
            Damage("{'a': 'it's O'Brien's'}", #"{"a":"it's O'Brien's"}"#, [.quoteStyle, .innerQuote]),
            Damage("['the users' mailbox', 'VPN']", #"["the users' mailbox","VPN"]"#, [.quoteStyle, .innerQuote]),
            Damage("{“a”: “b”}", #"{"a":"b"}"#, [.quoteStyle]),
            Damage("{„a“: „b“, «c»: «d», ‘e’: ‘f’}", #"{"a":"b","c":"d","e":"f"}"#, [.quoteStyle]),
            Damage("{`a`: `b`}", #"{"a":"b"}"#, [.quoteStyle]),
            Damage("{a: b, c_d: Outlook 365}", #"{"a":"b","c_d":"Outlook 365"}"#, [.unquotedKey, .unquotedText]),
            Damage(
                #"{"a":None,"b":True,"c":False,"d":undefined,"e":NaN,"f":-Infinity}"#,
                #"{"a":null,"b":true,"c":false,"d":null,"e":null,"f":null}"#,
                [.foreignWord, .notANumber]),
            Damage("[+1,.5,1.,0x1F,1_000,007,-.5,1e3]", "[1,0.5,1.0,31,1000,7,-0.5,1000.0]", [.numberForm]),
            Damage("{\"a\":\"x\ny\tz\"}", #"{"a":"x\ny\tz"}"#, [.controlCharacter]),
            Damage(#"{"a":"the "main" server"}"#, #"{"a":"the \"main\" server"}"#, [.innerQuote]),
            Damage(#"{"a":"the "main" server","b":"c"}"#, #"{"a":"the \"main\" server","b":"c"}"#, [.innerQuote]),
            Damage(#"["the "main" server","b"]"#, #"["the \"main\" server","b"]"#, [.innerQuote]),
            Damage(
                #"{"a":"he said "no", and "yes", ok","b":"c"}"#, #"{"a":"he said \"no\", and \"yes\", ok","b":"c"}"#,
                [.innerQuote]),
            Damage(#"{"a":"say "hello"","b":1}"#, #"{"a":"say \"hello\"","b":1}"#, [.innerQuote]),
            Damage(
                #"{"name": "Outlook, "kind": "technology"}"#, #"{"name":"Outlook","kind":"technology"}"#,
                [.missingQuote]),
            Damage(#"[{"name":"Outlook},{"name":"VPN"}]"#, #"[{"name":"Outlook"},{"name":"VPN"}]"#, [.missingQuote]),
            Damage(#"["Outlook, "VPN", "Exchange"]"#, #"["Outlook","VPN","Exchange"]"#, [.missingQuote]),
            Damage(#"{"name": "Outlook}"#, #"{"name":"Outlook"}"#, [.missingQuote]),
            Damage(#"{"a":["Outlook]}"#, #"{"a":["Outlook"]}"#, [.missingQuote]),
            Damage(#"{"name: "Outlook"}"#, #"{"name":"Outlook"}"#, [.missingQuote]),
            Damage(#"{name": "Outlook"}"#, #"{"name":"Outlook"}"#, [.unquotedKey, .missingQuote]),
            Damage(#"{"name": Outlook", "k": 1}"#, #"{"name":"Outlook","k":1}"#, [.unquotedText, .missingQuote]),
            Damage(#"{"a":"C:\Temp\", "b":1}"#, #"{"a":"C:\\Temp\\","b":1}"#, [.invalidEscape]),
            Damage("None", "null", [.foreignWord]),
            Damage(#"{"a":"\ud83d x","b":"\ud83d\ude00"}"#, #"{"a":"� x","b":"😀"}"#, [.loneSurrogate]),
            Damage("{\"a\":\"x\u{0}y\u{1}\"}", #"{"a":"xy\u0001"}"#, [.controlCharacter]),
            Damage(#"{"a": """x "y" z"""}"#, #"{"a":"x \"y\" z"}"#, [.quoteStyle]),
            Damage(#"{"name”: “x"}"#, #"{"name":"x"}"#, [.quoteStyle]),
            Damage(
                #"{"a": user can't open Outlook, "b": 1}"#, #"{"a":"user can't open Outlook","b":1}"#, [.unquotedText]),
            Damage(
                #"{"a": 24x7, "b": 2016-05-01, "c": 10.0.0.1}"#, #"{"a":"24x7","b":"2016-05-01","c":"10.0.0.1"}"#,
                [.unquotedText]),
            Damage(#"{"skills":["Outlook,"VPN"]}"#, #"{"skills":["Outlook","VPN"]}"#, [.missingQuote]),
            Damage(#"{"skills":["Outlook",VPN"]}"#, #"{"skills":["Outlook","VPN"]}"#, [.unquotedText, .missingQuote]),
            Damage(
                #"{"text":"use "," as separator","b":1}"#, #"{"text":"use \",\" as separator","b":1}"#, [.innerQuote]),
            Damage(
                #"{"q":"error "0x8" on "C:\Program Files"","n":1}"#,
                #"{"q":"error \"0x8\" on \"C:\\Program Files\"","n":1}"#,
                [.innerQuote, .invalidEscape]),
            Damage(#"{"a":"\'x\' \x41 foo\_bar C:\Windows"}"#, #"{"a":"'x' A foo_bar C:\\Windows"}"#, [.invalidEscape]),
            Damage(
                #"{"skills": [{"name": "SQL "Server"", "kind": "technology"}, {"name": "x"}]}"#,
                #"{"skills":[{"name":"SQL \"Server\"","kind":"technology"},{"name":"x"}]}"#,
                [.innerQuote]),
            Damage(#"{"a": 1e999}"#, #"{"a":null}"#, [.notANumber]),
            Damage(#"{"a": “x” , 'b': "y"}"#, #"{"a":"x","b":"y"}"#, [.quoteStyle]),
            Damage("{\"a\":\"x\"\u{A0},\u{A0}\"b\":\"y\"}", #"{"a":"x","b":"y"}"#, [.strayText]),
        ])
    func repairs(_ damage: Damage) { damage.check() }
}
