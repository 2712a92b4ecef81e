-- A complaint may be kept without end, or from an event that only an officer knows of.
CREATE TABLE promise_by_now (
    complaint INTEGER NOT NULL REFERENCES complaint ON DELETE CASCADE,
    what TEXT NOT NULL,              -- complaint, personal_data or statistics
    amount INTEGER,                  -- neither amount nor unit: without end
    unit TEXT,
    since TEXT NOT NULL              -- filing, closing or event
) STRICT;
INSERT INTO promise_by_now SELECT complaint, what, amount, unit, since FROM promise;
DROP TABLE promise;
ALTER TABLE promise_by_now RENAME TO promise;
CREATE INDEX promise_of ON promise (complaint);

PRAGMA user_version = 4;
