-- The checks that people ask the portal for: what is asked, who works on it, what came of it.
CREATE TABLE CheckRuns (
    CheckRunId      INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    Name            TEXT NOT NULL,
    TicketNumber    INTEGER,
    InputText       TEXT,
    RequestedAt     DATETIME NOT NULL,
    RequestedBy     TEXT NOT NULL,
    State           TEXT NOT NULL CHECK (State IN ('Waiting', 'Running', 'Done', 'Failed', 'Cancelled')),
    ClaimToken      TEXT NOT NULL,
    LeaseUntil      DATETIME NOT NULL,
    StartedAt       DATETIME,
    FinishedAt      DATETIME,
    SavedAt         DATETIME,
    SkillCount      INTEGER,
    FailureReason   TEXT,
    Result          TEXT
);
