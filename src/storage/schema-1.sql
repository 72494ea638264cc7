-- Casebook: schema 1 of a library.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rows that people write all begin with the same columns:
--
--   rowid    SQLite's own number of the row; it is local and never leaves the file
--   id       the row's UUID, the same in every library it travels to
--   created  when it was first written, microseconds of UTC since 1970
--   stamp    the change stamp of this version, greater than any the library gave before
--   origin   id of the library that wrote this version
--   deleted  1 while it lies in the bin
--
-- and go on with one column for every field of the record's class. Text that
-- says nothing is '', but a reference to nothing is NULL. A date is YYYY,
-- YYYY-MM or YYYY-MM-DD. References are checked at the end of a transaction,
-- so that rows may be written in any order.

-- What the library knows about itself: its id (library-id), the search index's
-- version (search-index).
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last change stamp the library gave; one row.
CREATE TABLE clock (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO clock VALUES (1, 0);

-- A published framework: the document as it was published, never changed.
CREATE TABLE framework (
  key         TEXT PRIMARY KEY,
  document_id TEXT NOT NULL,
  version     TEXT NOT NULL,
  title       TEXT NOT NULL,
  publisher   TEXT NOT NULL,
  licence     TEXT NOT NULL,
  language    TEXT NOT NULL,
  digest      TEXT NOT NULL UNIQUE CHECK (length (digest) = 64),
  document    BLOB NOT NULL,
  added       INTEGER NOT NULL
) STRICT;
CREATE TRIGGER framework_never_changes BEFORE UPDATE ON framework
BEGIN
  SELECT RAISE (ABORT, 'a framework version never changes');
END;

-- An attached file, named by the SHA-256 of its bytes and kept once, in chunks
-- of 1 MiB.
CREATE TABLE blob (
  rowid      INTEGER PRIMARY KEY,
  digest     TEXT NOT NULL UNIQUE CHECK (length (digest) = 64),
  size       INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL
) STRICT;
CREATE TABLE blob_chunk (
  blob   INTEGER NOT NULL REFERENCES blob (rowid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  bytes  BLOB NOT NULL,
  UNIQUE (blob, number)
) STRICT;

-- A candidate held against a framework version.
CREATE TABLE cases (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "candidate"   TEXT NOT NULL DEFAULT '',
  "framework"   TEXT NOT NULL REFERENCES framework (key) DEFERRABLE INITIALLY DEFERRED,
  "from_level"  TEXT NOT NULL DEFAULT '',
  "to_level"    TEXT NOT NULL DEFAULT '',
  "window_from" TEXT NOT NULL DEFAULT '' CHECK ("window_from" = '' OR "window_from" GLOB '[0-9][0-9][0-9][0-9]' OR "window_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR "window_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "window_to"   TEXT NOT NULL DEFAULT '' CHECK ("window_to" = '' OR "window_to" GLOB '[0-9][0-9][0-9][0-9]' OR "window_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR "window_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "manager"     TEXT NOT NULL DEFAULT '',
  "team"        TEXT NOT NULL DEFAULT '',
  "ask"         TEXT NOT NULL DEFAULT ''
) STRICT;

-- A described example.
CREATE TABLE evidence (
  rowid       INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created     INTEGER NOT NULL,
  stamp       INTEGER NOT NULL,
  origin      TEXT NOT NULL,
  deleted     INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "case_id"   TEXT NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  "title"     TEXT NOT NULL DEFAULT '',
  "situation" TEXT NOT NULL DEFAULT '',
  "action"    TEXT NOT NULL DEFAULT '',
  "result"    TEXT NOT NULL DEFAULT '',
  "from"      TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR "from" GLOB '[0-9][0-9][0-9][0-9]' OR "from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR "from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "to"        TEXT NOT NULL DEFAULT '' CHECK ("to" = '' OR "to" GLOB '[0-9][0-9][0-9][0-9]' OR "to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR "to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "role"      TEXT NOT NULL DEFAULT '',
  "scope"     TEXT NOT NULL DEFAULT '',
  "audience"  TEXT NOT NULL CHECK ("audience" IN ('me', 'manager', 'committee', 'candidate-after-decision')),
  "strongest" INTEGER NOT NULL DEFAULT 0 CHECK ("strongest" BETWEEN 0 AND 3)
) STRICT;

-- Why a piece of evidence meets an expectation.
CREATE TABLE claim (
  rowid            INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created          INTEGER NOT NULL,
  stamp            INTEGER NOT NULL,
  origin           TEXT NOT NULL,
  deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "case_id"        TEXT NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  "evidence_id"    TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  "item_id"        TEXT NOT NULL DEFAULT '',
  "expectation_id" TEXT NOT NULL DEFAULT '',
  "sentence"       TEXT NOT NULL DEFAULT '',
  "position"       REAL NOT NULL DEFAULT 0
) STRICT;

-- A number before and after.
CREATE TABLE measure (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "evidence_id" TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  "label"       TEXT NOT NULL DEFAULT '',
  "before"      TEXT NOT NULL DEFAULT '',
  "after"       TEXT NOT NULL DEFAULT '',
  "unit"        TEXT NOT NULL DEFAULT '',
  "position"    REAL NOT NULL DEFAULT 0
) STRICT;

-- What evidence points to: an address, or a file held as a blob.
CREATE TABLE artefact (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "evidence_id" TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  "kind"        TEXT NOT NULL CHECK ("kind" IN ('link', 'file')),
  "title"       TEXT NOT NULL DEFAULT '',
  "url"         TEXT NOT NULL DEFAULT '',
  "digest"      TEXT REFERENCES blob (digest) DEFERRABLE INITIALLY DEFERRED,
  "file_name"   TEXT NOT NULL DEFAULT '',
  "media_type"  TEXT NOT NULL DEFAULT '',
  "size"        INTEGER NOT NULL DEFAULT 0 CHECK ("size" >= 0),
  "position"    REAL NOT NULL DEFAULT 0
) STRICT;

-- A stated, reasoned absence of occasion.
CREATE TABLE no_opportunity (
  rowid            INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created          INTEGER NOT NULL,
  stamp            INTEGER NOT NULL,
  origin           TEXT NOT NULL,
  deleted          INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "case_id"        TEXT NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  "item_id"        TEXT NOT NULL DEFAULT '',
  "expectation_id" TEXT NOT NULL DEFAULT '',
  "reason"         TEXT NOT NULL DEFAULT ''
) STRICT;

-- How far a candidate is with a resource.
CREATE TABLE progress (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "case_id"     TEXT NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  "resource_id" TEXT NOT NULL DEFAULT '',
  "state"       TEXT NOT NULL CHECK ("state" IN ('none', 'planned', 'doing', 'done'))
) STRICT;

-- Something done, captured, not yet argued.
CREATE TABLE note (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "text"        TEXT NOT NULL DEFAULT '',
  "written"     TEXT NOT NULL DEFAULT '' CHECK ("written" = '' OR "written" GLOB '[0-9][0-9][0-9][0-9]' OR "written" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR "written" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "evidence_id" TEXT REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The bin is read by age; parts are read by what they belong to.
CREATE INDEX cases_deleted ON cases (deleted, stamp);
CREATE INDEX cases_framework ON cases (framework);
CREATE INDEX evidence_case ON evidence (case_id, deleted);
CREATE INDEX claim_case_item ON claim (case_id, item_id);
CREATE INDEX claim_evidence ON claim (evidence_id);
CREATE INDEX measure_evidence ON measure (evidence_id);
CREATE INDEX artefact_evidence ON artefact (evidence_id);
CREATE INDEX artefact_digest ON artefact (digest);
CREATE INDEX no_opportunity_case ON no_opportunity (case_id);
CREATE INDEX progress_case ON progress (case_id);
CREATE INDEX note_deleted ON note (deleted, created);
CREATE INDEX note_evidence ON note (evidence_id);

-- Every older version of every row, kept by the triggers below so that no
-- program can forget it: a table of versions beside each table of rows, with
-- the same columns.

CREATE TABLE cases_history (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL,
  "candidate"   TEXT NOT NULL,
  "framework"   TEXT NOT NULL,
  "from_level"  TEXT NOT NULL,
  "to_level"    TEXT NOT NULL,
  "window_from" TEXT NOT NULL,
  "window_to"   TEXT NOT NULL,
  "manager"     TEXT NOT NULL,
  "team"        TEXT NOT NULL,
  "ask"         TEXT NOT NULL
) STRICT;
CREATE INDEX cases_history_id ON cases_history (id, stamp);
CREATE TRIGGER cases_update_history AFTER UPDATE ON cases
BEGIN
  INSERT INTO cases_history (
    id, created, stamp, origin, deleted, "candidate", "framework", "from_level", "to_level",
    "window_from", "window_to", "manager", "team", "ask"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."candidate", OLD."framework",
    OLD."from_level", OLD."to_level", OLD."window_from", OLD."window_to", OLD."manager", OLD."team",
    OLD."ask"
  );
END;
CREATE TRIGGER cases_delete_history AFTER DELETE ON cases
BEGIN
  INSERT INTO cases_history (
    id, created, stamp, origin, deleted, "candidate", "framework", "from_level", "to_level",
    "window_from", "window_to", "manager", "team", "ask"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."candidate", OLD."framework",
    OLD."from_level", OLD."to_level", OLD."window_from", OLD."window_to", OLD."manager", OLD."team",
    OLD."ask"
  );
END;

CREATE TABLE evidence_history (
  rowid       INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,
  created     INTEGER NOT NULL,
  stamp       INTEGER NOT NULL,
  origin      TEXT NOT NULL,
  deleted     INTEGER NOT NULL,
  "case_id"   TEXT NOT NULL,
  "title"     TEXT NOT NULL,
  "situation" TEXT NOT NULL,
  "action"    TEXT NOT NULL,
  "result"    TEXT NOT NULL,
  "from"      TEXT NOT NULL,
  "to"        TEXT NOT NULL,
  "role"      TEXT NOT NULL,
  "scope"     TEXT NOT NULL,
  "audience"  TEXT NOT NULL,
  "strongest" INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_history_id ON evidence_history (id, stamp);
CREATE TRIGGER evidence_update_history AFTER UPDATE ON evidence
BEGIN
  INSERT INTO evidence_history (
    id, created, stamp, origin, deleted, "case_id", "title", "situation", "action", "result",
    "from", "to", "role", "scope", "audience", "strongest"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."title",
    OLD."situation", OLD."action", OLD."result", OLD."from", OLD."to", OLD."role", OLD."scope",
    OLD."audience", OLD."strongest"
  );
END;
CREATE TRIGGER evidence_delete_history AFTER DELETE ON evidence
BEGIN
  INSERT INTO evidence_history (
    id, created, stamp, origin, deleted, "case_id", "title", "situation", "action", "result",
    "from", "to", "role", "scope", "audience", "strongest"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."title",
    OLD."situation", OLD."action", OLD."result", OLD."from", OLD."to", OLD."role", OLD."scope",
    OLD."audience", OLD."strongest"
  );
END;

CREATE TABLE claim_history (
  rowid            INTEGER PRIMARY KEY,
  id               TEXT NOT NULL,
  created          INTEGER NOT NULL,
  stamp            INTEGER NOT NULL,
  origin           TEXT NOT NULL,
  deleted          INTEGER NOT NULL,
  "case_id"        TEXT NOT NULL,
  "evidence_id"    TEXT NOT NULL,
  "item_id"        TEXT NOT NULL,
  "expectation_id" TEXT NOT NULL,
  "sentence"       TEXT NOT NULL,
  "position"       REAL NOT NULL
) STRICT;
CREATE INDEX claim_history_id ON claim_history (id, stamp);
CREATE TRIGGER claim_update_history AFTER UPDATE ON claim
BEGIN
  INSERT INTO claim_history (
    id, created, stamp, origin, deleted, "case_id", "evidence_id", "item_id", "expectation_id",
    "sentence", "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."evidence_id",
    OLD."item_id", OLD."expectation_id", OLD."sentence", OLD."position"
  );
END;
CREATE TRIGGER claim_delete_history AFTER DELETE ON claim
BEGIN
  INSERT INTO claim_history (
    id, created, stamp, origin, deleted, "case_id", "evidence_id", "item_id", "expectation_id",
    "sentence", "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."evidence_id",
    OLD."item_id", OLD."expectation_id", OLD."sentence", OLD."position"
  );
END;

CREATE TABLE measure_history (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL,
  "evidence_id" TEXT NOT NULL,
  "label"       TEXT NOT NULL,
  "before"      TEXT NOT NULL,
  "after"       TEXT NOT NULL,
  "unit"        TEXT NOT NULL,
  "position"    REAL NOT NULL
) STRICT;
CREATE INDEX measure_history_id ON measure_history (id, stamp);
CREATE TRIGGER measure_update_history AFTER UPDATE ON measure
BEGIN
  INSERT INTO measure_history (
    id, created, stamp, origin, deleted, "evidence_id", "label", "before", "after", "unit",
    "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."evidence_id", OLD."label",
    OLD."before", OLD."after", OLD."unit", OLD."position"
  );
END;
CREATE TRIGGER measure_delete_history AFTER DELETE ON measure
BEGIN
  INSERT INTO measure_history (
    id, created, stamp, origin, deleted, "evidence_id", "label", "before", "after", "unit",
    "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."evidence_id", OLD."label",
    OLD."before", OLD."after", OLD."unit", OLD."position"
  );
END;

CREATE TABLE artefact_history (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL,
  "evidence_id" TEXT NOT NULL,
  "kind"        TEXT NOT NULL,
  "title"       TEXT NOT NULL,
  "url"         TEXT NOT NULL,
  "digest"      TEXT,
  "file_name"   TEXT NOT NULL,
  "media_type"  TEXT NOT NULL,
  "size"        INTEGER NOT NULL,
  "position"    REAL NOT NULL
) STRICT;
CREATE INDEX artefact_history_id ON artefact_history (id, stamp);
CREATE TRIGGER artefact_update_history AFTER UPDATE ON artefact
BEGIN
  INSERT INTO artefact_history (
    id, created, stamp, origin, deleted, "evidence_id", "kind", "title", "url", "digest",
    "file_name", "media_type", "size", "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."evidence_id", OLD."kind",
    OLD."title", OLD."url", OLD."digest", OLD."file_name", OLD."media_type", OLD."size",
    OLD."position"
  );
END;
CREATE TRIGGER artefact_delete_history AFTER DELETE ON artefact
BEGIN
  INSERT INTO artefact_history (
    id, created, stamp, origin, deleted, "evidence_id", "kind", "title", "url", "digest",
    "file_name", "media_type", "size", "position"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."evidence_id", OLD."kind",
    OLD."title", OLD."url", OLD."digest", OLD."file_name", OLD."media_type", OLD."size",
    OLD."position"
  );
END;

CREATE TABLE no_opportunity_history (
  rowid            INTEGER PRIMARY KEY,
  id               TEXT NOT NULL,
  created          INTEGER NOT NULL,
  stamp            INTEGER NOT NULL,
  origin           TEXT NOT NULL,
  deleted          INTEGER NOT NULL,
  "case_id"        TEXT NOT NULL,
  "item_id"        TEXT NOT NULL,
  "expectation_id" TEXT NOT NULL,
  "reason"         TEXT NOT NULL
) STRICT;
CREATE INDEX no_opportunity_history_id ON no_opportunity_history (id, stamp);
CREATE TRIGGER no_opportunity_update_history AFTER UPDATE ON no_opportunity
BEGIN
  INSERT INTO no_opportunity_history (
    id, created, stamp, origin, deleted, "case_id", "item_id", "expectation_id", "reason"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."item_id",
    OLD."expectation_id", OLD."reason"
  );
END;
CREATE TRIGGER no_opportunity_delete_history AFTER DELETE ON no_opportunity
BEGIN
  INSERT INTO no_opportunity_history (
    id, created, stamp, origin, deleted, "case_id", "item_id", "expectation_id", "reason"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."item_id",
    OLD."expectation_id", OLD."reason"
  );
END;

CREATE TABLE progress_history (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL,
  "case_id"     TEXT NOT NULL,
  "resource_id" TEXT NOT NULL,
  "state"       TEXT NOT NULL
) STRICT;
CREATE INDEX progress_history_id ON progress_history (id, stamp);
CREATE TRIGGER progress_update_history AFTER UPDATE ON progress
BEGIN
  INSERT INTO progress_history (
    id, created, stamp, origin, deleted, "case_id", "resource_id", "state"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."resource_id",
    OLD."state"
  );
END;
CREATE TRIGGER progress_delete_history AFTER DELETE ON progress
BEGIN
  INSERT INTO progress_history (
    id, created, stamp, origin, deleted, "case_id", "resource_id", "state"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."case_id", OLD."resource_id",
    OLD."state"
  );
END;

CREATE TABLE note_history (
  rowid         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL,
  created       INTEGER NOT NULL,
  stamp         INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  deleted       INTEGER NOT NULL,
  "text"        TEXT NOT NULL,
  "written"     TEXT NOT NULL,
  "evidence_id" TEXT
) STRICT;
CREATE INDEX note_history_id ON note_history (id, stamp);
CREATE TRIGGER note_update_history AFTER UPDATE ON note
BEGIN
  INSERT INTO note_history (
    id, created, stamp, origin, deleted, "text", "written", "evidence_id"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."text", OLD."written",
    OLD."evidence_id"
  );
END;
CREATE TRIGGER note_delete_history AFTER DELETE ON note
BEGIN
  INSERT INTO note_history (
    id, created, stamp, origin, deleted, "text", "written", "evidence_id"
  ) VALUES (
    OLD.id, OLD.created, OLD.stamp, OLD.origin, OLD.deleted, OLD."text", OLD."written",
    OLD."evidence_id"
  );
END;
-- What was done, one line a change: the rows whose stamps lie between first
-- and last stamp are those it wrote. Lines are added and never touched again.
CREATE TABLE activity (
  rowid       INTEGER PRIMARY KEY,
  first_stamp INTEGER NOT NULL,
  last_stamp  INTEGER NOT NULL,
  actor       TEXT NOT NULL,
  action      TEXT NOT NULL,
  table_name  TEXT NOT NULL,
  row_id      TEXT NOT NULL,
  n_rows      INTEGER NOT NULL
) STRICT;
CREATE TRIGGER activity_never_changes BEFORE UPDATE ON activity
BEGIN
  SELECT RAISE (ABORT, 'the activity log is only added to');
END;
CREATE TRIGGER activity_never_shrinks BEFORE DELETE ON activity
BEGIN
  SELECT RAISE (ABORT, 'the activity log is only added to');
END;

-- What the list of cases shows of each: when anything in it last changed and
-- how much evidence is in it. Kept by the triggers below, so that the list
-- costs a row a case however much a library holds.
CREATE TABLE case_tally (
  case_id    TEXT PRIMARY KEY,
  edited     INTEGER NOT NULL,
  n_evidence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cases_insert_tally AFTER INSERT ON cases
BEGIN
  INSERT INTO case_tally VALUES (NEW.id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER cases_update_tally AFTER UPDATE ON cases
BEGIN
  INSERT INTO case_tally VALUES (NEW.id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER cases_delete_tally AFTER DELETE ON cases
BEGIN
  DELETE FROM case_tally WHERE case_id = OLD.id;
END;
CREATE TRIGGER evidence_insert_tally AFTER INSERT ON evidence
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 1 - NEW.deleted)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER evidence_update_tally AFTER UPDATE ON evidence
BEGIN
  UPDATE case_tally SET n_evidence = n_evidence - (1 - OLD.deleted) WHERE case_id = OLD.case_id;
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 1 - NEW.deleted)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER evidence_delete_tally AFTER DELETE ON evidence
BEGIN
  UPDATE case_tally SET n_evidence = n_evidence - (1 - OLD.deleted) WHERE case_id = OLD.case_id;
END;
CREATE TRIGGER claim_insert_tally AFTER INSERT ON claim
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER claim_update_tally AFTER UPDATE ON claim
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER no_opportunity_insert_tally AFTER INSERT ON no_opportunity
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER no_opportunity_update_tally AFTER UPDATE ON no_opportunity
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER progress_insert_tally AFTER INSERT ON progress
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER progress_update_tally AFTER UPDATE ON progress
BEGIN
  INSERT INTO case_tally VALUES (NEW.case_id, NEW.stamp, 0)
  ON CONFLICT (case_id) DO UPDATE
  SET edited = max (edited, excluded.edited), n_evidence = n_evidence + excluded.n_evidence;
END;
CREATE TRIGGER measure_insert_tally AFTER INSERT ON measure
BEGIN
  UPDATE case_tally SET edited = max (edited, NEW.stamp)
  WHERE case_id = (SELECT case_id FROM evidence WHERE id = NEW.evidence_id);
END;
CREATE TRIGGER measure_update_tally AFTER UPDATE ON measure
BEGIN
  UPDATE case_tally SET edited = max (edited, NEW.stamp)
  WHERE case_id = (SELECT case_id FROM evidence WHERE id = NEW.evidence_id);
END;
CREATE TRIGGER artefact_insert_tally AFTER INSERT ON artefact
BEGIN
  UPDATE case_tally SET edited = max (edited, NEW.stamp)
  WHERE case_id = (SELECT case_id FROM evidence WHERE id = NEW.evidence_id);
END;
CREATE TRIGGER artefact_update_tally AFTER UPDATE ON artefact
BEGIN
  UPDATE case_tally SET edited = max (edited, NEW.stamp)
  WHERE case_id = (SELECT case_id FROM evidence WHERE id = NEW.evidence_id);
END;
