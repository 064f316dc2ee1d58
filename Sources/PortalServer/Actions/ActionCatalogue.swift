/// All actions, by their routes.
public enum ActionCatalogue {
    public static let all: [any PageAction.Type] = processing + checks

    private static let processing: [any PageAction.Type] = [
        RetryFailed.self, DiscardFailed.self, PauseProcessing.self, DrainProcessing.self, ResumeProcessing.self,
    ]

    private static let checks: [any PageAction.Type] = [StartCheck.self, CancelCheck.self, StoreCheck.self]
}
