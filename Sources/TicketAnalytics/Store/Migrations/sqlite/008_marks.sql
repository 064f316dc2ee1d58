-- What people think of skills in tickets: which are right and which are not. Extractors are measured by it.
CREATE TABLE SkillMarks (
    TicketNumber    INTEGER NOT NULL REFERENCES Tickets (TicketNumber),
    NormalizedName  TEXT NOT NULL,
    Name            TEXT NOT NULL,
    Kind            TEXT NOT NULL CHECK (Kind IN ('technology', 'practice')),
    Quote           TEXT NOT NULL,
    Verdict         TEXT NOT NULL CHECK (Verdict IN ('Right', 'Wrong')),
    MarkedAt        DATETIME NOT NULL,
    MarkedBy        TEXT NOT NULL,
    PRIMARY KEY (TicketNumber, NormalizedName)
);

-- How often a check reads its text.
ALTER TABLE CheckRuns ADD COLUMN Repeats INTEGER NOT NULL DEFAULT 1;
