-- The views that people and other programs read; docs/data-model.md documents their columns.

-- Every input file exactly once, as it was last seen.
CREATE VIEW v_files AS
SELECT s.shown_path AS path,
       s.file_name AS file,
       coalesce(d.status, 'rejected') AS status,
       coalesce(d.reason, s.reason) AS reason,
       coalesce(d.detail, s.detail) AS detail,
       s.document_id,
       (SELECT first.shown_path FROM sighting AS first
         WHERE first.document_id = s.document_id AND first.path <> s.path
           AND first.id < (SELECT min(own.id) FROM sighting AS own
                            WHERE own.path = s.path AND own.document_id = s.document_id)
         ORDER BY first.id LIMIT 1) AS same_as,
       s.seen_at,
       s.run_id
  FROM sighting AS s LEFT JOIN document AS d ON d.id = s.document_id
 WHERE s.id = (SELECT max(last.id) FROM sighting AS last WHERE last.path = s.path);

CREATE VIEW v_documents AS
SELECT d.id AS document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = d.id ORDER BY s.id LIMIT 1) AS file,
       d.status, d.reason, d.detail, d.page_count AS pages,
       f.kind, f.agency, f.agency_type, f.subdistrict, f.district, f.province,
       f.fiscal_year, f.assessment_year,
       (SELECT count(*) FROM measure AS m WHERE m.document_id = d.id) AS measures,
       (SELECT count(*) FROM measure AS m WHERE m.document_id = d.id
           AND EXISTS (SELECT 1 FROM measure_reason AS r WHERE r.measure_id = m.id)) AS to_review,
       (SELECT count(*) FROM score AS c WHERE c.document_id = d.id) AS scores,
       (SELECT group_concat(route, ' ')
          FROM (SELECT route FROM page AS p WHERE p.document_id = d.id ORDER BY number)) AS routes,
       d.sha256, d.first_seen, d.finished_at, d.extractor_version, d.parser_version
  FROM document AS d LEFT JOIN facts AS f ON f.document_id = d.id;

CREATE VIEW v_measures AS
SELECT m.id AS measure_id, m.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = m.document_id
         ORDER BY s.id LIMIT 1) AS file,
       f.kind, f.agency, f.district, f.province, f.fiscal_year, f.assessment_year,
       m.position, m.issue, i.name AS issue_name, m.indicator,
       (SELECT group_concat(code, '; ')
          FROM (SELECT code FROM measure_code AS c WHERE c.measure_id = m.id ORDER BY position)) AS codes,
       m.finding, m.measure, m.steps, m.period, m.start_date, m.end_date,
       (SELECT group_concat(unit, '; ')
          FROM (SELECT unit FROM measure_unit AS u WHERE u.measure_id = m.id ORDER BY position))
         AS responsible,
       m.result, m.suggestion, m.monitoring, m.budget,
       EXISTS (SELECT 1 FROM measure_reason AS r WHERE r.measure_id = m.id) AS needs_review,
       (SELECT group_concat(reason, '; ')
          FROM (SELECT reason FROM measure_reason AS r WHERE r.measure_id = m.id ORDER BY position))
         AS review_reasons,
       m.confidence, m.raw_codes,
       e.page, e.x0, e.y0, e.x1, e.y1
  FROM measure AS m
  JOIN facts AS f ON f.document_id = m.document_id
  LEFT JOIN issue AS i ON i.number = m.issue
  LEFT JOIN measure_evidence AS e ON e.measure_id = m.id AND e.position = 1;

-- One row a measure and code; the title is that of the year whose results the document analyses.
CREATE VIEW v_measure_codes AS
SELECT c.measure_id, m.document_id, f.agency, f.province, f.fiscal_year, f.assessment_year, m.issue, m.indicator,
       c.code, q.title AS question
  FROM measure_code AS c
  JOIN measure AS m ON m.id = c.measure_id
  JOIN facts AS f ON f.document_id = m.document_id
  LEFT JOIN question AS q ON q.assessment_year = f.assessment_year AND q.code = c.code;

CREATE VIEW v_scores AS
SELECT c.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = c.document_id
         ORDER BY s.id LIMIT 1) AS file,
       f.agency, f.province, f.fiscal_year, f.assessment_year,
       c.code, q.title AS question, c.indicator, c.value, c.page, c.x0, c.y0, c.x1, c.y1, c.raw
  FROM score AS c
  JOIN facts AS f ON f.document_id = c.document_id
  LEFT JOIN question AS q ON q.assessment_year = f.assessment_year AND q.code = c.code;

-- What each agency has published: a document of fiscal year N is year N's item, whatever its code is then.
CREATE VIEW v_publications AS
SELECT f.agency, f.agency_type, f.district, f.province,
       f.kind AS item, f.fiscal_year, p.code, f.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = f.document_id
         ORDER BY s.id LIMIT 1) AS file,
       d.status
  FROM facts AS f
  JOIN document AS d ON d.id = f.document_id
  LEFT JOIN publication AS p ON p.meaning = f.kind AND p.fiscal_year = f.fiscal_year
 WHERE f.kind IN ('measures', 'report');

-- One row a measure and reason to look at it.
CREATE VIEW v_review AS
SELECT r.measure_id, m.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = m.document_id
         ORDER BY s.id LIMIT 1) AS file,
       f.agency, f.fiscal_year, m.position, m.issue,
       r.reason, w.english, w.thai, m.confidence, e.page, e.x0, e.y0, e.x1, e.y1
  FROM measure_reason AS r
  JOIN measure AS m ON m.id = r.measure_id
  JOIN facts AS f ON f.document_id = m.document_id
  LEFT JOIN review_reason AS w ON w.code = r.reason
  LEFT JOIN measure_evidence AS e ON e.measure_id = m.id AND e.position = 1;
