-- From the first version of the tables to the second.
ALTER TABLE content ADD COLUMN trapped TEXT;

PRAGMA user_version = 2;
