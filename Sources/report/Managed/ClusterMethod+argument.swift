public import ArgumentParser
public import TicketAnalytics

extension SkillClusters.Method: ExpressibleByArgument {}
