/// `[connectwise_api]`: how to reach ConnectWise's REST API.
public struct ConnectWiseAPISettings: Sendable, Hashable {
    /// The site's address, as its users type it.
    public var url: String
    /// The company's name at the login.
    public var company: String
    public var publicKey: String
    public var privateKey: SecretSource
    /// Identifies the integration to ConnectWise.
    public var clientID: String
    /// For example `v4_6_release/`; looked up when nil.
    public var codebase: String?
    /// Of the API, for example `2024.1`; the server's newest when nil.
    public var version: String?
    public var requestsInFlight: Int
    /// Rows a page.
    public var pageSize: Int
    public var requestTimeout: Duration
    /// PEM file of the authorities that are trusted; the system's when nil.
    public var certificateFile: String?
    public var proxy: String?

    init(_ section: SettingsSection) throws(SettingsError) {
        url = try section.optionalText("url", "Address of ConnectWise, such as https://na.myconnectwise.net") ?? ""
        company = try section.optionalText("company", "The company's name at the login") ?? ""
        publicKey = try section.optionalText("public_key", "Public key of an API member who may only read") ?? ""
        privateKey = try section.secret("private_key", "The private key to it; better in a file or the environment")
        clientID = try section.optionalText("client_id", "Client id, from developer.connectwise.com") ?? ""
        codebase = try section.optionalText("codebase", "Codebase, such as v4_6_release/; looked up when empty")
        version = try section.optionalText("version", "Version of the API, such as 2024.1; the newest when empty")
        requestsInFlight = try section.integer(
            "requests_in_flight", 4, in: 1...16, "Requests that one process has at the API at the same time")
        pageSize = try section.integer("page_size", 1_000, in: 1...1_000, "Rows a page")
        requestTimeout = try section.duration(
            "request_timeout", .seconds(60), in: .seconds(1) ... .seconds(600), "Longest time of one request")
        certificateFile = try section.optionalPath("ca_file", "PEM file of trusted authorities; empty for the system's")
        proxy = try section.proxy()
    }
}
