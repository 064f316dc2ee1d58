-- What pages look tickets up by: when they were entered, on which board, for which company.
CREATE INDEX TicketsEntered ON Tickets (EnteredAt, TicketNumber);
CREATE INDEX TicketsBoard ON Tickets (Board, EnteredAt);
CREATE INDEX TicketsCompany ON Tickets (Company, EnteredAt);
