import Testing

@testable import TicketAnalytics

@Suite struct SettingsConflictTests {
    @Test(arguments: [
        (
            "[worker]\nlease = 60 s\n",
            "worker.heartbeat (30 s) must be less than half of worker.lease (60 s), or a late heartbeat loses tickets.",
            "Change worker.heartbeat (default) or worker.lease (file /site/config.ini:2)."
        ),
        (
            "[worker]\nbatch_size = 2\n",
            "worker.batch_size (2) must not be less than worker.requests_in_flight (4), or the model waits for tickets.",
            "Change worker.batch_size (file /site/config.ini:2) or worker.requests_in_flight (default)."
        ),
        (
            "[worker]\nretry_delay = 2 h\n",
            "worker.retry_delay (2 h) must not exceed worker.retry_delay_limit (1 h), its limit.",
            "Change worker.retry_delay (file /site/config.ini:2) or worker.retry_delay_limit (default)."
        ),
        (
            "[extractor]\nanswer_tokens = 8192\n",
            "extractor.answer_tokens (8192) must be less than extractor.context_tokens (8192), "
                + "which hold ticket and answer.",
            "Change extractor.answer_tokens (file /site/config.ini:2) or extractor.context_tokens (default)."
        ),
        (
            "[extractor]\nconnect_timeout = 3 s\nfirst_byte_timeout = 1 s\nrequest_timeout = 2 s\n",
            "extractor.connect_timeout (3 s) must not exceed extractor.request_timeout (2 s), the time of the whole request.",
            "Change extractor.connect_timeout (file /site/config.ini:2) "
                + "or extractor.request_timeout (file /site/config.ini:4)."
        ),
        (
            "[extractor]\nrequest_timeout = 60 s\n",
            "extractor.first_byte_timeout (5 min) must not exceed extractor.request_timeout (60 s), "
                + "the time of the whole request.",
            "Change extractor.first_byte_timeout (default) or extractor.request_timeout (file /site/config.ini:2)."
        ),
        (
            "[extractor]\nkind = ollama\nendpoints =\n",
            "extractor.endpoints () must not be empty with extractor.kind (ollama), which needs a server.",
            "Change extractor.endpoints (file /site/config.ini:3) or extractor.kind (file /site/config.ini:2)."
        ),
        (
            "[source]\nkind = connectwise-api\n[connectwise_api]\nurl = https://psa\n",
            "connectwise_api.company () must not be empty with source.kind (connectwise-api), "
                + "which cannot log in without.",
            "Change connectwise_api.company (default) or source.kind (file /site/config.ini:2)."
        ),
        (
            "[controller]\nrestart_delay = 90 s\n",
            "controller.restart_delay (90 s) must not exceed controller.restart_delay_limit (1 min), its limit.",
            "Change controller.restart_delay (file /site/config.ini:2) or controller.restart_delay_limit (default)."
        ),
        (
            "[controller]\nstop_grace = 20 s\n",
            "controller.stop_grace (20 s) must be more than worker.shutdown_grace (20 s), "
                + "or workers are killed while they finish.",
            "Change controller.stop_grace (file /site/config.ini:2) or worker.shutdown_grace (default)."
        ),
    ])
    func rulesBetweenSettingsAreSentences(lines: String, problem: String, remedy: String) {
        expectSettingsError(lines, problem, remedy)
    }
}
