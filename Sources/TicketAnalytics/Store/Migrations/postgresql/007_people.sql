-- What people decide about people: how many should know a skill, and who counts for nobody.
ALTER TABLE ManagedSkills ADD COLUMN TargetExperts INTEGER;
ALTER TABLE Technicians ADD COLUMN ExcludedReason VARCHAR(400);

-- What somebody's work is counted by.
DROP INDEX TicketTechniciansTechnician;
CREATE INDEX TicketTechniciansTechnician ON TicketTechnicians (TechnicianId, TicketNumber, Hours);
