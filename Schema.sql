-- The SQL Server database of Ticket Analytics: creates whatever is missing, and changes nothing that is there.
--
-- Run it as a login that may create databases, and again after each update of the product. In SSMS as it is; or:
--
--     sqlcmd -S server -i Schema.sql
--     report doctor --create-schema                  (through ODBC, for the database that config.ini names)
--
-- Then give each tool its login; the password is nowhere but in this call:
--
--     EXEC TicketAnalytics.dbo.AddServiceLogin N'ticket_worker', N'login', N'password';
--
-- For a database of another name replace TicketAnalytics everywhere. SQL Server 2016 or later.
--
-- Times are UTC; flags are 0 or 1. Keys of text compare byte by byte (Latin1_General_BIN2), whatever the server's
-- collation, because the product tells such names apart; all other text takes the database's collation.
--
--     1. The database    2. Tables and indexes    3. The queue's protocol    4. Curation    5. Views for BI tools
--     6. Roles and rights    7. Logins

------------------------------------------------------------------------------------------------------------------------
-- 1. The database
------------------------------------------------------------------------------------------------------------------------

-- Filtered indexes ask for all of these; sqlcmd begins with QUOTED_IDENTIFIER off, FreeTDS's tsql with all of them off.
SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
SET NUMERIC_ROUNDABORT OFF;
GO

IF DB_ID(N'TicketAnalytics') IS NULL
    CREATE DATABASE TicketAnalytics;
GO

-- Readers see the last committed rows and wait for no writer. It can be set only while nobody else is connected.
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'TicketAnalytics' AND is_read_committed_snapshot_on = 0)
BEGIN
    BEGIN TRY
        EXEC (N'ALTER DATABASE TicketAnalytics SET READ_COMMITTED_SNAPSHOT ON WITH NO_WAIT;');
    END TRY
    BEGIN CATCH
        PRINT N'READ_COMMITTED_SNAPSHOT stays off: stop all tools and run the script again.';
    END CATCH;
END;
GO

USE TicketAnalytics;
GO

------------------------------------------------------------------------------------------------------------------------
-- 2. Tables and indexes: all or none
------------------------------------------------------------------------------------------------------------------------

SET XACT_ABORT ON;

-- A client goes on after a failed batch; without the database, all this would be made in another one.
IF DB_NAME() <> N'TicketAnalytics'
BEGIN
    RAISERROR (N'The database TicketAnalytics could not be made or opened; nothing was changed.', 16, 1);
    SET NOEXEC ON;
END;

BEGIN TRANSACTION;

-- Which steps of the schema this database has.
IF OBJECT_ID(N'dbo.SchemaVersion', N'U') IS NULL
BEGIN
    -- FreeTDS's tsql takes a line that begins with the word version for one of its own commands.
    CREATE TABLE dbo.SchemaVersion (Version INT NOT NULL CONSTRAINT PK_SchemaVersion PRIMARY KEY,
        Name       NVARCHAR(100) NOT NULL,
        AppliedAt  DATETIME2(6) NOT NULL
    );
END;

-- How far each source has been read.
IF OBJECT_ID(N'dbo.ProcessingCheckpoint', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ProcessingCheckpoint (
        Source        NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL
            CONSTRAINT PK_ProcessingCheckpoint PRIMARY KEY,
        ChangedAt     DATETIME2(6) NOT NULL,
        TicketNumber  BIGINT NOT NULL,
        RowsRead      BIGINT NOT NULL,
        UpdatedAt     DATETIME2(6) NOT NULL
    );
END;

-- The queue: one row a ticket. The text itself stays in its source.
IF OBJECT_ID(N'dbo.Tickets', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Tickets (
        TicketNumber   BIGINT NOT NULL CONSTRAINT PK_Tickets PRIMARY KEY,
        Source         NVARCHAR(100) NOT NULL,
        ExternalId     NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
        Summary        NVARCHAR(500) NOT NULL,
        Company        NVARCHAR(200) NULL,
        Board          NVARCHAR(200) NULL,
        SourceStatus   NVARCHAR(200) NULL,
        EnteredAt      DATETIME2(6) NULL,
        ChangedAt      DATETIME2(6) NOT NULL,
        ClosedAt       DATETIME2(6) NULL,
        State          NVARCHAR(10) NOT NULL,
        Attempts       INT NOT NULL,
        AvailableAt    DATETIME2(6) NOT NULL,
        ClaimToken     NVARCHAR(36) NULL,
        WorkerId       NVARCHAR(100) NULL,
        LeaseUntil     DATETIME2(6) NULL,
        PopulatedAt    DATETIME2(6) NOT NULL,
        FinishedAt     DATETIME2(6) NULL,
        FailureKind    NVARCHAR(50) NULL,
        FailureReason  NVARCHAR(1000) NULL,
        AnalysisKey    NVARCHAR(64) NULL,
        CONSTRAINT CK_Tickets_State CHECK (State IN (N'Pending', N'Processing', N'Complete', N'Failed', N'Discarded'))
    );
    CREATE UNIQUE INDEX TicketsExternalId ON dbo.Tickets (ExternalId) WHERE ExternalId IS NOT NULL;
    CREATE INDEX TicketsPending ON dbo.Tickets (AvailableAt, TicketNumber) WHERE State = N'Pending';
    CREATE INDEX TicketsProcessing ON dbo.Tickets (LeaseUntil) WHERE State = N'Processing';
    CREATE INDEX TicketsFinished ON dbo.Tickets (State, FinishedAt) WHERE FinishedAt IS NOT NULL;
    CREATE INDEX TicketsAnalysisKey ON dbo.Tickets (AnalysisKey, TicketNumber) WHERE AnalysisKey IS NOT NULL;
END;

-- The processes at work; a row lives as long as its lease is renewed.
IF OBJECT_ID(N'dbo.Workers', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Workers (
        WorkerId       NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT PK_Workers PRIMARY KEY,
        Role           NVARCHAR(20) NOT NULL,
        Host           NVARCHAR(255) NOT NULL,
        Pid            INT NOT NULL,
        StartedAt      DATETIME2(6) NOT NULL,
        HeartbeatAt    DATETIME2(6) NOT NULL,
        LeaseUntil     DATETIME2(6) NOT NULL,
        Held           INT NOT NULL,
        CurrentTicket  BIGINT NULL,
        Completed      BIGINT NOT NULL,
        Failed         BIGINT NOT NULL
    );
END;

-- The people who have worked on tickets.
IF OBJECT_ID(N'dbo.Technicians', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Technicians (
        TechnicianId  BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Technicians PRIMARY KEY,
        Identifier    NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT UQ_Technicians_Identifier UNIQUE,
        Name          NVARCHAR(200) NOT NULL,
        Active        SMALLINT NOT NULL
    );
END;

-- Who worked on which ticket, how long and in how many notes.
IF OBJECT_ID(N'dbo.TicketTechnicians', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.TicketTechnicians (
        TicketNumber  BIGINT NOT NULL CONSTRAINT FK_TicketTechnicians_Tickets REFERENCES dbo.Tickets (TicketNumber),
        TechnicianId  BIGINT NOT NULL
            CONSTRAINT FK_TicketTechnicians_Technicians REFERENCES dbo.Technicians (TechnicianId),
        Hours         FLOAT NOT NULL,
        Notes         INT NOT NULL,
        CONSTRAINT PK_TicketTechnicians PRIMARY KEY (TicketNumber, TechnicianId)
    );
    CREATE INDEX TicketTechniciansTechnician ON dbo.TicketTechnicians (TechnicianId, TicketNumber);
END;

-- The skills that were discovered, one row a spelling as NormalizedName brings them together.
IF OBJECT_ID(N'dbo.Skills', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Skills (
        SkillId         BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Skills PRIMARY KEY,
        NormalizedName  NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL
            CONSTRAINT UQ_Skills_NormalizedName UNIQUE,
        Name            NVARCHAR(200) NOT NULL,
        Kind            NVARCHAR(20) NOT NULL,
        FirstSeenAt     DATETIME2(6) NOT NULL,
        CONSTRAINT CK_Skills_Kind CHECK (Kind IN (N'technology', N'practice'))
    );
END;

-- Which ticket takes which skill, with the words that prove it.
IF OBJECT_ID(N'dbo.TicketSkills', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.TicketSkills (
        TicketNumber  BIGINT NOT NULL CONSTRAINT FK_TicketSkills_Tickets REFERENCES dbo.Tickets (TicketNumber),
        SkillId       BIGINT NOT NULL CONSTRAINT FK_TicketSkills_Skills REFERENCES dbo.Skills (SkillId),
        Quote         NVARCHAR(400) NOT NULL,
        QuoteStart    INT NOT NULL,
        QuoteEnd      INT NOT NULL,
        CONSTRAINT PK_TicketSkills PRIMARY KEY (TicketNumber, SkillId)
    );
    CREATE INDEX TicketSkillsSkill ON dbo.TicketSkills (SkillId, TicketNumber);
END;

-- The skills as the firm names them; people keep these.
IF OBJECT_ID(N'dbo.ManagedSkills', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ManagedSkills (
        ManagedSkillId  BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_ManagedSkills PRIMARY KEY,
        Name            NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT UQ_ManagedSkills_Name UNIQUE,
        Category        NVARCHAR(200) NULL,
        Description     NVARCHAR(2000) NULL,
        RetiredAt       DATETIME2(6) NULL,
        CreatedAt       DATETIME2(6) NOT NULL,
        UpdatedAt       DATETIME2(6) NOT NULL
    );
END;

-- Which managed skill a discovered one belongs to.
IF OBJECT_ID(N'dbo.ManagedSkillMembers', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ManagedSkillMembers (
        SkillId         BIGINT NOT NULL CONSTRAINT FK_ManagedSkillMembers_Skills REFERENCES dbo.Skills (SkillId),
        ManagedSkillId  BIGINT NOT NULL
            CONSTRAINT FK_ManagedSkillMembers_ManagedSkills REFERENCES dbo.ManagedSkills (ManagedSkillId),
        CONSTRAINT PK_ManagedSkillMembers PRIMARY KEY (SkillId)
    );
    CREATE INDEX ManagedSkillMembersManaged ON dbo.ManagedSkillMembers (ManagedSkillId);
END;

-- How each analysis was made: by which extractor and model, from which prompt, how long.
IF OBJECT_ID(N'dbo.Analyses', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Analyses (
        AnalysisId    BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Analyses PRIMARY KEY,
        TicketNumber  BIGINT NOT NULL CONSTRAINT FK_Analyses_Tickets REFERENCES dbo.Tickets (TicketNumber),
        WorkerId      NVARCHAR(100) NULL,
        Extractor     NVARCHAR(50) NOT NULL,
        Model         NVARCHAR(200) NOT NULL,
        ModelDigest   NVARCHAR(100) NULL,
        PromptHash    NVARCHAR(64) NOT NULL,
        AnalysisKey   NVARCHAR(64) NOT NULL,
        PromptTokens  INT NULL,
        AnswerTokens  INT NULL,
        DurationMs    INT NOT NULL,
        SkillCount    INT NOT NULL,
        DroppedCount  INT NOT NULL,
        Repairs       NVARCHAR(1000) NULL,
        Reused        SMALLINT NOT NULL,
        AnalyzedAt    DATETIME2(6) NOT NULL
    );
    CREATE INDEX AnalysesTicket ON dbo.Analyses (TicketNumber, AnalyzedAt);
END;

-- What was done in each minute.
IF OBJECT_ID(N'dbo.ThroughputHistory', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ThroughputHistory (
        MinuteAt   DATETIME2(6) NOT NULL CONSTRAINT PK_ThroughputHistory PRIMARY KEY,
        Completed  BIGINT NOT NULL,
        Failed     BIGINT NOT NULL,
        Pending    BIGINT NOT NULL
    );
END;

-- Who changed what, and when.
IF OBJECT_ID(N'dbo.AuditLog', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.AuditLog (
        AuditId     BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_AuditLog PRIMARY KEY,
        HappenedAt  DATETIME2(6) NOT NULL,
        Actor       NVARCHAR(200) NOT NULL,
        Action      NVARCHAR(100) NOT NULL,
        Subject     NVARCHAR(400) NOT NULL,
        Detail      NVARCHAR(MAX) NULL
    );
END;

-- What populate --import has read from files; the source named import reads its tickets here.
IF OBJECT_ID(N'dbo.ImportedTickets', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ImportedTickets (
        TicketNumber  BIGINT NOT NULL CONSTRAINT PK_ImportedTickets PRIMARY KEY,
        ExternalId    NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL
            CONSTRAINT UQ_ImportedTickets_ExternalId UNIQUE,
        Summary       NVARCHAR(500) NOT NULL,
        Company       NVARCHAR(200) NULL,
        Board         NVARCHAR(200) NULL,
        SourceStatus  NVARCHAR(200) NULL,
        Owner         NVARCHAR(200) NULL,
        EnteredAt     DATETIME2(6) NULL,
        ChangedAt     DATETIME2(6) NOT NULL,
        ClosedAt      DATETIME2(6) NULL,
        ContentHash   NVARCHAR(64) NOT NULL
    );
    CREATE INDEX ImportedTicketsChanged ON dbo.ImportedTickets (ChangedAt, TicketNumber);
END;

-- The notes of imported tickets.
IF OBJECT_ID(N'dbo.ImportedNotes', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ImportedNotes (
        TicketNumber  BIGINT NOT NULL
            CONSTRAINT FK_ImportedNotes_ImportedTickets REFERENCES dbo.ImportedTickets (TicketNumber),
        Position      INT NOT NULL,
        Author        NVARCHAR(200) NULL,
        AuthorKind    NVARCHAR(20) NOT NULL,
        NoteKind      NVARCHAR(20) NOT NULL,
        Internal      SMALLINT NOT NULL,
        CreatedAt     DATETIME2(6) NULL,
        NoteText      NVARCHAR(MAX) NOT NULL,
        CONSTRAINT PK_ImportedNotes PRIMARY KEY (TicketNumber, Position)
    );
END;

-- Step 2: what a service needs that runs for years on several hosts.

-- A ticket whose worker died is claimed alone from then on, so that the next death names its cause. The index stands in
-- EXEC because the batch is compiled before the column is there.
IF COL_LENGTH(N'dbo.Tickets', N'Quarantined') IS NULL
BEGIN
    ALTER TABLE dbo.Tickets ADD Quarantined SMALLINT NOT NULL DEFAULT 0;
    DROP INDEX TicketsPending ON dbo.Tickets;
    EXEC (N'CREATE INDEX TicketsPending ON dbo.Tickets (Quarantined, AvailableAt, TicketNumber)
        WHERE State = N''Pending'';');
END;

-- What the process does, and what keeps it from its work.
IF COL_LENGTH(N'dbo.Workers', N'Activity') IS NULL
BEGIN
    ALTER TABLE dbo.Workers ADD Activity NVARCHAR(20) NOT NULL DEFAULT N'starting';
    ALTER TABLE dbo.Workers ADD Trouble NVARCHAR(400) NULL;
    ALTER TABLE dbo.Workers ADD TroubleSince DATETIME2(6) NULL;
END;

-- What only one process may do at a time.
IF OBJECT_ID(N'dbo.Leases', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.Leases (
        Name        NVARCHAR(150) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT PK_Leases PRIMARY KEY,
        Token       NVARCHAR(36) NOT NULL,
        Host        NVARCHAR(255) NOT NULL,
        Pid         INT NOT NULL,
        LeaseUntil  DATETIME2(6) NOT NULL
    );
END;

-- One row at most, which every host obeys; without one the mode is Running.
IF OBJECT_ID(N'dbo.ProcessingControl', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ProcessingControl (
        ControlId  INT NOT NULL CONSTRAINT PK_ProcessingControl PRIMARY KEY,
        Mode       NVARCHAR(20) NOT NULL,
        ChangedAt  DATETIME2(6) NOT NULL,
        ChangedBy  NVARCHAR(200) NOT NULL,
        CONSTRAINT CK_ProcessingControl_Mode CHECK (Mode IN (N'Running', N'Paused', N'Draining'))
    );
END;

-- Step 3: what a reconciliation of the queue with its sources needs.

-- When each source was read from its very start for the last time, and what that found: tickets that had been missed,
-- tickets that are gone, and tickets that are missing in such numbers that they were left as they are. The index holds a
-- source's tickets in the order in which it yields them.
IF COL_LENGTH(N'dbo.ProcessingCheckpoint', N'ReconciledAt') IS NULL
BEGIN
    ALTER TABLE dbo.ProcessingCheckpoint ADD ReconciledAt DATETIME2(6) NULL;
    ALTER TABLE dbo.ProcessingCheckpoint ADD LateTickets BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE dbo.ProcessingCheckpoint ADD GoneTickets BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE dbo.ProcessingCheckpoint ADD MissingTickets BIGINT NOT NULL DEFAULT 0;
    CREATE INDEX TicketsChanged ON dbo.Tickets (Source, ChangedAt, TicketNumber);
END;

-- Step 4: what curation needs.

-- What the spellings of one skill have in common; without one the skill has not been compared with the others yet. The
-- index stands in EXEC because the batch is compiled before the column is there.
IF COL_LENGTH(N'dbo.Skills', N'SkillKey') IS NULL
BEGIN
    ALTER TABLE dbo.Skills ADD SkillKey NVARCHAR(200) NULL;
    EXEC (N'CREATE INDEX SkillsKey ON dbo.Skills (SkillKey);');
END;

-- Where the number of a managed skill leads that was merged into another or made anew.
IF OBJECT_ID(N'dbo.ManagedSkillForwards', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.ManagedSkillForwards (
        ManagedSkillId  BIGINT NOT NULL CONSTRAINT PK_ManagedSkillForwards PRIMARY KEY,
        NewId           BIGINT NOT NULL
            CONSTRAINT FK_ManagedSkillForwards_ManagedSkills REFERENCES dbo.ManagedSkills (ManagedSkillId)
    );
END;

-- What the extractor took for a skill and people do not.
IF OBJECT_ID(N'dbo.DismissedSkills', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.DismissedSkills (
        SkillId         BIGINT NOT NULL CONSTRAINT PK_DismissedSkills PRIMARY KEY
            CONSTRAINT FK_DismissedSkills_Skills REFERENCES dbo.Skills (SkillId)
    );
END;

-- Names, normalised and the lesser first, that look alike and do not mean the same.
IF OBJECT_ID(N'dbo.DistinctNames', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.DistinctNames (
        Name            NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
        OtherName       NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
        CONSTRAINT PK_DistinctNames PRIMARY KEY (Name, OtherName)
    );
END;

-- Step 5: the checks that people ask the portal for.

-- What is asked, who works on it, what came of it.
IF OBJECT_ID(N'dbo.CheckRuns', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.CheckRuns (
        CheckRunId     BIGINT IDENTITY(1, 1) NOT NULL CONSTRAINT PK_CheckRuns PRIMARY KEY,
        Name           NVARCHAR(200) NOT NULL,
        TicketNumber   BIGINT NULL,
        InputText      NVARCHAR(MAX) NULL,
        RequestedAt    DATETIME2(6) NOT NULL,
        RequestedBy    NVARCHAR(200) NOT NULL,
        State          NVARCHAR(20) NOT NULL,
        ClaimToken     NVARCHAR(36) NOT NULL,
        LeaseUntil     DATETIME2(6) NOT NULL,
        StartedAt      DATETIME2(6) NULL,
        FinishedAt     DATETIME2(6) NULL,
        SavedAt        DATETIME2(6) NULL,
        SkillCount     INT NULL,
        FailureReason  NVARCHAR(1000) NULL,
        Result         NVARCHAR(MAX) NULL,
        CONSTRAINT CK_CheckRuns_State CHECK (State IN (N'Waiting', N'Running', N'Done', N'Failed', N'Cancelled'))
    );
END;

-- Step 6: what pages look tickets up by: when they were entered, on which board, for which company.
IF NOT EXISTS (SELECT Version FROM dbo.SchemaVersion WHERE Version = 6)
BEGIN
    CREATE INDEX TicketsEntered ON dbo.Tickets (EnteredAt, TicketNumber);
    CREATE INDEX TicketsBoard ON dbo.Tickets (Board, EnteredAt);
    CREATE INDEX TicketsCompany ON dbo.Tickets (Company, EnteredAt);
END;

-- Step 7: what people decide about people.

-- How many people should know a skill.
IF COL_LENGTH(N'dbo.ManagedSkills', N'TargetExperts') IS NULL
BEGIN
    ALTER TABLE dbo.ManagedSkills ADD TargetExperts INT NULL;
END;

-- Who counts for nobody, and why; and what somebody's work is counted by.
IF COL_LENGTH(N'dbo.Technicians', N'ExcludedReason') IS NULL
BEGIN
    ALTER TABLE dbo.Technicians ADD ExcludedReason NVARCHAR(400) NULL;
    DROP INDEX TicketTechniciansTechnician ON dbo.TicketTechnicians;
    CREATE INDEX TicketTechniciansTechnician ON dbo.TicketTechnicians (TechnicianId, TicketNumber, Hours);
END;

-- Step 8: what people think of skills in tickets, by which extractors are measured.

-- Which are right, and which are not.
IF OBJECT_ID(N'dbo.SkillMarks', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.SkillMarks (
        TicketNumber    BIGINT NOT NULL
            CONSTRAINT FK_SkillMarks_Tickets REFERENCES dbo.Tickets (TicketNumber),
        NormalizedName  NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
        Name            NVARCHAR(200) NOT NULL,
        Kind            NVARCHAR(20) NOT NULL,
        Quote           NVARCHAR(1000) NOT NULL,
        Verdict         NVARCHAR(20) NOT NULL,
        MarkedAt        DATETIME2(6) NOT NULL,
        MarkedBy        NVARCHAR(200) NOT NULL,
        CONSTRAINT PK_SkillMarks PRIMARY KEY (TicketNumber, NormalizedName),
        CONSTRAINT CK_SkillMarks_Kind CHECK (Kind IN (N'technology', N'practice')),
        CONSTRAINT CK_SkillMarks_Verdict CHECK (Verdict IN (N'Right', N'Wrong'))
    );
END;

-- How often a check reads its text.
IF COL_LENGTH(N'dbo.CheckRuns', N'Repeats') IS NULL
BEGIN
    ALTER TABLE dbo.CheckRuns ADD Repeats INT NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 1)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (1, N'initial', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 2)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (2, N'service', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 3)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (3, N'reconciliation', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 4)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (4, N'curation', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 5)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (5, N'checks', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 6)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (6, N'pages', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 7)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (7, N'people', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 8)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (8, N'marks', SYSUTCDATETIME());

COMMIT TRANSACTION;
GO

------------------------------------------------------------------------------------------------------------------------
-- 3. The queue's protocol, for programs that take part in it
--
--    The tools use the same statements without the procedures. A claim gives all its tickets one token; whoever holds
--    the token of a ticket that is Processing owns it. Each procedure answers with the tickets that it has changed: one
--    that is not among them belongs to somebody else, and its result is to be thrown away.
------------------------------------------------------------------------------------------------------------------------

IF OBJECT_ID(N'dbo.ClaimTickets', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.ClaimTickets AS SELECT 1 AS Nothing;');
GO

-- Marks up to @Limit available tickets as held by @WorkerId for @LeaseMs, and returns them; no two callers get the
-- same. READPAST skips what another claim or populate has locked: in the index that the choice reads, and in the table.
-- The state stands in the outer WHERE as well, because a row may change between the choice and the update.
ALTER PROCEDURE dbo.ClaimTickets
    @WorkerId NVARCHAR(100),
    @LeaseMs INT = 120000,
    @Limit INT = 10
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Token NVARCHAR(36);
    SET @Token = LOWER(CAST(NEWID() AS NVARCHAR(36)));

    UPDATE dbo.Tickets WITH (ROWLOCK, UPDLOCK, READPAST) SET
        State = N'Processing', ClaimToken = @Token, WorkerId = @WorkerId,
        LeaseUntil = DATEADD(MILLISECOND, @LeaseMs, SYSUTCDATETIME()), Attempts = Attempts + 1
    OUTPUT inserted.TicketNumber, inserted.ClaimToken, inserted.Attempts, inserted.Source, inserted.Summary,
        inserted.LeaseUntil
    WHERE State = N'Pending' AND TicketNumber IN (
        SELECT TOP (@Limit) TicketNumber FROM dbo.Tickets WITH (ROWLOCK, UPDLOCK, READPAST)
        WHERE State = N'Pending' AND Quarantined = 0 AND AvailableAt <= SYSUTCDATETIME()
            AND NOT EXISTS (SELECT 1 FROM dbo.ProcessingControl WHERE Mode = N'Paused')
        ORDER BY AvailableAt, TicketNumber);
END;
GO

IF OBJECT_ID(N'dbo.RenewTickets', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.RenewTickets AS SELECT 1 AS Nothing;');
GO

-- Pushes the end of a claim's leases, and returns the tickets that it still holds.
ALTER PROCEDURE dbo.RenewTickets
    @Token NVARCHAR(36),
    @LeaseMs INT = 120000
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE dbo.Tickets SET LeaseUntil = DATEADD(MILLISECOND, @LeaseMs, SYSUTCDATETIME())
    OUTPUT inserted.TicketNumber, inserted.LeaseUntil
    WHERE ClaimToken = @Token AND State = N'Processing';
END;
GO

IF OBJECT_ID(N'dbo.ReleaseTickets', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.ReleaseTickets AS SELECT 1 AS Nothing;');
GO

-- Gives the tickets of a claim back, one or all, as if they had never been claimed.
ALTER PROCEDURE dbo.ReleaseTickets
    @Token NVARCHAR(36),
    @TicketNumber BIGINT = NULL
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE dbo.Tickets SET
        State = N'Pending', Attempts = Attempts - 1, AvailableAt = SYSUTCDATETIME(),
        ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL
    OUTPUT inserted.TicketNumber
    WHERE ClaimToken = @Token AND State = N'Processing'
        AND (@TicketNumber IS NULL OR TicketNumber = @TicketNumber);
END;
GO

IF OBJECT_ID(N'dbo.FailTicket', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.FailTicket AS SELECT 1 AS Nothing;');
GO

-- Ends a claim that brought no result: the ticket is tried again after @RetryDelayMs, or Failed if that is NULL.
ALTER PROCEDURE dbo.FailTicket
    @TicketNumber BIGINT,
    @Token NVARCHAR(36),
    @Kind NVARCHAR(50),
    @Reason NVARCHAR(1000),
    @RetryDelayMs INT = NULL
AS
BEGIN
    SET NOCOUNT ON;
    UPDATE dbo.Tickets SET
        State = CASE WHEN @RetryDelayMs IS NULL THEN N'Failed' ELSE N'Pending' END,
        Quarantined = 0,
        AvailableAt = DATEADD(MILLISECOND, COALESCE(@RetryDelayMs, 0), SYSUTCDATETIME()),
        FinishedAt = CASE WHEN @RetryDelayMs IS NULL THEN SYSUTCDATETIME() END,
        ClaimToken = CASE WHEN @RetryDelayMs IS NULL THEN ClaimToken END,
        WorkerId = NULL, LeaseUntil = NULL, FailureKind = @Kind, FailureReason = @Reason
    OUTPUT inserted.TicketNumber, inserted.State
    WHERE TicketNumber = @TicketNumber AND ClaimToken = @Token AND State = N'Processing';
END;
GO

IF OBJECT_ID(N'dbo.CompleteTicket', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.CompleteTicket AS SELECT 1 AS Nothing;');
GO

-- Saves the skills of a ticket and completes it, all or nothing. @Skills is JSON:
--
--     [{"name": "Veeam", "kind": "technology", "quote": "the Veeam job failed"}]
--
-- kind is technology or practice. A name that differs from a known skill's only by case or outer spaces is that skill.
ALTER PROCEDURE dbo.CompleteTicket
    @TicketNumber BIGINT,
    @Token NVARCHAR(36),
    @Skills NVARCHAR(MAX),
    @Extractor NVARCHAR(50),
    @Model NVARCHAR(200),
    @DurationMs INT = 0
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @WorkerId NVARCHAR(100);
    DECLARE @Found TABLE (
        NormalizedName  NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL PRIMARY KEY,
        Name            NVARCHAR(200) NOT NULL,
        Kind            NVARCHAR(20) NOT NULL,
        Quote           NVARCHAR(400) NOT NULL
    );

    INSERT INTO @Found (NormalizedName, Name, Kind, Quote)
    SELECT LOWER(LTRIM(RTRIM(r.Name))), MIN(LTRIM(RTRIM(r.Name))), MIN(r.Kind), MIN(COALESCE(r.Quote, N''))
    FROM OPENJSON(@Skills) WITH (
        Name NVARCHAR(200) '$.name', Kind NVARCHAR(20) '$.kind', Quote NVARCHAR(400) '$.quote') AS r
    WHERE LTRIM(RTRIM(r.Name)) <> N''
    GROUP BY LOWER(LTRIM(RTRIM(r.Name)));

    BEGIN TRANSACTION;

    SELECT @WorkerId = WorkerId FROM dbo.Tickets WHERE TicketNumber = @TicketNumber AND ClaimToken = @Token;

    UPDATE dbo.Tickets SET
        State = N'Complete', Quarantined = 0, FinishedAt = SYSUTCDATETIME(), AnalysisKey = NULL, LeaseUntil = NULL,
        FailureKind = NULL, FailureReason = NULL
    WHERE TicketNumber = @TicketNumber AND ClaimToken = @Token AND State = N'Processing';

    IF @@ROWCOUNT = 0
    BEGIN
        COMMIT TRANSACTION;
        SELECT TicketNumber FROM dbo.Tickets WHERE 1 = 0;
        RETURN;
    END;

    INSERT INTO dbo.Skills (NormalizedName, Name, Kind, FirstSeenAt)
    SELECT f.NormalizedName, f.Name, f.Kind, SYSUTCDATETIME() FROM @Found AS f
    WHERE NOT EXISTS (
        SELECT 1 FROM dbo.Skills AS s WITH (UPDLOCK, HOLDLOCK) WHERE s.NormalizedName = f.NormalizedName);

    DELETE FROM dbo.TicketSkills WHERE TicketNumber = @TicketNumber;

    INSERT INTO dbo.TicketSkills (TicketNumber, SkillId, Quote, QuoteStart, QuoteEnd)
    SELECT @TicketNumber, s.SkillId, f.Quote, 0, 0
    FROM @Found AS f JOIN dbo.Skills AS s ON s.NormalizedName = f.NormalizedName;

    INSERT INTO dbo.Analyses (TicketNumber, WorkerId, Extractor, Model, PromptHash, AnalysisKey, DurationMs,
        SkillCount, DroppedCount, Reused, AnalyzedAt)
    SELECT @TicketNumber, @WorkerId, @Extractor, @Model, N'', N'', @DurationMs, COUNT(*), 0, 0, SYSUTCDATETIME()
    FROM @Found;

    COMMIT TRANSACTION;
    SELECT @TicketNumber AS TicketNumber;
END;
GO

------------------------------------------------------------------------------------------------------------------------
-- 4. Curation: the skills as the firm names them
--
--    @Actor is who asks: every change is written into the audit log with it, and with how things were before as JSON, so
--    that it can be undone in the portal and by report managed undo. Names are compared without regard to case.
--    What cannot be done is an error (50010 and up) that says why, and changes nothing.
------------------------------------------------------------------------------------------------------------------------

IF OBJECT_ID(N'dbo.FindManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.FindManagedSkill AS SELECT 1 AS Nothing;');
GO

-- The number of a managed skill; an error if there is none of that name.
ALTER PROCEDURE dbo.FindManagedSkill
    @Name NVARCHAR(200),
    @Id BIGINT OUTPUT
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Message NVARCHAR(2000);
    SET @Id = (SELECT MIN(ManagedSkillId) FROM dbo.ManagedSkills WHERE LOWER(Name) = LOWER(@Name));
    IF @Id IS NULL
    BEGIN
        SET @Message = N'There is no managed skill ' + COALESCE(@Name, N'without a name') + N'.';
        THROW 50010, @Message, 1;
    END;
END;
GO

IF OBJECT_ID(N'dbo.RecordCuration', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.RecordCuration AS SELECT 1 AS Nothing;');
GO

-- Writes a change into the audit log: @Into is what others went to, the rest are JSON arrays of what is not as before.
ALTER PROCEDURE dbo.RecordCuration
    @Actor NVARCHAR(200),
    @Action NVARCHAR(100),
    @Subject NVARCHAR(400),
    @Into NVARCHAR(200) = NULL,
    @Skills NVARCHAR(MAX) = NULL,
    @Members NVARCHAR(MAX) = NULL,
    @Forwards NVARCHAR(MAX) = NULL,
    @Dismissed NVARCHAR(MAX) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Start NVARCHAR(MAX);
    SET @Start = N'{';
    IF @Into IS NOT NULL
    BEGIN
        SET @Start = (SELECT @Into AS [into] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        SET @Start = LEFT(@Start, LEN(@Start) - 1) + N',';
    END;
    INSERT INTO dbo.AuditLog (HappenedAt, Actor, Action, Subject, Detail)
    VALUES (SYSUTCDATETIME(), @Actor, @Action, @Subject,
        @Start + N'"skills":' + COALESCE(@Skills, N'[]') + N',"members":' + COALESCE(@Members, N'[]')
            + N',"forwards":' + COALESCE(@Forwards, N'[]') + N',"dismissed":' + COALESCE(@Dismissed, N'[]') + N'}');
END;
GO

IF OBJECT_ID(N'dbo.CreateManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.CreateManagedSkill AS SELECT 1 AS Nothing;');
GO

-- Adds a managed skill, and returns its number.
ALTER PROCEDURE dbo.CreateManagedSkill
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200),
    @Category NVARCHAR(200) = NULL,
    @Description NVARCHAR(2000) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Message NVARCHAR(2000);
    DECLARE @Skills NVARCHAR(MAX);
    SET @Name = LTRIM(RTRIM(@Name));
    IF @Name IS NULL OR @Name = N''
        THROW 50011, N'A managed skill needs a name.', 1;
    IF EXISTS (SELECT 1 FROM dbo.ManagedSkills WHERE LOWER(Name) = LOWER(@Name))
    BEGIN
        SET @Message = N'There is a managed skill ' + @Name + N' already.';
        THROW 50012, @Message, 1;
    END;

    BEGIN TRANSACTION;
    INSERT INTO dbo.ManagedSkills (Name, Category, Description, CreatedAt, UpdatedAt)
    OUTPUT inserted.ManagedSkillId
    VALUES (@Name, @Category, @Description, SYSUTCDATETIME(), SYSUTCDATETIME());
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS name, Category AS category, Description AS description, 0 AS retired
        FROM dbo.ManagedSkills WHERE Name = @Name COLLATE Latin1_General_BIN2 FOR JSON PATH);
    EXEC dbo.RecordCuration @Actor, N'managed-skill.create', @Name, NULL, @Skills;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.RenameManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.RenameManagedSkill AS SELECT 1 AS Nothing;');
GO

-- Gives a managed skill another name.
ALTER PROCEDURE dbo.RenameManagedSkill
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200),
    @NewName NVARCHAR(200)
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @Message NVARCHAR(2000);
    DECLARE @Skills NVARCHAR(MAX);
    EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;
    SET @NewName = LTRIM(RTRIM(@NewName));
    IF @NewName IS NULL OR @NewName = N''
        THROW 50011, N'A managed skill needs a name.', 1;
    IF EXISTS (SELECT 1 FROM dbo.ManagedSkills WHERE LOWER(Name) = LOWER(@NewName) AND ManagedSkillId <> @Id)
    BEGIN
        SET @Message = N'There is a managed skill ' + @NewName + N' already; MergeManagedSkills makes one of two.';
        THROW 50012, @Message, 1;
    END;

    BEGIN TRANSACTION;
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS oldName, Category AS oldCategory, Description AS oldDescription,
            TargetExperts AS oldTarget, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS oldRetired,
            @NewName AS name, Category AS category, Description AS description,
            TargetExperts AS target, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS retired
        FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id FOR JSON PATH);
    UPDATE dbo.ManagedSkills SET Name = @NewName, UpdatedAt = SYSUTCDATETIME() WHERE ManagedSkillId = @Id;
    EXEC dbo.RecordCuration @Actor, N'managed-skill.rename', @Name, NULL, @Skills;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.CategorizeManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.CategorizeManagedSkill AS SELECT 1 AS Nothing;');
GO

-- Puts a managed skill into a category; NULL takes it out of the one that it is in.
ALTER PROCEDURE dbo.CategorizeManagedSkill
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200),
    @Category NVARCHAR(200)
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @Skills NVARCHAR(MAX);
    EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;

    BEGIN TRANSACTION;
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS oldName, Category AS oldCategory, Description AS oldDescription,
            TargetExperts AS oldTarget, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS oldRetired,
            Name AS name, @Category AS category, Description AS description,
            TargetExperts AS target, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS retired
        FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id FOR JSON PATH);
    UPDATE dbo.ManagedSkills SET Category = @Category, UpdatedAt = SYSUTCDATETIME() WHERE ManagedSkillId = @Id;
    EXEC dbo.RecordCuration @Actor, N'managed-skill.categorize', @Name, NULL, @Skills;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.MapSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.MapSkill AS SELECT 1 AS Nothing;');
GO

-- Associates a discovered skill with a managed one; NULL for @Name takes it out of the one that it is in.
ALTER PROCEDURE dbo.MapSkill
    @Actor NVARCHAR(200),
    @Skill NVARCHAR(200),
    @Name NVARCHAR(200)
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @SkillId BIGINT;
    DECLARE @Message NVARCHAR(2000);
    DECLARE @Members NVARCHAR(MAX);
    DECLARE @Dismissed NVARCHAR(MAX);
    SELECT @SkillId = SkillId FROM dbo.Skills
    WHERE NormalizedName = LOWER(LTRIM(RTRIM(@Skill))) COLLATE Latin1_General_BIN2;
    IF @SkillId IS NULL
    BEGIN
        SET @Message = N'There is no discovered skill ' + COALESCE(@Skill, N'without a name') + N'.';
        THROW 50013, @Message, 1;
    END;
    IF @Name IS NOT NULL
        EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;

    BEGIN TRANSACTION;
    SET @Members = (
        SELECT s.SkillId AS skill, m.ManagedSkillId AS old, @Id AS new
        FROM dbo.Skills AS s LEFT JOIN dbo.ManagedSkillMembers AS m ON m.SkillId = s.SkillId
        WHERE s.SkillId = @SkillId FOR JSON PATH);
    DELETE FROM dbo.ManagedSkillMembers WHERE SkillId = @SkillId;
    IF @Id IS NOT NULL
    BEGIN
        INSERT INTO dbo.ManagedSkillMembers (SkillId, ManagedSkillId) VALUES (@SkillId, @Id);
        SET @Dismissed = (
            SELECT SkillId AS skill, 0 AS new FROM dbo.DismissedSkills WHERE SkillId = @SkillId FOR JSON PATH);
        DELETE FROM dbo.DismissedSkills WHERE SkillId = @SkillId;
    END;
    EXEC dbo.RecordCuration @Actor, N'managed-skill.map', @Skill, @Name, NULL, @Members, NULL, @Dismissed;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.MergeManagedSkills', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.MergeManagedSkills AS SELECT 1 AS Nothing;');
GO

-- Moves everything that is associated with one managed skill to another, and deletes the first; its number leads to the
-- other from then on.
ALTER PROCEDURE dbo.MergeManagedSkills
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200),
    @Into NVARCHAR(200)
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @IntoId BIGINT;
    DECLARE @Skills NVARCHAR(MAX);
    DECLARE @Members NVARCHAR(MAX);
    DECLARE @Forwards NVARCHAR(MAX);
    EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;
    EXEC dbo.FindManagedSkill @Into, @IntoId OUTPUT;
    IF @IntoId = @Id
        THROW 50014, N'A managed skill cannot be merged into itself.', 1;

    BEGIN TRANSACTION;
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS oldName, Category AS oldCategory, Description AS oldDescription,
            TargetExperts AS oldTarget, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS oldRetired
        FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id FOR JSON PATH);
    SET @Members = (
        SELECT SkillId AS skill, ManagedSkillId AS old, @IntoId AS new
        FROM dbo.ManagedSkillMembers WHERE ManagedSkillId = @Id FOR JSON PATH);
    UPDATE dbo.ManagedSkillForwards SET NewId = @IntoId WHERE NewId = @Id;
    INSERT INTO dbo.ManagedSkillForwards (ManagedSkillId, NewId) VALUES (@Id, @IntoId);
    SET @Forwards = (SELECT @Id AS id, @IntoId AS new FOR JSON PATH);
    UPDATE dbo.ManagedSkillMembers SET ManagedSkillId = @IntoId WHERE ManagedSkillId = @Id;
    DELETE FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id;
    UPDATE dbo.ManagedSkills SET UpdatedAt = SYSUTCDATETIME() WHERE ManagedSkillId = @IntoId;
    EXEC dbo.RecordCuration @Actor, N'managed-skill.merge', @Name, @Into, @Skills, @Members, @Forwards;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.RetireManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.RetireManagedSkill AS SELECT 1 AS Nothing;');
GO

-- Lays a managed skill aside with all that is associated with it; @Retired = 0 takes it up again.
ALTER PROCEDURE dbo.RetireManagedSkill
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200),
    @Retired SMALLINT = 1
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @Skills NVARCHAR(MAX);
    DECLARE @Action NVARCHAR(100);
    EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;

    BEGIN TRANSACTION;
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS oldName, Category AS oldCategory, Description AS oldDescription,
            TargetExperts AS oldTarget, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS oldRetired,
            Name AS name, Category AS category, Description AS description,
            TargetExperts AS target, CASE WHEN @Retired = 0 THEN 0 ELSE 1 END AS retired
        FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id FOR JSON PATH);
    UPDATE dbo.ManagedSkills SET
        RetiredAt = CASE WHEN @Retired = 0 THEN NULL ELSE COALESCE(RetiredAt, SYSUTCDATETIME()) END,
        UpdatedAt = SYSUTCDATETIME()
    WHERE ManagedSkillId = @Id;
    SET @Action = CASE WHEN @Retired = 0 THEN N'managed-skill.restore' ELSE N'managed-skill.retire' END;
    EXEC dbo.RecordCuration @Actor, @Action, @Name, NULL, @Skills;
    COMMIT TRANSACTION;
END;
GO

IF OBJECT_ID(N'dbo.DeleteManagedSkill', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.DeleteManagedSkill AS SELECT 1 AS Nothing;');
GO

-- Deletes a managed skill; the discovered skills that were associated with it stay, unassociated.
ALTER PROCEDURE dbo.DeleteManagedSkill
    @Actor NVARCHAR(200),
    @Name NVARCHAR(200)
AS
BEGIN
    SET NOCOUNT ON;
    SET XACT_ABORT ON;
    DECLARE @Id BIGINT;
    DECLARE @Skills NVARCHAR(MAX);
    DECLARE @Members NVARCHAR(MAX);
    DECLARE @Forwards NVARCHAR(MAX);
    EXEC dbo.FindManagedSkill @Name, @Id OUTPUT;

    BEGIN TRANSACTION;
    SET @Skills = (
        SELECT ManagedSkillId AS id, Name AS oldName, Category AS oldCategory, Description AS oldDescription,
            TargetExperts AS oldTarget, CASE WHEN RetiredAt IS NULL THEN 0 ELSE 1 END AS oldRetired
        FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id FOR JSON PATH);
    SET @Members = (
        SELECT SkillId AS skill, ManagedSkillId AS old
        FROM dbo.ManagedSkillMembers WHERE ManagedSkillId = @Id FOR JSON PATH);
    SET @Forwards = (
        SELECT ManagedSkillId AS id, NewId AS old
        FROM dbo.ManagedSkillForwards WHERE NewId = @Id FOR JSON PATH);
    DELETE FROM dbo.ManagedSkillForwards WHERE NewId = @Id;
    DELETE FROM dbo.ManagedSkillMembers WHERE ManagedSkillId = @Id;
    DELETE FROM dbo.ManagedSkills WHERE ManagedSkillId = @Id;
    EXEC dbo.RecordCuration @Actor, N'managed-skill.delete', @Name, NULL, @Skills, @Members, @Forwards;
    COMMIT TRANSACTION;
END;
GO

------------------------------------------------------------------------------------------------------------------------
-- 5. Views for BI tools, with names that need no legend
--
--    They are made anew each time, so that an update of the product brings its own.
------------------------------------------------------------------------------------------------------------------------

IF SCHEMA_ID(N'reporting') IS NULL
    EXEC (N'CREATE SCHEMA reporting;');
GO

IF OBJECT_ID(N'reporting.TicketsBySkill', N'V') IS NOT NULL
    DROP VIEW reporting.TicketsBySkill;
GO

-- One row a ticket and skill.
CREATE VIEW reporting.TicketsBySkill
AS
SELECT
    t.TicketNumber AS [Ticket Number], t.ExternalId AS [Ticket Key], t.Summary AS [Summary], t.Company AS [Company],
    t.Board AS [Board], t.SourceStatus AS [Ticket Status], t.EnteredAt AS [Entered], t.ClosedAt AS [Closed],
    t.FinishedAt AS [Analyzed], s.Name AS [Skill], s.Kind AS [Skill Kind], m.Name AS [Managed Skill],
    m.Category AS [Skill Category], k.Quote AS [Evidence]
FROM dbo.TicketSkills AS k
JOIN dbo.Tickets AS t ON t.TicketNumber = k.TicketNumber
JOIN dbo.Skills AS s ON s.SkillId = k.SkillId
LEFT JOIN dbo.ManagedSkillMembers AS a ON a.SkillId = s.SkillId
LEFT JOIN dbo.ManagedSkills AS m ON m.ManagedSkillId = a.ManagedSkillId AND m.RetiredAt IS NULL;
GO

IF OBJECT_ID(N'reporting.TechniciansBySkill', N'V') IS NOT NULL
    DROP VIEW reporting.TechniciansBySkill;
GO

-- One row a technician and skill: on how many tickets, for how long, in how many notes, and when last. The hours of a
-- ticket count for each of its skills, so they are not to be added up over skills.
CREATE VIEW reporting.TechniciansBySkill
AS
SELECT
    p.Name AS [Technician], p.Identifier AS [Login], p.Active AS [Active], s.Name AS [Skill], s.Kind AS [Skill Kind],
    m.Name AS [Managed Skill], m.Category AS [Skill Category], COUNT(*) AS [Tickets], SUM(w.Hours) AS [Hours],
    SUM(w.Notes) AS [Notes], MAX(t.EnteredAt) AS [Last Shown]
FROM dbo.TicketTechnicians AS w
JOIN dbo.Technicians AS p ON p.TechnicianId = w.TechnicianId
JOIN dbo.Tickets AS t ON t.TicketNumber = w.TicketNumber
JOIN dbo.TicketSkills AS k ON k.TicketNumber = w.TicketNumber
JOIN dbo.Skills AS s ON s.SkillId = k.SkillId
LEFT JOIN dbo.ManagedSkillMembers AS a ON a.SkillId = s.SkillId
LEFT JOIN dbo.ManagedSkills AS m ON m.ManagedSkillId = a.ManagedSkillId AND m.RetiredAt IS NULL
GROUP BY p.TechnicianId, p.Name, p.Identifier, p.Active, s.SkillId, s.Name, s.Kind, m.Name, m.Category;
GO

IF OBJECT_ID(N'reporting.ThroughputByDay', N'V') IS NOT NULL
    DROP VIEW reporting.ThroughputByDay;
GO

-- One row a day (UTC): tickets completed and failed, and the longest queue.
CREATE VIEW reporting.ThroughputByDay
AS
SELECT
    CAST(h.MinuteAt AS DATE) AS [Day], SUM(h.Completed) AS [Completed], SUM(h.Failed) AS [Failed],
    MAX(h.Pending) AS [Longest Queue]
FROM dbo.ThroughputHistory AS h
GROUP BY CAST(h.MinuteAt AS DATE);
GO

------------------------------------------------------------------------------------------------------------------------
-- 6. Roles and rights
--
--    ticket_worker  populate, worker, controller: the queue, the skills, and what is read from files
--    ticket_portal  portal and report: reads; curates; retries, discards and checks tickets; pauses
--    ticket_reader  BI tools and report: reads, but neither imported texts nor the audit log
--
--    Rights on tables stand beside those on procedures because the tools use the tables themselves.
------------------------------------------------------------------------------------------------------------------------

IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'ticket_worker')
    CREATE ROLE ticket_worker;
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'ticket_portal')
    CREATE ROLE ticket_portal;
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'ticket_reader')
    CREATE ROLE ticket_reader;
GO

-- What they all read.
GRANT SELECT ON dbo.SchemaVersion TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ProcessingCheckpoint TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ProcessingControl TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.Workers TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.Tickets TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.Technicians TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.TicketTechnicians TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.Skills TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.TicketSkills TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.SkillMarks TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.Analyses TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ThroughputHistory TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ManagedSkills TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ManagedSkillMembers TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.ManagedSkillForwards TO ticket_portal, ticket_reader;
GRANT SELECT ON dbo.DismissedSkills TO ticket_worker, ticket_portal, ticket_reader;
GRANT SELECT ON dbo.DistinctNames TO ticket_portal, ticket_reader;
GRANT SELECT ON SCHEMA::reporting TO ticket_portal, ticket_reader;
GO

-- What the workers write.
GRANT INSERT, UPDATE ON dbo.Tickets TO ticket_worker;
GRANT INSERT, UPDATE ON dbo.ProcessingCheckpoint TO ticket_worker;
GRANT INSERT, UPDATE ON dbo.ProcessingControl TO ticket_worker;
GRANT INSERT, UPDATE, DELETE ON dbo.Workers TO ticket_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.Leases TO ticket_worker;
GRANT INSERT, UPDATE ON dbo.Technicians TO ticket_worker;
GRANT INSERT, DELETE ON dbo.TicketTechnicians TO ticket_worker;
GRANT INSERT ON dbo.Skills TO ticket_worker;
GRANT UPDATE (SkillKey) ON dbo.Skills TO ticket_worker;
GRANT INSERT ON dbo.ManagedSkillMembers TO ticket_worker;
GRANT INSERT ON dbo.DismissedSkills TO ticket_worker;
GRANT INSERT, DELETE ON dbo.TicketSkills TO ticket_worker;
GRANT INSERT ON dbo.Analyses TO ticket_worker;
GRANT INSERT, UPDATE, DELETE ON dbo.ThroughputHistory TO ticket_worker;
GRANT SELECT, INSERT, DELETE ON dbo.ImportedTickets TO ticket_worker;
GRANT SELECT, INSERT, DELETE ON dbo.ImportedNotes TO ticket_worker;
GRANT SELECT, INSERT ON dbo.AuditLog TO ticket_worker;
GRANT EXECUTE ON dbo.ClaimTickets TO ticket_worker;
GRANT EXECUTE ON dbo.RenewTickets TO ticket_worker;
GRANT EXECUTE ON dbo.ReleaseTickets TO ticket_worker;
GRANT EXECUTE ON dbo.FailTicket TO ticket_worker;
GRANT EXECUTE ON dbo.CompleteTicket TO ticket_worker;
GO

-- What the portal writes.
GRANT UPDATE ON dbo.Tickets TO ticket_portal;
GRANT INSERT, UPDATE ON dbo.ProcessingControl TO ticket_portal;
GRANT INSERT, UPDATE ON dbo.Technicians TO ticket_portal;
GRANT INSERT, DELETE ON dbo.TicketTechnicians TO ticket_portal;
GRANT INSERT ON dbo.Skills TO ticket_portal;
GRANT UPDATE (SkillKey) ON dbo.Skills TO ticket_portal;
GRANT INSERT, DELETE ON dbo.TicketSkills TO ticket_portal;
GRANT INSERT ON dbo.Analyses TO ticket_portal;
GRANT SELECT ON dbo.ImportedTickets TO ticket_portal;
GRANT SELECT ON dbo.ImportedNotes TO ticket_portal;
GRANT INSERT, UPDATE, DELETE ON dbo.ManagedSkills TO ticket_portal;
GRANT INSERT, UPDATE, DELETE ON dbo.ManagedSkillMembers TO ticket_portal;
GRANT INSERT, UPDATE, DELETE ON dbo.ManagedSkillForwards TO ticket_portal;
GRANT INSERT, DELETE ON dbo.DismissedSkills TO ticket_portal;
GRANT INSERT, DELETE ON dbo.DistinctNames TO ticket_portal;
GRANT SELECT, INSERT ON dbo.AuditLog TO ticket_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON dbo.CheckRuns TO ticket_portal;
GRANT INSERT, DELETE ON dbo.SkillMarks TO ticket_portal;
GRANT EXECUTE ON dbo.FindManagedSkill TO ticket_portal;
GRANT EXECUTE ON dbo.RecordCuration TO ticket_portal;
GRANT EXECUTE ON dbo.CreateManagedSkill TO ticket_portal;
GRANT EXECUTE ON dbo.RenameManagedSkill TO ticket_portal;
GRANT EXECUTE ON dbo.CategorizeManagedSkill TO ticket_portal;
GRANT EXECUTE ON dbo.MapSkill TO ticket_portal;
GRANT EXECUTE ON dbo.MergeManagedSkills TO ticket_portal;
GRANT EXECUTE ON dbo.RetireManagedSkill TO ticket_portal;
GRANT EXECUTE ON dbo.DeleteManagedSkill TO ticket_portal;
GO

-- Babelfish, SQL Server's language on PostgreSQL, checks a foreign key with the rights of whoever writes, and asks for
-- the right to update the table that it refers to, in one column at least.
IF SERVERPROPERTY('Babelfish') IS NOT NULL
BEGIN
    GRANT UPDATE (FirstSeenAt) ON dbo.Skills TO ticket_worker;
    GRANT SELECT (ManagedSkillId), UPDATE (CreatedAt) ON dbo.ManagedSkills TO ticket_worker;
    GRANT UPDATE (FirstSeenAt) ON dbo.Skills TO ticket_portal;
    GRANT UPDATE (ContentHash) ON dbo.ImportedTickets TO ticket_worker;
END;
GO

------------------------------------------------------------------------------------------------------------------------
-- 7. Logins
------------------------------------------------------------------------------------------------------------------------

IF OBJECT_ID(N'dbo.AddServiceLogin', N'P') IS NULL
    EXEC (N'CREATE PROCEDURE dbo.AddServiceLogin AS SELECT 1 AS Nothing;');
GO

-- Gives a role to a login. One that is not there is made with the password; one that is there keeps its own. A login of
-- Windows (domain\name) takes none.
ALTER PROCEDURE dbo.AddServiceLogin
    @Role NVARCHAR(128),
    @Login NVARCHAR(128),
    @Password NVARCHAR(128) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @Name NVARCHAR(300);
    DECLARE @Statement NVARCHAR(1000);
    SET @Name = QUOTENAME(@Login);

    IF @Role NOT IN (N'ticket_worker', N'ticket_portal', N'ticket_reader')
        THROW 50001, N'The role is ticket_worker, ticket_portal or ticket_reader.', 1;

    IF NOT EXISTS (SELECT 1 FROM sys.server_principals WHERE name = @Login)
    BEGIN
        SET @Statement = N'CREATE LOGIN ' + @Name + N' FROM WINDOWS;';
        IF CHARINDEX(N'\', @Login) = 0
        BEGIN
            IF @Password IS NULL OR @Password = N''
                THROW 50002, N'A new login needs a password.', 1;
            SET @Statement = N'CREATE LOGIN ' + @Name + N' WITH PASSWORD = N'''
                + REPLACE(@Password, N'''', N'''''') + N''';';
        END;
        EXEC (@Statement);
    END;

    IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = @Login)
    BEGIN
        SET @Statement = N'CREATE USER ' + @Name + N' FOR LOGIN ' + @Name + N';';
        EXEC (@Statement);
    END;

    SET @Statement = N'ALTER ROLE ' + QUOTENAME(@Role) + N' ADD MEMBER ' + @Name + N';';
    EXEC (@Statement);
END;
GO

-- After a failure in part 2 nothing was executed; the session can be used again.
SET NOEXEC OFF;
GO
