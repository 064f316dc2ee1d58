/// Has the skills of one text named, grounds them in it, and keeps each once.
public struct Analyst: Sendable {
    /// How often a server may go away over one ticket before that uses up an attempt: a text must not bring it down for
    /// ever, and a server that is restarted must not cost a ticket anything.
    private static let lossesUntilBlame = 3

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

    /// - Parameter recent: Answers of tickets that are not saved yet; nil if asking again costs nothing.
    /// - Returns: Nil if the worker is told to stop while the model is away.
    func outcome(of prepared: PreparedTicket, recent: RecentAnswers?, _ patience: ModelPatience) async throws
        -> Outcome?
    {
        var losses = 0
        for tries in 0... {
            do {
                let outcome = try await outcome(of: prepared, recent: recent)
                // A text that is empty or known already says nothing of the model.
                if outcome.analysed?.analysis?.promptTokens != nil || tries > 0 { patience.end() }
                return outcome
            } catch let error as ExtractionError where error.isForWantOfModel {
                if case .lost = error { losses += 1 }
                if losses == Self.lossesUntilBlame { return .failed(prepared.claim, Failure(error)) }
                guard try await patience.wait(after: error, tries: tries) else { return nil }
            }
        }
        return nil
    }

    private func outcome(of prepared: PreparedTicket, recent: RecentAnswers?) async throws -> Outcome {
        if let known = prepared.known { return .analysed(AnalysedTicket(prepared: prepared, analysis: reuse(known))) }
        do {
            return .analysed(AnalysedTicket(prepared: prepared, analysis: try await analysis(of: prepared, recent)))
        } catch let error as CancellationError {
            throw error
        } catch let error as ExtractionError where error.endsWorker || error.isForWantOfModel {
            throw error
        } catch {
            if Task.isCancelled { throw CancellationError() }
            return .failed(prepared.claim, Failure(error))
        }
    }

    private func analysis(of prepared: PreparedTicket, _ recent: RecentAnswers?) async throws -> TicketAnalysis {
        guard let recent else { return try await analyseBriefly(prepared.text) }
        let (analysis, isOwn) = try await recent.answer(for: prepared.analysisKey) {
            try await analyseBriefly(prepared.text)
        }
        return isOwn ? analysis : reuse(analysis.skills)
    }

    /// Without the model's own words, which would be kept for many tickets at once and are stored for none.
    private func analyseBriefly(_ text: String) async throws -> TicketAnalysis {
        var analysis = try await analyse(text)
        analysis.rawAnswer = nil
        return analysis
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
