import Presentation

/// All actions, by their routes.
public enum ActionCatalogue {
    public static let all: [any PageAction.Type] = curation + people + processing + checks

    private static let curation: [any PageAction.Type] = [
        CreateManagedSkill.self, RenameManagedSkill.self, CategorizeManagedSkill.self, DescribeManagedSkill.self,
        TargetManagedSkill.self, RetireManagedSkill.self, RestoreManagedSkill.self, MergeManagedSkill.self,
        DeleteManagedSkill.self,
        MapToManagedSkill.self, UnmapFromManagedSkill.self, DistinguishFromManagedSkill.self, AcceptSuggestion.self,
        RejectSuggestion.self, PromoteSkill.self, MapSkill.self, SkipSkill.self, DismissSkill.self,
        ReconsiderSkill.self, UniteCluster.self,
        DistinguishCluster.self, AdoptSkills.self, PreviewTaxonomy.self, ApplyTaxonomy.self, UndoCuration.self,
    ]

    private static let people: [any PageAction.Type] = [
        ExcludeTechnician.self, IncludeTechnician.self, UndoExclusion.self,
    ]

    private static let processing: [any PageAction.Type] = [
        RetryFailed.self, DiscardFailed.self, PauseProcessing.self, DrainProcessing.self, ResumeProcessing.self,
    ]

    private static let checks: [any PageAction.Type] = [
        StartCheck.self, CancelCheck.self, StoreCheck.self, MarkSkill.self,
    ]

    /// The action whose form is sent to a path, and the numbers in the path.
    static func action(at path: String) -> (type: any PageAction.Type, numbers: [Int64])? {
        for type in all {
            if let numbers = RoutePattern(type.route).numbers(in: path) { return (type, numbers) }
        }
        return nil
    }
}
