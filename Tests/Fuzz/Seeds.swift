enum Seeds {
    static let texts = [
        #"{"skills":[{"evidence":"cannot open Outlook","kind":"technology","name":"Outlook"},{"evidence":"reset","kind":"practice","name":"Password reset"}]}"#,
        "```json\n{\"skills\": [{\"name\": \"VPN\", \"kind\": \"technology\"}]}\n```\nHope this helps!",
        #"<think>Maybe {"x": 1} or [2]</think>{"skills": ["DNS", "DHCP"]}"#,
        #"{'skills': [{'name': 'it's a test', 'kind': None, 'ok': True,},]} // done"#,
        #"{“skills”: [{“name”: „Outlook“, kind: «technology»}]}"#,
        #"{skills: [{name: Outlook 365, kind: technology}, {name: "SQL "Server"", quote: 'x'}]}"#,
        #"{\"skills\": [{\"name\": \"Out \\\"look\\\"\"}]}"#,
        #""{\"skills\": [{\"name\": \"Outlook\"}]}""#,
        "{\"name\":\"A\"}\n{\"name\":\"B\"}\n[1, 2.5, -3e10, 0x1F, .5, +7, 1_000]\n",
        #"[true, false, null, 0, -0, 1.5e-7, 123456789012345678901234567890, "\u00e9\ud83d\ude00\n\\\"", {}, [], {"a": {"b": [[]]}}]"#,
        "- **Outlook** (technology): \"cannot open\"\n- Backup (practice)\n1. VPN\n",
        #"Here is {the} answer: {"Outlook": "cannot open", "VPN": "drops"} and [1]. None."#,
        #"{"a": "the "main" server", "b": "C:\Temp\", "c": "x, "d": "y"}"#,
        "{\"a\": \"\"\"triple \"x\" text\"\"\", 'b': '''y''', \"c\": (1, 2), d = 3; e => 4 /* c */ # d\n}",
        #"{"message": {"content": "{\"skills\": \"Outlook, VPN; DNS\"}"}, "error": null}"#,
        "\u{FEFF}{\"naïve\": \"日本語 🙂 \u{0301}\", \"k\u{0}\": \"\u{1}\u{7F}\u{A0}\"}",
    ]
    static let tokens = [
        "{", "}", "[", "]", "(", ")", ",", ":", ";", "=", "\"", "'", "`", "\\", "\\\"", "\\n", "\\u", "\\ud83d", "\\x4",
        "“", "”", "„", "«", "»", "‘", "’", "```", "```json\n", "~~~", "<think>", "</think>", "[/THINK]", "<THINK ",
        "//", "/*", "*/", "#", "...", "…", "\n", " ", "\t", "\r\n", "\u{FEFF}", "\u{0}", "\u{A0}", "null", "None",
        "tru",
        "NaN", "-", "+", ".", "0", "1e5", "0x", "9999", "\"name\":", "\"skills\":[", "name", "{\"", "\":", "\",\"",
        "}]}",
        "\"\"\"", "'''", "- ", "none", "\u{2028}", "日", "🙂", "},{", "{\\\"", "\\\\\\\"", "b'", "<", ">", "|",
    ]
}
