-- What a service needs that runs for years on several hosts: quarantine, leases by name, a mode, words about trouble.

-- A ticket whose worker died is claimed alone from then on, so that the next death names its cause.
ALTER TABLE Tickets ADD COLUMN Quarantined SMALLINT NOT NULL DEFAULT 0;
DROP INDEX TicketsPending;
CREATE INDEX TicketsPending ON Tickets (Quarantined, AvailableAt, TicketNumber) WHERE State = 'Pending';

-- What the process does, and what keeps it from its work.
ALTER TABLE Workers ADD COLUMN Activity VARCHAR(20) NOT NULL DEFAULT 'starting';
ALTER TABLE Workers ADD COLUMN Trouble VARCHAR(400);
ALTER TABLE Workers ADD COLUMN TroubleSince TIMESTAMP(6);

-- What only one process may do at a time.
CREATE TABLE Leases (
    Name            VARCHAR(150) NOT NULL PRIMARY KEY,
    Token           VARCHAR(36) NOT NULL,
    Host            VARCHAR(255) NOT NULL,
    Pid             INTEGER NOT NULL,
    LeaseUntil      TIMESTAMP(6) NOT NULL
);

-- One row at most, which every host obeys; without one the mode is Running.
CREATE TABLE ProcessingControl (
    ControlId       INTEGER NOT NULL PRIMARY KEY,
    Mode            VARCHAR(20) NOT NULL CHECK (Mode IN ('Running', 'Paused', 'Draining')),
    ChangedAt       TIMESTAMP(6) NOT NULL,
    ChangedBy       VARCHAR(200) NOT NULL
);
