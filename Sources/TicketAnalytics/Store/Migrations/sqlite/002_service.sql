-- What a service needs that runs for years on several hosts: quarantine, leases by name, a mode, words about trouble.

-- A ticket whose worker died is claimed alone from then on, so that the next death names its cause.
ALTER TABLE Tickets ADD COLUMN Quarantined INTEGER NOT NULL DEFAULT 0;
DROP INDEX TicketsPending;
CREATE INDEX TicketsPending ON Tickets (Quarantined, AvailableAt, TicketNumber) WHERE State = 'Pending';

-- What the process does, and what keeps it from its work.
ALTER TABLE Workers ADD COLUMN Activity TEXT NOT NULL DEFAULT 'starting';
ALTER TABLE Workers ADD COLUMN Trouble TEXT;
ALTER TABLE Workers ADD COLUMN TroubleSince DATETIME;

-- What only one process may do at a time.
CREATE TABLE Leases (
    Name            TEXT NOT NULL PRIMARY KEY,
    Token           TEXT NOT NULL,
    Host            TEXT NOT NULL,
    Pid             INTEGER NOT NULL,
    LeaseUntil      DATETIME NOT NULL
);

-- One row at most, which every host obeys; without one the mode is Running.
CREATE TABLE ProcessingControl (
    ControlId       INTEGER NOT NULL PRIMARY KEY,
    Mode            TEXT NOT NULL CHECK (Mode IN ('Running', 'Paused', 'Draining')),
    ChangedAt       DATETIME NOT NULL,
    ChangedBy       TEXT NOT NULL
);
