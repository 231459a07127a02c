-- The ledger holds an occurrence as its reminder and its ring date, in columns of their own, and no longer as one text.
-- An occurrence is written <uuid>/<date>; a date is stored as days since 1970.
CREATE TABLE ledger_new (
    id INTEGER PRIMARY KEY,
    reminder BLOB NOT NULL CHECK (length(reminder) = 16),
    ring_date INTEGER NOT NULL CHECK (ring_date BETWEEN 10957 AND 47846),
    at INTEGER NOT NULL CHECK (at BETWEEN 946684800000 AND 4133980799999),
    event TEXT NOT NULL REFERENCES ledger_event (code),
    due_at INTEGER CHECK (due_at BETWEEN 946684800000 AND 4133980799999),
    snoozed_to INTEGER CHECK (snoozed_to BETWEEN 946684800000 AND 4133980799999),
    reason TEXT REFERENCES ledger_reason (code),
    sum INTEGER NOT NULL
) STRICT;

INSERT INTO ledger_new
    SELECT id, unhex(replace(substr(occurrence, 1, 36), '-', '')),
        CAST(julianday(substr(occurrence, 38)) - 2440587.5 AS INTEGER), at, event, due_at, snoozed_to, reason, sum
    FROM ledger;

DROP TABLE ledger;
ALTER TABLE ledger_new RENAME TO ledger;
CREATE INDEX ledger_by_ring_date ON ledger (ring_date, reminder);
