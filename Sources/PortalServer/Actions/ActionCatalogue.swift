/// All actions, by their routes.
public enum ActionCatalogue {
    public static let all: [any PageAction.Type] = []
}
