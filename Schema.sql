-- The SQL Server database of Ticket Analytics: creates whatever is missing, and changes nothing that is there.
--
-- Run it in SSMS or with sqlcmd, as a login that may create databases, and again after each update of the product:
--
--     sqlcmd -S server -i Schema.sql
--
-- For a database of another name replace TicketAnalytics everywhere in parts 1 and 2. SQL Server 2016 or later.
--
-- Times are UTC; flags are 0 or 1. Keys of text compare byte by byte (Latin1_General_BIN2), whatever the server's
-- collation, because the product tells such names apart; all other text takes the database's collation.

------------------------------------------------------------------------------------------------------------------------
-- 1. The database
------------------------------------------------------------------------------------------------------------------------

-- Filtered indexes ask for both; sqlcmd begins with QUOTED_IDENTIFIER off.
SET QUOTED_IDENTIFIER ON;
SET ANSI_NULLS ON;
GO

IF DB_ID(N'TicketAnalytics') IS NULL
    CREATE DATABASE TicketAnalytics;
GO

USE TicketAnalytics;
GO

------------------------------------------------------------------------------------------------------------------------
-- 2. Tables and indexes: all or none
------------------------------------------------------------------------------------------------------------------------

SET XACT_ABORT ON;

-- A client goes on after a failed batch; without the database, the tables would be made in another one.
IF DB_NAME() <> N'TicketAnalytics'
BEGIN
    THROW 50000, N'The database TicketAnalytics could not be made or opened; nothing was changed.', 1;
END;

BEGIN TRANSACTION;

-- Which steps of the schema this database has.
IF OBJECT_ID(N'dbo.SchemaVersion', N'U') IS NULL
BEGIN
    CREATE TABLE dbo.SchemaVersion (
        Version    INT NOT NULL CONSTRAINT PK_SchemaVersion PRIMARY KEY,
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

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 1)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (1, N'initial', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 2)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (2, N'service', SYSUTCDATETIME());

IF NOT EXISTS (SELECT 1 FROM dbo.SchemaVersion WHERE Version = 3)
    INSERT INTO dbo.SchemaVersion (Version, Name, AppliedAt) VALUES (3, N'reconciliation', SYSUTCDATETIME());

COMMIT TRANSACTION;
GO

------------------------------------------------------------------------------------------------------------------------
-- 3. Procedures, views, roles, users and logins stand here, each in a batch of its own. A procedure that writes Tickets
--    must be created with QUOTED_IDENTIFIER on, as it is here, because the table has filtered indexes.
------------------------------------------------------------------------------------------------------------------------
