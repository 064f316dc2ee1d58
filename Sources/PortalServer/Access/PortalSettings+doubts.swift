import TicketAnalytics

extension PortalSettings {
    /// What does nothing as it is set, or more than anybody can mean.
    var doubts: [String] {
        var doubts: [String] = []
        if userHeader == nil, !(curators + operators).isEmpty {
            doubts.append("[portal] curators and operators do nothing without user_header")
        }
        if groupHeader == nil, !(curatorGroups + operatorGroups).isEmpty {
            doubts.append("[portal] curator_groups and operator_groups do nothing without group_header")
        }
        if userHeader != nil, trustedProxies.contains(where: \.holdsAll) {
            doubts.append("[portal] trusted_proxies holds every address: whoever asks is whoever they say")
        }
        if !address.isLoopback, userHeader == nil, usersFile == nil {
            doubts.append("the portal is open to everybody who reaches it; they may read, not change")
        }
        return doubts
    }
}
