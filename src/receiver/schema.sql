-- A complaint, and what becomes of it. Who complains of what stands in `content` and `file`, and nowhere else.
CREATE TABLE complaint (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,        -- the Idempotency-Key: a complaint is kept once
    reference TEXT NOT NULL UNIQUE,
    organisation TEXT NOT NULL,
    procedure TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subjects TEXT NOT NULL,          -- ids of options, parted by blanks
    filed_at TEXT NOT NULL,          -- in the time of Amsterdam, like all that follows
    received_at TEXT NOT NULL,
    counts_from TEXT,                -- the day from which it is kept so long; not known while the clock is wrong
    told_on TEXT,                    -- the day on which it was filed by the sender's clock, when later than by ours
    has_next INTEGER NOT NULL,       -- whether something comes after its procedure, such as a second instance
    closed_on TEXT,
    held_for TEXT                    -- why it is kept longer than promised
) STRICT;

-- What was sent. More than one only when the sender changed the complaint between two tries.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    complaint INTEGER NOT NULL REFERENCES complaint ON DELETE CASCADE,
    received_at TEXT NOT NULL,
    payload TEXT NOT NULL,           -- the complaint as JSON
    sheet TEXT NOT NULL,             -- the same as an officer reads it
    trapped TEXT                     -- what was filled in where people see no field
) STRICT;
CREATE INDEX content_of ON content (complaint);

CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
    question TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX file_of ON file (content);

-- How long the complainant was told that it is kept, at the time.
CREATE TABLE promise (
    complaint INTEGER NOT NULL REFERENCES complaint ON DELETE CASCADE,
    what TEXT NOT NULL,              -- complaint, personal_data or statistics
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    since TEXT NOT NULL              -- filing or closing
) STRICT;
CREATE INDEX promise_of ON promise (complaint);

-- What stays of a complaint that was deleted, where statistics were promised: nothing that leads to a person.
CREATE TABLE statistic (
    organisation TEXT NOT NULL,
    procedure TEXT NOT NULL,
    month TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subjects TEXT NOT NULL,
    keep_until TEXT NOT NULL
) STRICT;

-- When the last complaint or purge was by a clock that could be right: one row, or none yet.
CREATE TABLE clock (
    last TEXT NOT NULL
) STRICT;

PRAGMA user_version = 2;
