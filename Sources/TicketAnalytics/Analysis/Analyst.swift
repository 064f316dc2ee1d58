import Logging

/// Has the skills of one text named, grounds them in it, and keeps each once.
public struct Analyst: Sendable {
    public let extractor: any SkillExtractor

    public init(extractor: any SkillExtractor) {
        self.extractor = extractor
    }

    public func analyse(_ text: String) async throws -> TicketAnalysis {
        let start = ContinuousClock.now
        // An empty ticket shows no skill; no model needs to say so.
        let extraction = text.isEmpty ? Extraction(skills: []) : try await extractor.extract(from: text)
        let (grounded, dropped) = Grounding.ground(extraction.skills, in: text)
        return TicketAnalysis(
            identity: extractor.identity, skills: grounded.oncePerName(), dropped: dropped,
            repairs: extraction.repairs, promptTokens: extraction.promptTokens,
            answerTokens: extraction.answerTokens, rawAnswer: extraction.rawAnswer,
            duration: ContinuousClock.now - start, isReused: false)
    }

    func outcome(of prepared: PreparedTicket) async throws -> Outcome {
        if let known = prepared.known { return .analysed(prepared, reuse(known)) }
        do {
            return .analysed(prepared, try await analyse(prepared.text))
        } catch let error as CancellationError {
            throw error
        } catch let error as ExtractionError where error.endsWorker {
            throw error
        } catch {
            if Task.isCancelled { throw CancellationError() }
            return .failed(prepared.claim, Failure(error))
        }
    }

    private func reuse(_ skills: [GroundedSkill]) -> TicketAnalysis {
        TicketAnalysis(
            identity: extractor.identity, skills: skills, dropped: [], repairs: [], promptTokens: nil,
            answerTokens: nil, rawAnswer: nil, duration: .zero, isReused: true)
    }
}

extension [GroundedSkill] {
    fileprivate func oncePerName() -> [GroundedSkill] {
        var seen: Set<String> = []
        return filter { seen.insert(NormalizedName($0.name).text).inserted }
    }
}
