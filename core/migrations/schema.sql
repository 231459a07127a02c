CREATE TABLE aim (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    n INTEGER CHECK (n BETWEEN 1 AND 7),
    effective_from INTEGER NOT NULL UNIQUE CHECK (effective_from BETWEEN 10957 AND 47846),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX aim_by_stamp ON aim (stamp, origin) WHERE deleted_at IS NULL;
CREATE TABLE answered (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE delivery (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    platform TEXT NOT NULL REFERENCES platform (code),
    state TEXT NOT NULL CHECK (json_valid(state) AND length(state) <= 1000),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE evening (
    care_day INTEGER PRIMARY KEY CHECK (care_day BETWEEN 10957 AND 47846),
    sessions INTEGER NOT NULL CHECK (sessions >= 1),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE finding (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    look BLOB NOT NULL CHECK (length(look) = 16),
    foot TEXT NOT NULL REFERENCES foot (code),
    zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 32),
    what TEXT NOT NULL REFERENCES finding_what (code),
    first_seen INTEGER NOT NULL CHECK (first_seen BETWEEN 10957 AND 47846),
    gone INTEGER CHECK (gone BETWEEN first_seen AND 47846),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_day ON finding (first_seen) WHERE deleted_at IS NULL;
CREATE INDEX finding_gone ON finding (gone) WHERE gone IS NOT NULL;
CREATE INDEX finding_open ON finding (first_seen) WHERE gone IS NULL;
CREATE INDEX finding_trash ON finding (first_seen) WHERE deleted_at IS NOT NULL;
CREATE TABLE finding_what (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE foot (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE guide_pref (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    guide TEXT NOT NULL UNIQUE CHECK (length(guide) BETWEEN 1 AND 16),
    favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE instrument (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE instrument_value (
    instrument TEXT NOT NULL REFERENCES instrument (code),
    value INTEGER NOT NULL,
    PRIMARY KEY (instrument, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE "ledger" (
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
CREATE INDEX ledger_by_ring_date ON ledger (ring_date, reminder);
CREATE TABLE ledger_event (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_reason (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE look (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    asked_at INTEGER NOT NULL CHECK (asked_at BETWEEN 946684800000 AND 4133980799999),
    offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -64800 AND 64800),
    zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 64),
    care_day INTEGER NOT NULL CHECK (care_day BETWEEN 10957 AND 47846),
    day_start_min INTEGER NOT NULL CHECK (day_start_min BETWEEN 0 AND 719),
    outcome TEXT NOT NULL REFERENCES look_outcome (code),
    went_on INTEGER NOT NULL CHECK (went_on IN (0, 1)),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX look_by_day ON look (care_day, asked_at);
CREATE INDEX look_by_stamp ON look (stamp) WHERE deleted_at IS NULL;
CREATE TABLE look_outcome (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    origin INTEGER NOT NULL,
    made_on INTEGER NOT NULL CHECK (made_on BETWEEN 10957 AND 47846),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE mode (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE platform (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE player (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    session BLOB NOT NULL CHECK (length(session) = 16),
    state TEXT NOT NULL CHECK (json_valid(state)),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE rating (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    session BLOB CHECK (length(session) = 16),
    instrument TEXT NOT NULL REFERENCES instrument (code),
    version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 1000),
    care_day INTEGER NOT NULL CHECK (care_day BETWEEN 10957 AND 47846),
    offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -64800 AND 64800),
    zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 64),
    day_start_min INTEGER NOT NULL CHECK (day_start_min BETWEEN 0 AND 719),
    night INTEGER CHECK (night BETWEEN 10957 AND 47846),
    asked_at INTEGER CHECK (asked_at BETWEEN 946684800000 AND 4133980799999),
    answered_at INTEGER NOT NULL CHECK (answered_at BETWEEN 946684800000 AND 4133980799999),
    foot TEXT REFERENCES foot (code) CHECK (foot <> 'both'),
    phase TEXT REFERENCES rating_phase (code),
    answered TEXT NOT NULL REFERENCES answered (code),
    value INTEGER,
    source TEXT NOT NULL REFERENCES source (code),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    FOREIGN KEY (instrument, value) REFERENCES instrument_value (instrument, value),
    CHECK ((answered = 'answered') = (value IS NOT NULL)),
    CHECK (night IS NULL OR (session IS NULL AND phase IS NULL AND care_day = night)),
    CHECK (phase IS NULL OR session IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_by_day ON rating (care_day, answered_at);
CREATE INDEX rating_by_instrument ON rating (instrument, care_day, answered_at, stamp) WHERE deleted_at IS NULL;
CREATE INDEX rating_by_session ON rating (session) WHERE session IS NOT NULL;
CREATE INDEX rating_trash ON rating (care_day, answered_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX rating_without_session ON rating (care_day, answered_at) WHERE session IS NULL AND deleted_at IS NULL;
CREATE TABLE rating_phase (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE receiver (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE "reminder" (
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
CREATE TABLE reminder_kind (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
    row BLOB NOT NULL CHECK (length(row) = 16),
    replaced_at INTEGER NOT NULL CHECK (replaced_at BETWEEN 946684800000 AND 4133980799999),
    old TEXT NOT NULL CHECK (json_valid(old)),
    sum INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_by_row ON revision (row);
CREATE TABLE safety_answer (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    flag TEXT NOT NULL REFERENCES safety_flag (code),
    foot TEXT REFERENCES foot (code),
    zones TEXT NOT NULL CHECK (json_valid(zones)),
    reply TEXT NOT NULL REFERENCES safety_reply (code),
    answered_at INTEGER NOT NULL CHECK (answered_at BETWEEN 946684800000 AND 4133980799999),
    offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -64800 AND 64800),
    cleared_on INTEGER CHECK (cleared_on BETWEEN 10957 AND 47846),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    CHECK ((reply = 'cleared') = (cleared_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_answer_by_flag ON safety_answer (flag, answered_at);
CREATE INDEX safety_answer_by_line ON safety_answer (flag, foot, stamp) WHERE deleted_at IS NULL;
CREATE TABLE safety_flag (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE safety_reply (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL REFERENCES session_kind (code),
    guide TEXT CHECK (length(guide) BETWEEN 1 AND 16),
    content_version INTEGER CHECK (content_version BETWEEN 1 AND 1000000),
    mode TEXT REFERENCES mode (code),
    receiver TEXT NOT NULL REFERENCES receiver (code),
    foot TEXT NOT NULL REFERENCES foot (code),
    occurrence TEXT CHECK (length(occurrence) = 47),
    status TEXT NOT NULL REFERENCES session_status (code),
    stop_reason TEXT REFERENCES stop_reason (code),
    started_at INTEGER NOT NULL CHECK (started_at BETWEEN 946684800000 AND 4133980799999),
    started_offset_s INTEGER NOT NULL CHECK (started_offset_s BETWEEN -64800 AND 64800),
    ended_at INTEGER NOT NULL CHECK (ended_at BETWEEN started_at AND 4133980799999),
    ended_offset_s INTEGER NOT NULL CHECK (ended_offset_s BETWEEN -64800 AND 64800),
    zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 64),
    care_day INTEGER NOT NULL CHECK (care_day BETWEEN 10957 AND 47846),
    day_start_min INTEGER NOT NULL CHECK (day_start_min BETWEEN 0 AND 719),
    active_seconds INTEGER NOT NULL CHECK (active_seconds BETWEEN 0 AND 86400),
    planned_seconds INTEGER CHECK (planned_seconds BETWEEN 0 AND 86400),
    left_seconds INTEGER CHECK (left_seconds BETWEEN 0 AND 86400),
    right_seconds INTEGER CHECK (right_seconds BETWEEN 0 AND 86400),
    tags TEXT NOT NULL CHECK (json_valid(tags) AND length(tags) <= 2000),
    source TEXT NOT NULL REFERENCES source (code),
    note TEXT CHECK (length(note) BETWEEN 1 AND 2000),
    steps TEXT CHECK (json_valid(steps)),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    CHECK ((status = 'logged') = (planned_seconds IS NULL)),
    CHECK ((status = 'partial') = (stop_reason IS NOT NULL)),
    CHECK ((kind = 'guided') = (status <> 'logged')),
    CHECK (CASE kind WHEN 'guided' THEN guide IS NOT NULL WHEN 'by_hand' THEN guide IS NOT NULL ELSE guide IS NULL END)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_day ON session (care_day, started_at);
CREATE INDEX session_by_guide ON session (guide) WHERE guide IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX session_trash ON session (care_day, started_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX session_with_guide ON session (care_day, started_at) WHERE guide IS NOT NULL AND deleted_at IS NULL;
CREATE TABLE session_kind (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE session_status (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    key TEXT NOT NULL REFERENCES setting_key (code),
    value TEXT NOT NULL CHECK (length(value) <= 100),
    effective_from INTEGER NOT NULL CHECK (effective_from BETWEEN 0 AND 4133980799999),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    UNIQUE (key, effective_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE setting_key (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE silenced_by (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE source (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE step_pref (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    guide TEXT NOT NULL CHECK (length(guide) BETWEEN 1 AND 16),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 64),
    skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    deleted_at INTEGER CHECK (deleted_at BETWEEN 946684800000 AND 4133980799999),
    sum INTEGER NOT NULL,
    UNIQUE (guide, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE stop_reason (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE table_sum (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL CHECK (rows >= 0),
    total INTEGER NOT NULL,
    last_stamp INTEGER NOT NULL,
    sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE timeline (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    session BLOB NOT NULL CHECK (length(session) = 16),
    occurrence TEXT CHECK (length(occurrence) = 47),
    request TEXT NOT NULL CHECK (json_valid(request)),
    compiled TEXT NOT NULL CHECK (json_valid(compiled)),
    sum INTEGER NOT NULL
) STRICT;
CREATE TABLE tombstone (
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
    id BLOB NOT NULL CHECK (length(id) = 16),
    stamp INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX undo_row_by_row ON undo_row (row);
CREATE INDEX undo_row_by_undo ON undo_row (undo);
