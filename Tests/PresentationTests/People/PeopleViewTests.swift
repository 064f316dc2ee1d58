import Presentation
import Testing

struct PeopleViewTests {
    @Test(
        "An address that says only what differs stands as it is, and names its command",
        arguments: [
            ("technicians", "technicians"),
            (
                "technicians?q=lee&active=yes&range=90d&page=2&per=10",
                "technicians --q lee --active yes --range 90d --page 2 --per 10"
            ),
            ("technicians/7", "technician --number 7"),
            (
                "technicians/7?basis=managed&range=all&top=5&with=9",
                "technician --number 7 --basis managed --range all --top 5 --with 9"
            ),
            ("search", "search"), ("search?q=vpn&q=exchange", "search vpn exchange"),
            (
                "search?skill=12&skill=40&match=all&half=30d&range=all&absent=3,ann&limit=5",
                "search --skill 12 --skill 40 --match all --half 30d --range all --absent 3,ann --limit 5"
            ),
            ("search?ticket=7&absent=3", "who --number 7 --absent 3"),
            ("search?q=vpn&ticket=7", "search --ticket 7 vpn"), ("search?ticket=INC-7", "who INC-7"),
            ("technicians?active=excluded", "technicians --active excluded"), ("matrix", "matrix"),
            (
                "matrix?basis=managed&range=30d&levels=1,2,3&columns=2&page=3&per=10&mask=1",
                "matrix --basis managed --range 30d --levels 1,2,3 --columns 2 --page 3 --per 10 --mask"
            ),
            (
                "coverage?basis=discovered&range=all&min=5&absent=12,15&page=2&per=10&mask=1",
                "coverage --basis discovered --range all --min 5 --absent 12,15 --page 2 --per 10 --mask"
            ),
            ("matrix?from=2026-01-01&to=2026-01-31&board=Lab", "matrix --from 2026-01-01 --to 2026-01-31 --board Lab"),
            ("search?q=vpn&half=30d&board=Lab&absent=3", "search --half 30d --board Lab --absent 3 vpn"),
            ("technicians?q=a&from=2026-01-01&sort=-hours", "technicians --q a --from 2026-01-01 --sort=-hours"),
            ("technicians/7?to=2026-01-31&top=5", "technician --number 7 --to 2026-01-31 --top 5"),
            ("coverage?range=90d&board=Lab&min=5", "coverage --range 90d --board Lab --min 5"),
        ])
    func canonical(address: String, command: String) throws {
        let (view, complaints) = try view(address)
        #expect(complaints.isEmpty)
        #expect(view.link == Link(path(of: address), parameters(of: address)))
        #expect(view.command.joined(separator: " ") == command)
    }

    @Test(
        "What is the default, repeated or in another order becomes canonical",
        arguments: [
            ("search?limit=20&q=vpn, exchange", "search?q=vpn&q=exchange"),
            ("search?skill=1,2&match=most", "search?skill=1&skill=2"), ("matrix?levels=3,10,30&range=365d", "matrix"),
            ("technicians/7?top=5&basis=discovered", "technicians/7?top=5"), ("coverage?min=3&mask=0", "coverage"),
        ])
    func normalised(address: String, canonical: String) throws {
        let (view, complaints) = try view(address)
        #expect(complaints.isEmpty)
        #expect(view.link == Link(path(of: canonical), parameters(of: canonical)))
    }

    @Test(
        "What cannot be read is complained of",
        arguments: [
            "matrix?levels=3,2,1", "matrix?range=soon", "search?half=0d",
            "technicians?active=maybe", "technicians/7?with=x", "search?skill=1&skill=x", "matrix?per=201",
        ])
    func complaints(address: String) throws {
        #expect(try view(address).complaints.count == 1)
    }

    private func view(_ address: String) throws -> (view: any ReportView, complaints: [String]) {
        try #require(ViewCatalogue.view(at: path(of: address), parameters(of: address)))
    }

    private func path(of address: String) -> String { String(address.prefix { $0 != "?" }) }

    private func parameters(of address: String) -> [Parameter] {
        guard let query = address.split(separator: "?").dropFirst().first else { return [] }
        return query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            return Parameter(String(parts[0]), String(parts[1]))
        }
    }
}
