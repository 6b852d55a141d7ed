-- Measures of one wording, and wordings that do the same; made by `ita group` (docs/measure-groups.md). What a measure is
-- grouped by is its measure text, else its steps, else its finding.

CREATE TABLE measure_theme (
  id       INTEGER PRIMARY KEY,
  label    TEXT NOT NULL,                    -- its most frequent wording
  measures INTEGER NOT NULL,
  agencies INTEGER NOT NULL
) STRICT;

CREATE TABLE measure_group (                 -- near copies: one wording but for misreadings and typing
  id         INTEGER PRIMARY KEY,
  theme_id   INTEGER NOT NULL REFERENCES measure_theme (id),
  text       TEXT NOT NULL,                  -- the most frequent spelling
  letters    INTEGER NOT NULL,               -- without blanks, tone marks, digits and list marks
  measures   INTEGER NOT NULL,
  agencies   INTEGER NOT NULL,
  first_year INTEGER,                        -- the earliest fiscal year in which an agency has it
  last_year  INTEGER
) STRICT;
CREATE INDEX measure_group_by_theme ON measure_group (theme_id);
CREATE INDEX measure_group_by_agencies ON measure_group (agencies);

CREATE TABLE measure_member (
  measure_id INTEGER PRIMARY KEY REFERENCES measure (id) ON DELETE CASCADE,
  group_id   INTEGER NOT NULL REFERENCES measure_group (id)
) STRICT;
CREATE INDEX measure_member_by_group ON measure_member (group_id);

CREATE TABLE grouping (                      -- what the groups were made of; one row or none
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  made_at        TEXT NOT NULL,
  method         INTEGER NOT NULL,           -- counts changes of the method
  measures       INTEGER NOT NULL,
  newest_measure INTEGER NOT NULL            -- the greatest measure.id
) STRICT;
