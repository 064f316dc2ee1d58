/// Looks up the quotes of skills in the text that they are said to come from.
public enum Grounding {
    /// The skills whose quote stands in `text`, and those whose quote does not.
    ///
    /// An exact match comes first, then one that overlooks case, white space, the shape of quotes and dashes, and
    /// quotes or ellipses around the quote. A match between word boundaries goes before one inside a word; quotes of
    /// up to three letters are only found between boundaries.
    public static func ground(
        _ skills: [ExtractedSkill], in text: String
    ) -> (grounded: [GroundedSkill], dropped: [ExtractedSkill]) {
        guard !skills.isEmpty else { return ([], []) }
        let page = Page(text)
        var grounded: [GroundedSkill] = []
        var dropped: [ExtractedSkill] = []
        for skill in skills {
            if let range = page.find(skill.quote) {
                grounded.append(GroundedSkill(skill, page.text(of: range), range))
            } else {
                dropped.append(skill)
            }
        }
        return (grounded, dropped)
    }
}

extension GroundedSkill {
    fileprivate init(_ skill: ExtractedSkill, _ quote: String, _ range: Range<Int>) {
        self.init(name: skill.name, kind: skill.kind, quote: quote, start: range.lowerBound, end: range.upperBound)
    }
}
