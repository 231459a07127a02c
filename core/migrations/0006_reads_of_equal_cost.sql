-- Indexes and a count, so that no screen reads more rows after twenty years than after one.

-- The history: live rows by day are served by the older indexes; the trash and ratings without a session by these.
CREATE INDEX session_trash ON session (care_day, started_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX rating_trash ON rating (care_day, answered_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX rating_without_session ON rating (care_day, answered_at) WHERE session IS NULL AND deleted_at IS NULL;
CREATE INDEX finding_trash ON finding (first_seen) WHERE deleted_at IS NOT NULL;
CREATE INDEX finding_by_day ON finding (first_seen) WHERE deleted_at IS NULL;

-- Findings that were still there on a day.
CREATE INDEX finding_gone ON finding (gone) WHERE gone IS NOT NULL;

-- The newest row of a kind.
CREATE INDEX session_with_guide ON session (care_day, started_at) WHERE guide IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX session_by_guide ON session (guide) WHERE guide IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX rating_by_instrument ON rating (instrument, care_day, answered_at, stamp) WHERE deleted_at IS NULL;
CREATE INDEX look_by_stamp ON look (stamp) WHERE deleted_at IS NULL;
CREATE INDEX safety_answer_by_line ON safety_answer (flag, foot, stamp) WHERE deleted_at IS NULL;
CREATE INDEX aim_by_stamp ON aim (stamp, origin) WHERE deleted_at IS NULL;

-- One row a care day with a session that counts: `table_sum` holds the number of such evenings. It follows from
-- `session`, so it is in no archive. The condition is the rule of `session::counts` at this version.
CREATE TABLE evening (
    care_day INTEGER PRIMARY KEY CHECK (care_day BETWEEN 10957 AND 47846),
    sessions INTEGER NOT NULL CHECK (sessions >= 1),
    sum INTEGER NOT NULL
) STRICT;
INSERT INTO evening
    SELECT care_day, count(*), 0
    FROM session
    WHERE deleted_at IS NULL AND receiver = 'me'
        AND (status = 'logged'
            OR (active_seconds > 0 AND (active_seconds >= 120 OR active_seconds * 2 >= planned_seconds)))
    GROUP BY care_day;
INSERT INTO table_sum VALUES ('evening', 0, 0, 0, 0);
