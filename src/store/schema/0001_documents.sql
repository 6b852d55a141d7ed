-- What the importer keeps. docs/data-model.md explains each table; the views for people come in 0002.
-- Times are ISO 8601 in UTC; years are B.E.; dates are ISO C.E.; boxes are in PDF points, origin top left, y down
-- (in text files: columns and lines).

CREATE TABLE import_run (
  id              INTEGER PRIMARY KEY,
  started_at      TEXT NOT NULL,
  finished_at     TEXT,                      -- none while it runs, and for ever after a kill
  state           TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted')),
  program_version TEXT NOT NULL,
  command         TEXT NOT NULL
) STRICT;

-- One row for each distinct content.
CREATE TABLE document (
  id                INTEGER PRIMARY KEY,
  sha256            TEXT NOT NULL UNIQUE
                    CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size_bytes        INTEGER NOT NULL CHECK (size_bytes >= 0),
  file_kind         TEXT NOT NULL CHECK (file_kind <> ''),
  status            TEXT NOT NULL
                    CHECK (status IN ('running', 'ok', 'partial', 'rejected', 'failed', 'interrupted')),
  reason            TEXT,                    -- a stable code; none for ok, running, interrupted
  detail            TEXT,                    -- a sentence for people
  page_count        INTEGER NOT NULL DEFAULT 0 CHECK (page_count >= 0),
  attempts          INTEGER NOT NULL CHECK (attempts >= 1),
  begun_in          INTEGER NOT NULL REFERENCES import_run (id),  -- the run of the last attempt
  extractor_version TEXT,
  parser_version    INTEGER,
  first_seen        TEXT NOT NULL,
  finished_at       TEXT,
  user_seconds      REAL,                    -- CPU time of the worker
  max_rss_bytes     INTEGER,
  stderr_tail       TEXT,
  CHECK (status NOT IN ('rejected', 'failed') OR reason IS NOT NULL),
  CHECK ((parser_version IS NOT NULL) = (status IN ('ok', 'partial')))
) STRICT;

-- Each input file of each run, exactly once: with a document, or with the reason why it never became one.
CREATE TABLE sighting (
  id          INTEGER PRIMARY KEY,
  run_id      INTEGER NOT NULL REFERENCES import_run (id),
  path        BLOB NOT NULL,                 -- absolute, the file system's bytes
  shown_path  TEXT NOT NULL,                 -- the same, fit to be shown
  file_name   TEXT NOT NULL,                 -- its last part, fit to be shown
  document_id INTEGER REFERENCES document (id),
  outcome     TEXT NOT NULL CHECK (outcome IN ('new', 'known', 'refused')),
  reason      TEXT,
  detail      TEXT,
  seen_at     TEXT NOT NULL,
  UNIQUE (run_id, path),
  CHECK ((outcome = 'refused') = (document_id IS NULL)),
  CHECK ((outcome = 'refused') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX sighting_by_path ON sighting (path, id);
CREATE INDEX sighting_by_document ON sighting (document_id);

CREATE TABLE page (
  document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL CHECK (number >= 1),
  width        REAL NOT NULL,
  height       REAL NOT NULL,
  rotation     INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
  route        TEXT NOT NULL CHECK (route IN ('digital', 'repaired', 'ocr', 'text')),
  words        INTEGER NOT NULL,
  tables       INTEGER NOT NULL,
  -- evidence about the text layer, in glyphs
  glyphs       INTEGER NOT NULL,
  unmapped     INTEGER NOT NULL,
  interpolated INTEGER NOT NULL,
  private_use  INTEGER NOT NULL,
  latin1       INTEGER NOT NULL,
  sara_am      INTEGER NOT NULL,
  sara_aa      INTEGER NOT NULL,
  orphan_marks INTEGER NOT NULL,
  reordered    INTEGER NOT NULL,
  shape_read   INTEGER NOT NULL,
  impossible   INTEGER NOT NULL,             -- sequences that Thai spelling cannot have
  images       INTEGER NOT NULL,
  image_cover  REAL NOT NULL,
  thai_letters INTEGER NOT NULL,
  dictionary_share REAL NOT NULL CHECK (dictionary_share BETWEEN 0 AND 1),  -- of those letters
  verdict      TEXT NOT NULL CHECK (verdict IN ('keep', 'repaired', 'ocr', 'damaged')),
  diagnostics  TEXT NOT NULL CHECK (diagnostics LIKE '[%]'),  -- JSON: [{"code":…,"detail":…}]
  content      BLOB NOT NULL,                -- zstd of the page as core/page_codec.h lays it out
  PRIMARY KEY (document_id, number)
) STRICT;

-- Pages of a partial document that could not be read.
CREATE TABLE page_failure (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL CHECK (number >= 1),
  reason      TEXT NOT NULL,
  detail      TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT;

-- What the document as a whole says. Not stated: NULL.
CREATE TABLE facts (
  document_id     INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  kind            TEXT NOT NULL CHECK (kind IN ('measures', 'report', 'other')),
  agency          TEXT,
  agency_type     TEXT,
  subdistrict     TEXT,
  district        TEXT,
  province        TEXT,
  assessment_year INTEGER CHECK (assessment_year BETWEEN 2400 AND 2700),
  fiscal_year     INTEGER CHECK (fiscal_year BETWEEN 2400 AND 2700)
) STRICT;
CREATE INDEX facts_by_year ON facts (fiscal_year, kind);

CREATE TABLE fact_evidence (
  document_id INTEGER NOT NULL REFERENCES facts (document_id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  field       TEXT NOT NULL,
  page        INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  raw         TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

-- Gaps of the document itself, for people.
CREATE TABLE fact_note (
  document_id INTEGER NOT NULL REFERENCES facts (document_id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  note        TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

-- A row of a measures table as a reader takes it. Not stated: '' (text) or NULL.
CREATE TABLE measure (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES facts (document_id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 1),   -- in the document
  issue       INTEGER CHECK (issue BETWEEN 1 AND 7),
  indicator   TEXT,
  finding     TEXT NOT NULL,
  measure     TEXT NOT NULL,
  steps       TEXT NOT NULL,
  period      TEXT NOT NULL,
  start_date  TEXT CHECK (start_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  end_date    TEXT CHECK (end_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  result      TEXT NOT NULL,
  suggestion  TEXT NOT NULL,
  monitoring  TEXT NOT NULL,
  budget      TEXT NOT NULL,
  raw_codes   TEXT NOT NULL,
  confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (document_id, position)
) STRICT;
CREATE INDEX measure_by_issue ON measure (issue);

CREATE TABLE measure_code (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  code       TEXT NOT NULL CHECK (code GLOB '[ieO][1-9]*' AND substr(code, 2) NOT GLOB '*[^0-9]*'),
  PRIMARY KEY (measure_id, position),
  UNIQUE (measure_id, code)
) STRICT;
CREATE INDEX measure_code_by_code ON measure_code (code);

CREATE TABLE measure_unit (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  unit       TEXT NOT NULL,
  PRIMARY KEY (measure_id, position)
) STRICT;

-- Why a person should look; the words stand in review_reason. A measure without a row here is not flagged.
CREATE TABLE measure_reason (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (measure_id, position)
) STRICT;

-- Every fragment of the row, the first page's first.
CREATE TABLE measure_evidence (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  page       INTEGER NOT NULL CHECK (page >= 1),
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  raw        TEXT NOT NULL,
  PRIMARY KEY (measure_id, position)
) STRICT;

CREATE TABLE score (
  document_id INTEGER NOT NULL REFERENCES facts (document_id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  code        TEXT CHECK (code GLOB '[ieO][1-9]*' AND substr(code, 2) NOT GLOB '*[^0-9]*'),
  indicator   TEXT,                          -- or 'TOTAL'
  value       REAL NOT NULL,
  page        INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  raw         TEXT NOT NULL,
  PRIMARY KEY (document_id, position),
  CHECK ((code IS NULL) <> (indicator IS NULL))
) STRICT;

-- Reference tables: copies of data/codebook as the last import knew it, so that the views can spell things out.
CREATE TABLE issue (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL
) STRICT;
CREATE TABLE indicator (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL
) STRICT;
CREATE TABLE publication (                   -- the code of each publication by year
  meaning     TEXT NOT NULL CHECK (meaning IN ('measures', 'report')),
  fiscal_year INTEGER NOT NULL,
  code        TEXT,                          -- none in years without such an item
  title       TEXT NOT NULL,
  PRIMARY KEY (meaning, fiscal_year)
) STRICT;
CREATE TABLE question (                      -- a code means nothing without its year
  assessment_year INTEGER NOT NULL,
  code            TEXT NOT NULL,
  title           TEXT NOT NULL,
  PRIMARY KEY (assessment_year, code)
) STRICT;
CREATE TABLE review_reason (
  code    TEXT PRIMARY KEY,
  english TEXT NOT NULL,
  thai    TEXT NOT NULL
) STRICT;
