-- Search in what pages and measures say. The two indexes hold trigrams of skeletons (store/search_text.h): they name
-- candidates, and whoever asks looks into the text itself, so that nothing is found that is not there.

CREATE TABLE search_page (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL,
  text        TEXT NOT NULL,                 -- the page's passages in search form, a line each
  UNIQUE (document_id, number)
) STRICT;

CREATE VIRTUAL TABLE search_page_index USING fts5 (
  skeleton, content = '', detail = 'none', columnsize = 0, tokenize = 'trigram');
CREATE VIRTUAL TABLE search_page_term USING fts5vocab ('search_page_index', 'instance');

-- rowid: measure.id
CREATE VIRTUAL TABLE search_measure_index USING fts5 (
  skeleton, content = '', detail = 'none', columnsize = 0, tokenize = 'trigram');
CREATE VIRTUAL TABLE search_measure_term USING fts5vocab ('search_measure_index', 'instance');
