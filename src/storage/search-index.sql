-- Casebook: the search index of a library.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Three full-text tables over the rows themselves, which keep no second copy
-- of the text, and the triggers that keep them in step. Everything here can be
-- made anew from the rows at any time; it is, when the version in
-- search-index.c is not the one the library was indexed with.

DROP TRIGGER IF EXISTS evidence_insert_words;
DROP TRIGGER IF EXISTS evidence_update_words;
DROP TRIGGER IF EXISTS evidence_delete_words;
DROP TRIGGER IF EXISTS claim_insert_words;
DROP TRIGGER IF EXISTS claim_update_words;
DROP TRIGGER IF EXISTS claim_delete_words;
DROP TRIGGER IF EXISTS note_insert_words;
DROP TRIGGER IF EXISTS note_update_words;
DROP TRIGGER IF EXISTS note_delete_words;
DROP TABLE IF EXISTS evidence_words;
DROP TABLE IF EXISTS claim_words;
DROP TABLE IF EXISTS note_words;

CREATE VIRTUAL TABLE evidence_words USING fts5 (
  title, situation, action, result, role, scope,
  content = 'evidence', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER evidence_insert_words AFTER INSERT ON evidence
BEGIN
  INSERT INTO evidence_words (rowid, title, situation, action, result, role, scope)
  VALUES (NEW.rowid, NEW.title, NEW.situation, NEW."action", NEW.result, NEW.role, NEW.scope);
END;
CREATE TRIGGER evidence_update_words AFTER UPDATE ON evidence
BEGIN
  INSERT INTO evidence_words (evidence_words, rowid, title, situation, action, result, role, scope)
  VALUES ('delete', OLD.rowid, OLD.title, OLD.situation, OLD."action", OLD.result, OLD.role, OLD.scope);
  INSERT INTO evidence_words (rowid, title, situation, action, result, role, scope)
  VALUES (NEW.rowid, NEW.title, NEW.situation, NEW."action", NEW.result, NEW.role, NEW.scope);
END;
CREATE TRIGGER evidence_delete_words AFTER DELETE ON evidence
BEGIN
  INSERT INTO evidence_words (evidence_words, rowid, title, situation, action, result, role, scope)
  VALUES ('delete', OLD.rowid, OLD.title, OLD.situation, OLD."action", OLD.result, OLD.role, OLD.scope);
END;

CREATE VIRTUAL TABLE claim_words USING fts5 (
  sentence,
  content = 'claim', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER claim_insert_words AFTER INSERT ON claim
BEGIN
  INSERT INTO claim_words (rowid, sentence) VALUES (NEW.rowid, NEW.sentence);
END;
CREATE TRIGGER claim_update_words AFTER UPDATE ON claim
BEGIN
  INSERT INTO claim_words (claim_words, rowid, sentence) VALUES ('delete', OLD.rowid, OLD.sentence);
  INSERT INTO claim_words (rowid, sentence) VALUES (NEW.rowid, NEW.sentence);
END;
CREATE TRIGGER claim_delete_words AFTER DELETE ON claim
BEGIN
  INSERT INTO claim_words (claim_words, rowid, sentence) VALUES ('delete', OLD.rowid, OLD.sentence);
END;

CREATE VIRTUAL TABLE note_words USING fts5 (
  text,
  content = 'note', content_rowid = 'rowid',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER note_insert_words AFTER INSERT ON note
BEGIN
  INSERT INTO note_words (rowid, text) VALUES (NEW.rowid, NEW."text");
END;
CREATE TRIGGER note_update_words AFTER UPDATE ON note
BEGIN
  INSERT INTO note_words (note_words, rowid, text) VALUES ('delete', OLD.rowid, OLD."text");
  INSERT INTO note_words (rowid, text) VALUES (NEW.rowid, NEW."text");
END;
CREATE TRIGGER note_delete_words AFTER DELETE ON note
BEGIN
  INSERT INTO note_words (note_words, rowid, text) VALUES ('delete', OLD.rowid, OLD."text");
END;

INSERT INTO evidence_words (evidence_words) VALUES ('rebuild');
INSERT INTO claim_words (claim_words) VALUES ('rebuild');
INSERT INTO note_words (note_words) VALUES ('rebuild');
