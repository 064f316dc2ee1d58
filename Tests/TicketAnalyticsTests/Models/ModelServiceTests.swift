import Curl
import JSON
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite struct ModelServiceTests {
    @Test func goodServer_tellsVersionDigestAndWindow() async throws {
        let fake = try FakeModel("--version", "0.30.1", "--context", "16384")
        let check = try #require(try await ModelService(.ollama, fake.settings(), client: fake.client).check().first)
        let profile = try check.result.get()
        #expect(check.server == fake.label)
        #expect(profile.version == "0.30.1" && profile.digest?.count == 64)
        #expect(profile.contextLength == 16_384 && !profile.canThink)
        #expect(try await fake.stats()["loads"] == 0)
    }

    @Test func nameWithoutTag_isFoundAsLatest() async throws {
        let fake = try FakeModel("--models", "mistral:latest")
        var settings = fake.settings()
        settings.model = "mistral"
        let identity = try await fake.extractor(.ollama, settings).identity
        #expect(identity.extractor == "ollama" && identity.model == "mistral")
        #expect(identity.modelDigest?.count == 64 && identity.promptHash.count == 64)
    }

    @Test func windowLargerThanTheModels_isNotAskedFor() async throws {
        let fake = try FakeModel("--context", "4096")
        _ = try await fake.extractor().extract(from: "printer")
        #expect(try await fake.requests().last?.contains(#""num_ctx":4096"#) == true)
    }

    @Test func thinkingModel_isToldNotToThink() async throws {
        let fake = try FakeModel("--models", "qwen3:8b")
        var settings = fake.settings()
        settings.model = "qwen3:8b"
        _ = try await fake.extractor(.ollama, settings).extract(from: "printer")
        #expect(try await fake.requests().last?.contains(#""think":false"#) == true)
    }

    @Test(arguments: ModelService.Kind.allCases)
    func missingModel_isAConfigurationError(kind: ModelService.Kind) async throws {
        let fake = try FakeModel("--models", "other:8b")
        let error = await #expect(throws: ExtractionError.self) { try await fake.extractor(kind) }
        guard case .modelMissing(let model, _, let remedy) = try #require(error) else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(model == "llama3.1:8b")
        #expect(kind == .openai || remedy.hasSuffix("ollama pull llama3.1:8b"))
    }

    @Test func oldServer_isUnsuitable() async throws {
        let fake = try FakeModel("--version", "0.4.7")
        let error = await #expect(throws: ExtractionError.self) { try await fake.extractor() }
        #expect(try #require(error).problem.contains("0.4.7"))
    }

    @Test func absentServer_isAway() async throws {
        let settings = ModelSettings(endpoints: ["http://127.0.0.1:1"], model: "m")
        let service = try ModelService(.ollama, settings, client: HTTPClient())
        let error = await #expect(throws: ExtractionError.self) { try await service.extractor() }
        #expect(try #require(error).exitStatus == .unavailable)
    }

    @Test func key_isSentAsBearer_andItsLackIsToldPlainly() async throws {
        let fake = try FakeModel("--api-key", "open sesame")
        var settings = fake.settings()
        let error = await #expect(throws: ExtractionError.self) { try await fake.extractor(.openai, settings) }
        #expect(try #require(error).exitStatus == .notAllowed)
        settings.apiKey = Secret("open sesame")
        #expect(try await fake.extractor(.openai, settings).extract(from: "printer").skills.count == 1)
    }

    @Test func pathOfOpenAIClients_mayStandInTheAddress() async throws {
        let fake = try FakeModel()
        var settings = fake.settings()
        settings.endpoints = [fake.url + "/v1/"]
        #expect(try await fake.extractor(.openai, settings).extract(from: "printer").skills.count == 1)
    }

    @Test(arguments: [[], ["ftp://x"], ["not an address"]])
    func unusableAddress_isToldBeforeAnyRequest(endpoints: [String]) {
        #expect(throws: ExtractionError.self) {
            try ModelService(.ollama, ModelSettings(endpoints: endpoints, model: "m"), client: HTTPClient())
        }
    }
}
