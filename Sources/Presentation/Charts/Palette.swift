/// The colours of drawings, as attributes that a page's style sheet may override by the classes beside them.
///
/// Each has a contrast of 3:1 or more against white and against its neighbours (UK Government Analysis Function).
enum Palette {
    static let series = ["#12436D", "#28A197", "#801650", "#F46A25"]
    /// Tell lines apart without colour.
    static let dashes = ["none", "7 3", "2 3", "9 3 2 3"]
    static let text = "#1c2430"
    static let quiet = "#5a6472"
    static let line = "#d5dae1"
    static let tint = "#cfdcea"
    static let font = "system-ui, sans-serif"
}
