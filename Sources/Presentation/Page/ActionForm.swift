/// Something that a person may do on a page: a form that is sent by POST.
public struct ActionForm: Sendable, Hashable {
    public struct Field: Sendable, Hashable {
        public enum Control: Sendable, Hashable {
            case text(suggestions: [String] = [])
            /// The name of a managed skill; the report's are suggested.
            case managedSkill
            case lines
            case number
            case choice([Filter.Choice])
            /// Its value is `1` or empty.
            case toggle
            /// A file that is read as text.
            case file
        }

        public var name: String
        public var label: String
        public var control: Control
        public var value: String
        public var isRequired: Bool
        /// A sentence that helps to fill it in; may be empty.
        public var help: String

        public init(
            _ name: String, _ label: String, _ control: Control = .text(), value: String = "", isRequired: Bool = false,
            help: String = ""
        ) {
            self.name = name
            self.label = label
            self.control = control
            self.value = value
            self.isRequired = isRequired
            self.help = help
        }
    }

    /// The hidden value that says on which page a form stands.
    public static let place = "place"

    /// Where it is sent, below the portal's root: `managed/7/rename`.
    public var path: String
    /// The button's words.
    public var label: String
    public var role: Role
    public var fields: [Field]
    /// Values that go with it: the expected count, the version.
    public var hidden: [Parameter]
    /// What the person must agree to first, with the number that it concerns; nil if it is undone easily.
    public var question: String?
    /// The key that does it for the item in focus, one letter.
    public var shortcut: String?
    /// Whether its fields are shown at once, because the page is there for them.
    public var isOpen = false

    public init(
        _ path: String, _ label: String, role: Role, fields: [Field] = [], hidden: [Parameter] = [],
        question: String? = nil, shortcut: String? = nil
    ) {
        self.path = path
        self.label = label
        self.role = role
        self.fields = fields
        self.hidden = hidden
        self.question = question
        self.shortcut = shortcut
    }
}
