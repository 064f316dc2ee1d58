/// `[population]`: how tickets are taken in.
public struct PopulationSettings: Sendable, Hashable {
    /// Tickets a page, each page one transaction.
    public var populationBatchSize: Int
    /// How far before the checkpoint a run starts again.
    public var overlap: Duration
    /// From one reading of the whole source to the next; zero for never.
    public var reconcileInterval: Duration
    /// Tickets last changed before this day stay out.
    public var startDate: CalendarDay?

    init(_ section: SettingsSection) throws(SettingsError) {
        populationBatchSize = try section.integer(
            "population_batch_size", 2_000, in: 1...50_000, "Tickets a page; each page is one transaction")
        overlap = try section.duration(
            "overlap", .seconds(300), in: .zero ... .seconds(86_400), "How far before the checkpoint a run starts again"
        )
        reconcileInterval = try section.duration(
            "reconcile_interval", .seconds(86_400), in: .zero ... .seconds(604_800),
            "How often the whole source is read, for what came late and what is gone; 0 is never")
        startDate = try section.optionalDay("start_date", "Tickets last changed before this day stay out")
    }
}
