import Presentation

/// A form as it came: where to, and what stands in it.
struct SentForm {
    let path: String
    let fields: [Parameter]
}
