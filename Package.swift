// swift-tools-version: 6.2
import PackageDescription

// scripts/check and scripts/test take warnings for errors; a newer compiler's new warnings stop no user's build.
let warnings: [SwiftSetting] =
    Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
    warnings + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let keyDerivation = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
    name: "ticket-analytics",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "populate", targets: ["populate"]),
        .executable(name: "worker", targets: ["worker"]),
        .executable(name: "controller", targets: ["controller"]),
        .executable(name: "report", targets: ["report"]),
        .executable(name: "portal", targets: ["portal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // The C faces, and data files compiled in.
        .systemLibrary(name: "CODBC", pkgConfig: "odbc", providers: [.apt(["unixodbc-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CAllocator"),
        .target(name: "CEmbedded"),

        // Libraries that know no ticket.
        .target(name: "JSON", swiftSettings: strict),
        .target(name: "ODBC", dependencies: ["CODBC"], swiftSettings: strict),
        .target(name: "Curl", dependencies: ["CCurl"], swiftSettings: strict),

        // The core, its faces, and the supervisor of processes.
        .target(
            name: "TicketAnalytics",
            dependencies: ["ODBC", "Curl", "JSON", "CEmbedded", logging, lifecycle, crypto],
            // Compiled in by CEmbedded.
            exclude: ["Store/Migrations", "Tickets/Secrets/secrets.tsv"]
                + ["words", "everyday", "technologies", "development", "practices"].map {
                    "Extraction/Lexicon/\($0).tsv"
                },
            swiftSettings: strict
        ),
        .target(
            name: "Presentation", dependencies: ["TicketAnalytics", "Curl", "JSON", "ODBC"], swiftSettings: strict),
        .target(
            name: "CommandLineTool",
            dependencies: ["TicketAnalytics", "JSON", arguments, logging, lifecycle, signals], swiftSettings: strict),
        .target(
            name: "WebPages", dependencies: ["Presentation", "TicketAnalytics", "CEmbedded", mustache, crypto],
            exclude: ["Templates", "Assets"],
            swiftSettings: strict),
        .target(
            name: "PortalServer",
            dependencies: [
                "WebPages", "Presentation", "TicketAnalytics", "JSON", "Curl", "ODBC", hummingbird, hummingbirdCore,
                crypto,
                keyDerivation, logging, lifecycle,
            ], swiftSettings: strict),
        .target(
            name: "Supervision", dependencies: ["CommandLineTool", "TicketAnalytics", logging, lifecycle],
            swiftSettings: strict),

        // The tools.
        .executableTarget(
            name: "populate",
            dependencies: ["CommandLineTool", "TicketAnalytics", "Presentation", arguments, logging, lifecycle],
            swiftSettings: strict),
        .executableTarget(
            name: "worker", dependencies: ["CommandLineTool", "TicketAnalytics", arguments, logging],
            swiftSettings: strict),
        .executableTarget(
            name: "controller",
            dependencies: ["CommandLineTool", "Supervision", "TicketAnalytics", arguments, logging],
            swiftSettings: strict),
        .executableTarget(
            name: "report",
            dependencies: [
                "CommandLineTool", "TicketAnalytics", "Presentation", "WebPages", "JSON", arguments, logging, signals,
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "portal",
            dependencies: [
                "CAllocator", "CommandLineTool", "PortalServer", "Presentation", "TicketAnalytics", arguments, logging,
            ], swiftSettings: strict),

        // The tests. Fuzz is run by scripts/fuzz.
        .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
        .testTarget(name: "ODBCTests", dependencies: ["ODBC"], swiftSettings: strict),
        .testTarget(name: "CurlTests", dependencies: ["Curl"], swiftSettings: strict),
        .testTarget(
            name: "TicketAnalyticsTests",
            dependencies: ["TicketAnalytics", "ODBC", "Curl", "JSON", "TestSupport", logging, lifecycle],
            swiftSettings: strict),
        .testTarget(
            name: "PresentationTests", dependencies: ["Presentation", "TicketAnalytics", "ODBC", "JSON"],
            swiftSettings: strict),
        .testTarget(
            name: "WebPagesTests", dependencies: ["WebPages", "Presentation", "TicketAnalytics"], swiftSettings: strict),
        .testTarget(
            name: "PortalServerTests",
            dependencies: [
                "PortalServer", "WebPages", "Presentation", "TicketAnalytics", "JSON", "ODBC", "TestSupport",
                hummingbird, hummingbirdTesting, logging,
            ], swiftSettings: strict),
        .testTarget(
            name: "SupervisionTests",
            dependencies: ["Supervision", "CommandLineTool", "TicketAnalytics", "TestSupport", logging],
            swiftSettings: strict),
        .testTarget(
            name: "ProcessTests", dependencies: ["TestSupport", "JSON", "ODBC"], swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["TicketAnalytics", "ODBC", "Curl", "JSON", logging],
            path: "Tests/TestSupport",
            exclude: [
                "fake_ollama.py", "fake_connectwise.py", "connectwise_rows.py", "portal_attacks.py",
                "portal_answers.py",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "fuzz", dependencies: ["JSON", "TicketAnalytics"], path: "Tests/Fuzz", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
