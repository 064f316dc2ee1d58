public import ArgumentParser
public import TicketAnalytics

extension SkillKind: ExpressibleByArgument {}
