-- The agencies that should publish (`ita roster import`), what people decided about doubtful names, and what makes the
-- question who has published fast. Keys are skeletons (normalize/thai_text.h).

CREATE TABLE roster_entry (
  position     INTEGER PRIMARY KEY,          -- in the file, from 1
  name         TEXT NOT NULL,                -- as the file has it
  full_name    TEXT NOT NULL,                -- type and place, no short form
  type         TEXT,
  district     TEXT,
  province     TEXT,
  key          TEXT NOT NULL,                -- of full_name
  place_key    TEXT NOT NULL,                -- without the type; '' where that is not known
  district_key TEXT NOT NULL,                -- '' where not stated
  province_key TEXT NOT NULL
) STRICT;
CREATE INDEX roster_entry_by_key ON roster_entry (key);

-- What a person decided: an agency as documents print it is this one, or none of the roster. Entries are named, not
-- numbered, so that a decision outlives the next import of a roster.
CREATE TABLE roster_decision (
  key            TEXT NOT NULL,
  district_key   TEXT NOT NULL,
  province_key   TEXT NOT NULL,
  printed        TEXT NOT NULL,
  entry_key      TEXT,                       -- NULL: none of the roster
  entry_district TEXT,
  entry_province TEXT,
  decided_at     TEXT NOT NULL,
  PRIMARY KEY (key, district_key, province_key)
) STRICT;

-- Which entry each document belongs to, as of the last `ita roster import`, `decide` or `match`.
CREATE TABLE roster_match (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL REFERENCES roster_entry (position),
  score       REAL NOT NULL CHECK (score BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX roster_match_by_position ON roster_match (position);

-- Rows of page are long; these are all that a question over every document reads of them.
CREATE INDEX page_words ON page (document_id, words);
CREATE INDEX score_by_code ON score (code, document_id);
CREATE INDEX facts_by_assessment ON facts (assessment_year);
