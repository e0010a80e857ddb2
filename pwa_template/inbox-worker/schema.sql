-- The tables of the hosted inbox, and its bounds counted as records come and go. Harmless to run again.
CREATE TABLE IF NOT EXISTS record (
  id TEXT PRIMARY KEY,
  box TEXT NOT NULL,
  record TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS box (
  name TEXT PRIMARY KEY,
  waiting INTEGER NOT NULL DEFAULT 0,
  minute INTEGER NOT NULL DEFAULT 0,
  came INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO box (name) VALUES ('registrations'), ('reports') ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  signed_at INTEGER NOT NULL
);
INSERT INTO clock (one, signed_at) VALUES (1, 0) ON CONFLICT DO NOTHING;

CREATE TRIGGER IF NOT EXISTS record_came AFTER INSERT ON record BEGIN
  UPDATE box SET waiting = waiting + 1, came = came + 1 WHERE name = new.box;
END;

CREATE TRIGGER IF NOT EXISTS record_went AFTER DELETE ON record BEGIN
  UPDATE box SET waiting = max(0, waiting - 1) WHERE name = old.box;
END;
