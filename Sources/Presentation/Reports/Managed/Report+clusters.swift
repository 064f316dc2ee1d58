import ODBC
public import TicketAnalytics

extension Report {
    public init(_ clusters: SkillClusters) {
        self.init(
            title: "Names that may mean the same",
            facts: [ReportFact("clusterCount", "Clusters", .integer(clusters.total), .integer)],
            tables: [
                ReportTable(
                    key: "clusters",
                    columns: [
                        ReportColumn("name", "The one that stays"), ReportColumn("managed", "Managed", priority: 3),
                        ReportColumn("mentions", "Mentions", .integer, priority: 2),
                        ReportColumn("members", "May be the same"),
                        ReportColumn("gain", "Brings", .integer), ReportColumn("actions", "", .actions),
                    ], rows: clusters.clusters.map(Self.row),
                    emptyText: "No two names look as if they meant the same.")
            ])
    }

    private static func row(_ cluster: [SkillClusters.Member]) -> [Cell] {
        guard let first = cluster.first else { return [] }
        let others = cluster.dropFirst()
        let words = others.map { "\($0.name) (\($0.mentions)): \($0.reason?.words ?? "")" }
        return [
            .text(first.name).linked(to: first.link), .text(first.isManaged ? "yes" : "no"), .integer(first.mentions),
            .text(words.joined(separator: "; ")), .integer(others.reduce(0) { $0 + $1.mentions }),
            .actions(ClusterForms(cluster: cluster).all),
        ]
    }
}

/// What can be decided about names that look alike.
private struct ClusterForms {
    let cluster: [SkillClusters.Member]

    var all: [ActionForm] {
        [
            form("unite", "Make one", [into] + name + boxes, key: "m"),
            form("distinguish", "Not the same", boxes, key: "x"),
        ]
    }

    private var into: ActionForm.Field {
        .init(
            "into", "The one that stays", .choice(stayers.map { Filter.Choice($0.token, $0.label) }),
            value: cluster.first?.token ?? "")
    }

    /// What is managed already stays rather than what is not.
    private var stayers: [SkillClusters.Member] {
        cluster.contains(where: \.isManaged) ? cluster.filter(\.isManaged) : cluster
    }

    /// A managed skill keeps its name.
    private var name: [ActionForm.Field] {
        cluster.contains(where: \.isManaged) ? [] : [.init("name", "Its name", help: "Empty for the one chosen.")]
    }

    private var boxes: [ActionForm.Field] {
        cluster.map { .init($0.token, $0.label, .toggle, value: "1") }
    }

    private func form(_ step: String, _ label: String, _ fields: [ActionForm.Field], key: String) -> ActionForm {
        ActionForm(
            "managed/clusters/\(step)", label, role: .curator, fields: fields,
            hidden: cluster.map { Parameter("member", $0.token) } + versions, shortcut: key)
    }

    private var versions: [Parameter] {
        cluster.compactMap { member in
            member.version.map { Parameter("version-\(member.token)", String($0.microseconds)) }
        }
    }
}

extension SkillClusters.Member {
    var link: Link {
        switch subject {
        case .managed(let id): Link("managed/\(id)")
        case .discovered(let id): .skill(id)
        }
    }

    /// How a form names it: `m7` for a managed skill, `s12` for a discovered one.
    fileprivate var token: String {
        switch subject {
        case .managed(let id): "m\(id)"
        case .discovered(let id): "s\(id)"
        }
    }

    fileprivate var label: String { "\(name) (\(isManaged ? "managed, " : "")\(mentions))" }
}
