-- When each source was read from its very start for the last time, and what that found: tickets that had been missed,
-- tickets that are gone, and tickets that are missing in such numbers that they were left as they are.
ALTER TABLE ProcessingCheckpoint ADD COLUMN ReconciledAt DATETIME;
ALTER TABLE ProcessingCheckpoint ADD COLUMN LateTickets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ProcessingCheckpoint ADD COLUMN GoneTickets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ProcessingCheckpoint ADD COLUMN MissingTickets INTEGER NOT NULL DEFAULT 0;

-- A source's tickets in the order in which it yields them.
CREATE INDEX TicketsChanged ON Tickets (Source, ChangedAt, TicketNumber);
