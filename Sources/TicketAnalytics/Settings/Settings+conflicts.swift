extension Settings {
    /// Rules between settings; each is one sentence.
    func checkConflicts() throws(SettingsError) {
        try require(
            worker.heartbeat * 2 < worker.lease, "worker.heartbeat", "must be less than half of", "worker.lease",
            "or a late heartbeat loses tickets")
        try require(
            worker.batchSize >= worker.requestsInFlight, "worker.batch_size", "must not be less than",
            "worker.requests_in_flight", "or the model waits for tickets")
        try require(
            worker.retryDelay <= worker.retryDelayLimit, "worker.retry_delay", "must not exceed",
            "worker.retry_delay_limit", "its limit")
        try require(
            extractor.answerTokens < extractor.contextTokens, "extractor.answer_tokens", "must be less than",
            "extractor.context_tokens", "which hold ticket and answer")
        try require(
            extractor.connectTimeout <= extractor.requestTimeout, "extractor.connect_timeout", "must not exceed",
            "extractor.request_timeout", "the time of the whole request")
        try require(
            extractor.firstByteTimeout <= extractor.requestTimeout, "extractor.first_byte_timeout", "must not exceed",
            "extractor.request_timeout", "the time of the whole request")
        try require(
            extractor.kind == .lexicon || !extractor.endpoints.isEmpty, "extractor.endpoints", "must not be empty with",
            "extractor.kind", "which needs a server")
        try checkConnectWiseAPI()
        try require(
            controller.restartDelay <= controller.restartDelayLimit, "controller.restart_delay", "must not exceed",
            "controller.restart_delay_limit", "its limit")
        try require(
            controller.stopGrace > worker.shutdownGrace, "controller.stop_grace", "must be more than",
            "worker.shutdown_grace", "or workers are killed while they finish")
        try checkPortal()
    }

    /// A header that anybody could send would make anybody an operator.
    private func checkPortal() throws(SettingsError) {
        let needsProxies = portal.userHeader != nil || portal.groupHeader != nil
        try require(
            !needsProxies || !portal.trustedProxies.isEmpty, "portal.trusted_proxies", "must not be empty with",
            portal.userHeader == nil ? "portal.group_header" : "portal.user_header", "which anybody could send")
        try require(
            portal.groupHeader == nil || portal.userHeader != nil, "portal.user_header", "must not be empty with",
            "portal.group_header", "or changes have no author")
    }

    private func checkConnectWiseAPI() throws(SettingsError) {
        guard source.kind == .connectWiseAPI else { return }
        let api = source.connectWiseAPI
        let needed = [
            ("url", !api.url.isEmpty), ("company", !api.company.isEmpty), ("public_key", !api.publicKey.isEmpty),
            ("private_key", api.privateKey != .none), ("client_id", !api.clientID.isEmpty),
        ]
        for (name, isSet) in needed {
            try require(
                isSet, "connectwise_api.\(name)", "must not be empty with", "source.kind", "which cannot log in without"
            )
        }
    }

    private func require(
        _ holds: Bool, _ left: String, _ relation: String, _ right: String, _ reason: String
    ) throws(SettingsError) {
        if holds { return }
        throw .conflict(
            problem: "\(shown(left)) \(relation) \(shown(right)), \(reason).",
            remedy: "Change \(place(left)) or \(place(right)).")
    }

    private func shown(_ path: String) -> String { "\(path) (\(entry(path)?.shownValue ?? ""))" }

    private func place(_ path: String) -> String { "\(path) (\(entry(path)?.origin.description ?? ""))" }

    private func entry(_ path: String) -> SettingEntry? { entries.first { $0.key.path == path } }
}
