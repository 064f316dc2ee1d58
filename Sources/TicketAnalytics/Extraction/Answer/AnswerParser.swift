public import JSON

/// Makes skills of whatever a language model answered.
///
/// The wanted form is `{"skills":[{"evidence":"…","kind":"technology","name":"…"}]}`.
///
/// Lists, maps, several documents, plain bullets and damaged JSON of all kinds are taken too. Linear in the length of
/// the answer, and nothing is invented.
public enum AnswerParser {
    public enum Outcome: Sendable, Hashable {
        /// The skills in the answer's order, none twice; an empty list is an answer.
        case skills([ExtractedSkill], repairs: [Repair])
        /// One sentence why nothing in the answer can be used.
        case rejected(String)
    }

    public static func parse(_ answer: String) -> Outcome {
        guard answer.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            return .rejected("The answer is empty.")
        }
        return parse(TolerantJSON.read(answer), answer)
    }

    /// The same for bytes that may not be UTF-8.
    public static func parse(bytes: [UInt8]) -> Outcome {
        guard let answer = String(validating: bytes, as: UTF8.self) else {
            return parse(TolerantJSON.read(bytes: bytes), String(decoding: bytes, as: UTF8.self))
        }
        return parse(answer)
    }

    private static func parse(_ result: TolerantJSON.Result, _ answer: String) -> Outcome {
        var collector = AnswerCollector(RepairLog(result.repairs))
        collector.collect(result)
        if collector.list.isUntouched, !collector.sawEmptyAnswer {
            collector.collectPlain(result.plainText(of: answer))
        }
        return outcome(collector, of: result)
    }

    private static func outcome(_ collector: AnswerCollector, of result: TolerantJSON.Result) -> Outcome {
        let list = collector.list
        if list.skills.isEmpty {
            if let error = collector.error { return .rejected("The answer is an error object: \(error)") }
            if collector.isCut { return .rejected("The answer stops before the first complete skill.") }
            if list.isUntouched, !collector.sawEmptyAnswer {
                return .rejected(
                    result.documents.isEmpty
                        ? "The answer holds no JSON and no list." : "The answer's JSON holds no list of skills.")
            }
        }
        return .skills(list.skills, repairs: list.log.repairs)
    }
}

extension TolerantJSON.Result {
    fileprivate func plainText(of answer: String) -> String { repairs.isEmpty ? answer : plainText }
}
