-- Writes that can be taken back, and the rows each of them wrote: with the version it gave them, and with the number of
-- their `revision` where they were there before. Both stay on this device, as `revision` does.
CREATE TABLE undo (
    id INTEGER PRIMARY KEY,
    token BLOB NOT NULL UNIQUE CHECK (length(token) = 16),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
    at INTEGER NOT NULL CHECK (at BETWEEN 946684800000 AND 4133980799999),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE undo_row (
    id INTEGER PRIMARY KEY,
    undo INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
    row BLOB NOT NULL CHECK (length(row) = 16),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    revision INTEGER,
    sum INTEGER NOT NULL
) STRICT;
CREATE INDEX undo_row_by_undo ON undo_row (undo);
CREATE INDEX undo_row_by_row ON undo_row (row);
INSERT INTO table_sum VALUES ('undo', 0, 0, 0, 0), ('undo_row', 0, 0, 0, 0);
