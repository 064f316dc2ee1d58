-- The tables of Ticket Analytics. Times are UTC text, 'YYYY-MM-DD HH:MM:SS.ffffff'; flags are 0 or 1.

CREATE TABLE ProcessingCheckpoint (
    Source          TEXT NOT NULL PRIMARY KEY,
    ChangedAt       DATETIME NOT NULL,
    TicketNumber    INTEGER NOT NULL,
    RowsRead        INTEGER NOT NULL,
    UpdatedAt       DATETIME NOT NULL
);

CREATE TABLE Tickets (
    TicketNumber    INTEGER NOT NULL PRIMARY KEY,
    Source          TEXT NOT NULL,
    ExternalId      TEXT,
    Summary         TEXT NOT NULL,
    Company         TEXT,
    Board           TEXT,
    SourceStatus    TEXT,
    EnteredAt       DATETIME,
    ChangedAt       DATETIME NOT NULL,
    ClosedAt        DATETIME,
    State           TEXT NOT NULL CHECK (State IN ('Pending', 'Processing', 'Complete', 'Failed', 'Discarded')),
    Attempts        INTEGER NOT NULL,
    AvailableAt     DATETIME NOT NULL,
    ClaimToken      TEXT,
    WorkerId        TEXT,
    LeaseUntil      DATETIME,
    PopulatedAt     DATETIME NOT NULL,
    FinishedAt      DATETIME,
    FailureKind     TEXT,
    FailureReason   TEXT,
    AnalysisKey     TEXT
);
CREATE UNIQUE INDEX TicketsExternalId ON Tickets (ExternalId) WHERE ExternalId IS NOT NULL;
CREATE INDEX TicketsPending ON Tickets (AvailableAt, TicketNumber) WHERE State = 'Pending';
CREATE INDEX TicketsProcessing ON Tickets (LeaseUntil) WHERE State = 'Processing';
CREATE INDEX TicketsFinished ON Tickets (State, FinishedAt) WHERE FinishedAt IS NOT NULL;
CREATE INDEX TicketsAnalysisKey ON Tickets (AnalysisKey, TicketNumber) WHERE AnalysisKey IS NOT NULL;

CREATE TABLE Workers (
    WorkerId        TEXT NOT NULL PRIMARY KEY,
    Role            TEXT NOT NULL,
    Host            TEXT NOT NULL,
    Pid             INTEGER NOT NULL,
    StartedAt       DATETIME NOT NULL,
    HeartbeatAt     DATETIME NOT NULL,
    LeaseUntil      DATETIME NOT NULL,
    Held            INTEGER NOT NULL,
    CurrentTicket   INTEGER,
    Completed       INTEGER NOT NULL,
    Failed          INTEGER NOT NULL
);

CREATE TABLE Technicians (
    TechnicianId    INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    Identifier      TEXT NOT NULL UNIQUE,
    Name            TEXT NOT NULL,
    Active          INTEGER NOT NULL
);

CREATE TABLE TicketTechnicians (
    TicketNumber    INTEGER NOT NULL REFERENCES Tickets (TicketNumber),
    TechnicianId    INTEGER NOT NULL REFERENCES Technicians (TechnicianId),
    Hours           REAL NOT NULL,
    Notes           INTEGER NOT NULL,
    PRIMARY KEY (TicketNumber, TechnicianId)
);
CREATE INDEX TicketTechniciansTechnician ON TicketTechnicians (TechnicianId, TicketNumber);

CREATE TABLE Skills (
    SkillId         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    NormalizedName  TEXT NOT NULL UNIQUE,
    Name            TEXT NOT NULL,
    Kind            TEXT NOT NULL CHECK (Kind IN ('technology', 'practice')),
    FirstSeenAt     DATETIME NOT NULL
);

CREATE TABLE TicketSkills (
    TicketNumber    INTEGER NOT NULL REFERENCES Tickets (TicketNumber),
    SkillId         INTEGER NOT NULL REFERENCES Skills (SkillId),
    Quote           TEXT NOT NULL,
    QuoteStart      INTEGER NOT NULL,
    QuoteEnd        INTEGER NOT NULL,
    PRIMARY KEY (TicketNumber, SkillId)
);
CREATE INDEX TicketSkillsSkill ON TicketSkills (SkillId, TicketNumber);

CREATE TABLE ManagedSkills (
    ManagedSkillId  INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    Name            TEXT NOT NULL UNIQUE,
    Category        TEXT,
    Description     TEXT,
    RetiredAt       DATETIME,
    CreatedAt       DATETIME NOT NULL,
    UpdatedAt       DATETIME NOT NULL
);

CREATE TABLE ManagedSkillMembers (
    SkillId         INTEGER NOT NULL PRIMARY KEY REFERENCES Skills (SkillId),
    ManagedSkillId  INTEGER NOT NULL REFERENCES ManagedSkills (ManagedSkillId)
);
CREATE INDEX ManagedSkillMembersManaged ON ManagedSkillMembers (ManagedSkillId);

CREATE TABLE Analyses (
    AnalysisId      INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    TicketNumber    INTEGER NOT NULL REFERENCES Tickets (TicketNumber),
    WorkerId        TEXT,
    Extractor       TEXT NOT NULL,
    Model           TEXT NOT NULL,
    ModelDigest     TEXT,
    PromptHash      TEXT NOT NULL,
    AnalysisKey     TEXT NOT NULL,
    PromptTokens    INTEGER,
    AnswerTokens    INTEGER,
    DurationMs      INTEGER NOT NULL,
    SkillCount      INTEGER NOT NULL,
    DroppedCount    INTEGER NOT NULL,
    Repairs         TEXT,
    Reused          INTEGER NOT NULL,
    AnalyzedAt      DATETIME NOT NULL
);
CREATE INDEX AnalysesTicket ON Analyses (TicketNumber, AnalyzedAt);

CREATE TABLE ThroughputHistory (
    MinuteAt        DATETIME NOT NULL PRIMARY KEY,
    Completed       INTEGER NOT NULL,
    Failed          INTEGER NOT NULL,
    Pending         INTEGER NOT NULL
);

CREATE TABLE AuditLog (
    AuditId         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    HappenedAt      DATETIME NOT NULL,
    Actor           TEXT NOT NULL,
    Action          TEXT NOT NULL,
    Subject         TEXT NOT NULL,
    Detail          TEXT
);

-- What `populate --import` has read from files; the source named 'import' reads its tickets here.
CREATE TABLE ImportedTickets (
    TicketNumber    INTEGER NOT NULL PRIMARY KEY,
    ExternalId      TEXT NOT NULL UNIQUE,
    Summary         TEXT NOT NULL,
    Company         TEXT,
    Board           TEXT,
    SourceStatus    TEXT,
    Owner           TEXT,
    EnteredAt       DATETIME,
    ChangedAt       DATETIME NOT NULL,
    ClosedAt        DATETIME,
    ContentHash     TEXT NOT NULL
);
CREATE INDEX ImportedTicketsChanged ON ImportedTickets (ChangedAt, TicketNumber);

CREATE TABLE ImportedNotes (
    TicketNumber    INTEGER NOT NULL REFERENCES ImportedTickets (TicketNumber),
    Position        INTEGER NOT NULL,
    Author          TEXT,
    AuthorKind      TEXT NOT NULL,
    NoteKind        TEXT NOT NULL,
    Internal        INTEGER NOT NULL,
    CreatedAt       DATETIME,
    NoteText        TEXT NOT NULL,
    PRIMARY KEY (TicketNumber, Position)
);
