-- From the first version of the tables to the second.
ALTER TABLE complaint ADD COLUMN counts_from TEXT;
UPDATE complaint SET counts_from = substr(filed_at, 1, 10);
ALTER TABLE complaint ADD COLUMN told_on TEXT;
-- It is not known of those that are there.
ALTER TABLE complaint ADD COLUMN has_next INTEGER NOT NULL DEFAULT 1;
ALTER TABLE content ADD COLUMN trapped TEXT;

CREATE TABLE clock (
    last TEXT NOT NULL
) STRICT;
INSERT INTO clock SELECT max(received_at) FROM complaint HAVING count(*) > 0;

PRAGMA user_version = 2;
