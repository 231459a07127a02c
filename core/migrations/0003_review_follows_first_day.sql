-- A review without weekdays follows the person's first day of the week. The rows and their checksums stay as they are.
CREATE TABLE reminder_new (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL REFERENCES reminder_kind (code),
    time_min INTEGER NOT NULL CHECK (time_min BETWEEN 0 AND 1439),
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    name TEXT CHECK (length(name) BETWEEN 1 AND 80),
    start_day INTEGER NOT NULL CHECK (start_day BETWEEN 10957 AND 47846),
    end_day INTEGER CHECK (end_day BETWEEN start_day AND 47846),
    paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
    paused_until INTEGER CHECK (paused_until BETWEEN 10957 AND 47846),
    silenced_by TEXT NOT NULL REFERENCES silenced_by (code),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    CHECK (weekdays > 0 OR kind = 'review')
) STRICT, WITHOUT ROWID;

INSERT INTO reminder_new
    SELECT id, kind, time_min, weekdays, name, start_day, end_day, paused, paused_until, silenced_by, stamp, origin,
        deleted_at, sum
    FROM reminder;

DROP TABLE reminder;
ALTER TABLE reminder_new RENAME TO reminder;
