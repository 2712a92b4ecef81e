-- For plain forms: what is kept between two posts, and what leads to a receipt.

-- Proves that a key was issued here: one row.
CREATE TABLE secret (
    bytes BLOB NOT NULL
) STRICT;

-- A complaint that a plain form filed, and the digest of what it posted: the same post again gets a receipt.
CREATE TABLE sent (
    complaint INTEGER PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
    digest BLOB NOT NULL
) STRICT;

-- The way to a receipt, for an hour. Tokens are kept hashed: whoever reads this table sees no receipt.
CREATE TABLE receipt (
    token BLOB PRIMARY KEY,
    complaint INTEGER NOT NULL REFERENCES complaint ON DELETE CASCADE,
    made_at INTEGER NOT NULL         -- in seconds since 1970
) STRICT;
CREATE INDEX receipt_of ON receipt (complaint);

-- Files of a form that is not sent yet, for an hour.
CREATE TABLE held (
    id INTEGER PRIMARY KEY,
    token BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE held_file (
    id INTEGER PRIMARY KEY,
    held INTEGER NOT NULL REFERENCES held ON DELETE CASCADE,
    question TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX held_file_of ON held_file (held);

PRAGMA user_version = 3;
