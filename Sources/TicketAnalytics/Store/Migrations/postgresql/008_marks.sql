-- What people think of skills in tickets: which are right and which are not. Extractors are measured by it.
CREATE TABLE SkillMarks (
    TicketNumber    BIGINT NOT NULL REFERENCES Tickets (TicketNumber),
    NormalizedName  VARCHAR(200) NOT NULL,
    Name            VARCHAR(200) NOT NULL,
    Kind            VARCHAR(20) NOT NULL CHECK (Kind IN ('technology', 'practice')),
    Quote           VARCHAR(1000) NOT NULL,
    Verdict         VARCHAR(20) NOT NULL CHECK (Verdict IN ('Right', 'Wrong')),
    MarkedAt        TIMESTAMP(6) NOT NULL,
    MarkedBy        VARCHAR(200) NOT NULL,
    PRIMARY KEY (TicketNumber, NormalizedName)
);

-- How often a check reads its text.
ALTER TABLE CheckRuns ADD COLUMN Repeats INTEGER NOT NULL DEFAULT 1;
