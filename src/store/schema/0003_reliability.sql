-- How safely a document was read, how often parsing it began and never ended, and where its bytes are kept.

-- What confined the workers: "landlock 7, seccomp", "limits only". Before this step nothing but limits did.
ALTER TABLE import_run ADD COLUMN sandbox TEXT NOT NULL DEFAULT 'limits only';
ALTER TABLE document ADD COLUMN sandbox TEXT NOT NULL DEFAULT 'limits only';  -- of the last attempt

-- Parsing runs in the importer itself: a document that killed it again and again must not do so for ever.
ALTER TABLE document ADD COLUMN unfinished_parses INTEGER NOT NULL DEFAULT 0;

-- The archive's folder, absolute, the file system's bytes; NULL where no copy was kept.
ALTER TABLE document ADD COLUMN archived_in BLOB;

-- Documents that broke the program that read them, whole or in part.
CREATE VIEW v_quarantine AS
SELECT d.id AS document_id,
       (SELECT s.shown_path FROM sighting AS s WHERE s.document_id = d.id
         ORDER BY s.id DESC LIMIT 1) AS path,
       d.status, d.reason, d.detail, d.attempts, d.page_count AS pages,
       (SELECT count(*) FROM page AS p WHERE p.document_id = d.id) AS pages_read,
       d.stderr_tail, d.extractor_version, d.sandbox, d.sha256, d.finished_at
  FROM document AS d
 WHERE d.status = 'failed'
    OR (d.status = 'partial'
        AND d.reason IN ('worker_crashed', 'out_of_memory', 'timeout', 'stalled', 'crash_loop',
                         'internal_error'));
