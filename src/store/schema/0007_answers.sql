-- The questions of analysts as views; docs/data-model.md documents their columns.

ALTER TABLE indicator ADD COLUMN weight REAL NOT NULL DEFAULT 0;  -- its share of the total

-- What a row of measures has, so that a whole country is counted without reading its texts.
ALTER TABLE measure ADD COLUMN has_finding INTEGER
  GENERATED ALWAYS AS (finding <> '') VIRTUAL;
ALTER TABLE measure ADD COLUMN has_steps INTEGER
  GENERATED ALWAYS AS (measure <> '' OR steps <> '') VIRTUAL;
ALTER TABLE measure ADD COLUMN has_dates INTEGER
  GENERATED ALWAYS AS (period <> '' OR start_date IS NOT NULL OR end_date IS NOT NULL) VIRTUAL;
ALTER TABLE measure ADD COLUMN has_follow_up INTEGER
  GENERATED ALWAYS AS (result <> '' OR monitoring <> '') VIRTUAL;
CREATE INDEX measure_parts
  ON measure (document_id, issue, has_finding, has_steps, has_dates, has_follow_up);
-- Measures of an issue, of a whole country, without their texts.
DROP INDEX measure_by_issue;
CREATE INDEX measure_by_issue ON measure (issue, document_id, position);
CREATE INDEX facts_by_agency ON facts (agency, province, district, fiscal_year);

-- How many rows of each publication have each required part.
CREATE VIEW v_part_counts AS
SELECT f.document_id, f.kind, f.agency, f.agency_type, f.district, f.province, f.fiscal_year,
       count(m.id) AS measures,
       count(*) FILTER (WHERE m.issue = 1) AS issue_1,
       count(*) FILTER (WHERE m.issue = 2) AS issue_2,
       count(*) FILTER (WHERE m.issue = 3) AS issue_3,
       count(*) FILTER (WHERE m.issue = 4) AS issue_4,
       count(*) FILTER (WHERE m.issue = 5) AS issue_5,
       count(*) FILTER (WHERE m.issue = 6) AS issue_6,
       count(*) FILTER (WHERE m.issue = 7) AS issue_7,
       coalesce(sum(m.has_finding), 0) AS with_finding,
       coalesce(sum(m.has_steps), 0) AS with_steps,
       coalesce(sum(m.has_dates), 0) AS with_dates,
       count((SELECT 1 FROM measure_unit AS u WHERE u.measure_id = m.id AND u.position = 1)) AS with_units,
       coalesce(sum(m.has_follow_up), 0) AS with_follow_up,
       (SELECT count(*) FROM score AS s WHERE s.document_id = f.document_id) AS scores
  FROM facts AS f LEFT JOIN measure AS m ON m.document_id = f.document_id
 WHERE f.kind IN ('measures', 'report')
 GROUP BY f.document_id;

-- Each required part of each publication, with the first place that shows it. Nothing here may be grouped or united: a
-- question about a few documents must not count the others.
CREATE VIEW v_parts AS
WITH part (number, part, title) AS (VALUES
  (1, 'issue_1', NULL), (2, 'issue_2', NULL), (3, 'issue_3', NULL), (4, 'issue_4', NULL), (5, 'issue_5', NULL),
  (6, 'issue_6', NULL), (7, 'issue_7', NULL),
  (8, 'analysis', 'ผลการประเมินที่วิเคราะห์'), (9, 'findings', 'ข้อค้นพบ'), (10, 'steps', 'มาตรการและขั้นตอน'),
  (11, 'dates', 'ระยะเวลา'), (12, 'units', 'ผู้รับผิดชอบ'), (13, 'follow_up', 'การกำกับติดตามและผล'))
SELECT f.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = f.document_id ORDER BY s.id LIMIT 1) AS file,
       f.kind, f.agency, f.agency_type, f.district, f.province, f.fiscal_year,
       p.number, p.part, coalesce(p.title, (SELECT i.name FROM issue AS i WHERE i.number = p.number)) AS title,
       CASE WHEN p.number = 8 THEN (SELECT count(*) FROM score AS s WHERE s.document_id = f.document_id)
            ELSE (SELECT count(*) FROM measure AS m WHERE m.document_id = f.document_id
                     AND CASE p.number WHEN 9 THEN m.has_finding WHEN 10 THEN m.has_steps WHEN 11 THEN m.has_dates
                           WHEN 12 THEN EXISTS (SELECT 1 FROM measure_unit AS u WHERE u.measure_id = m.id)
                           WHEN 13 THEN m.has_follow_up ELSE m.issue = p.number END)
       END AS rows,
       (SELECT count(*) FROM measure AS m WHERE m.document_id = f.document_id) AS measures,
       coalesce(e.page, s.page) AS page, coalesce(e.x0, s.x0) AS x0, coalesce(e.y0, s.y0) AS y0,
       coalesce(e.x1, s.x1) AS x1, coalesce(e.y1, s.y1) AS y1
  FROM facts AS f CROSS JOIN part AS p
  LEFT JOIN measure_evidence AS e ON p.number <> 8 AND e.position = 1 AND e.measure_id =
       (SELECT m.id FROM measure AS m WHERE m.document_id = f.document_id
           AND CASE p.number WHEN 9 THEN m.has_finding WHEN 10 THEN m.has_steps WHEN 11 THEN m.has_dates
                 WHEN 12 THEN EXISTS (SELECT 1 FROM measure_unit AS u WHERE u.measure_id = m.id)
                 WHEN 13 THEN m.has_follow_up ELSE m.issue = p.number END
         ORDER BY m.position LIMIT 1)
  LEFT JOIN score AS s ON p.number = 8 AND s.document_id = f.document_id AND s.position = 1
 WHERE f.kind IN ('measures', 'report');

-- Each question's score, and the first measure that the agency's documents on the same results give it.
CREATE VIEW v_question_measures AS
SELECT q.*, t.title AS question, m.finding, m.measure, m.steps, m.document_id AS measure_document,
       e.page AS measure_page, e.x0 AS measure_x0, e.y0 AS measure_y0, e.x1 AS measure_x1, e.y1 AS measure_y1
  FROM (SELECT c.document_id, f.agency, f.district, f.province, f.assessment_year, f.fiscal_year,
               c.code, c.value AS score, c.page, c.x0, c.y0, c.x1, c.y1,
               (SELECT m.id FROM facts AS g
                  CROSS JOIN measure AS m ON m.document_id = g.document_id
                  CROSS JOIN measure_code AS k ON k.measure_id = m.id AND k.code = c.code
                 WHERE g.agency = f.agency AND g.province IS f.province AND g.district IS f.district
                   AND g.fiscal_year IS f.fiscal_year AND g.kind = 'measures'
                 ORDER BY m.has_steps DESC, m.id LIMIT 1) AS measure_id
          FROM score AS c JOIN facts AS f ON f.document_id = c.document_id
         WHERE c.code IS NOT NULL AND f.kind <> 'report') AS q
  LEFT JOIN question AS t ON t.assessment_year = q.assessment_year AND t.code = q.code
  LEFT JOIN measure AS m ON m.id = q.measure_id
  LEFT JOIN measure_evidence AS e ON e.measure_id = m.id AND e.position = 1;

-- Each planned measure, and what the agency's report of that year or the next says of it. Reported is what is of the
-- same wording, else of the same theme (measure_group), else of the same issue and code.
CREATE VIEW v_follow_up AS
SELECT p.document_id,
       (SELECT s.file_name FROM sighting AS s WHERE s.document_id = p.document_id ORDER BY s.id LIMIT 1) AS file,
       p.agency, p.district, p.province, p.fiscal_year, p.measure_id, p.issue, p.measure, p.steps,
       a.page, a.x0, a.y0, a.x1, a.y1,
       CASE WHEN p.report_measure IS NOT NULL THEN 'reported'
            WHEN p.any_report IS NOT NULL THEN 'not in the report' ELSE 'no report' END AS status,
       CASE WHEN p.report_measure IS NULL THEN NULL
            WHEN rx.group_id = p.group_id THEN 'wording'
            WHEN rg.theme_id = p.theme_id THEN 'theme' ELSE 'issue and code' END AS matched_by,
       coalesce(r.document_id, p.any_report) AS report_document,
       (SELECT f.fiscal_year FROM facts AS f
         WHERE f.document_id = coalesce(r.document_id, p.any_report)) AS report_year,
       r.measure AS reported_measure, r.result, b.page AS report_page,
       b.x0 AS report_x0, b.y0 AS report_y0, b.x1 AS report_x1, b.y1 AS report_y1
  FROM (SELECT m.document_id, f.agency, f.district, f.province, f.fiscal_year, m.id AS measure_id, m.issue,
               m.measure, m.steps, x.group_id, g.theme_id,
               (SELECT id FROM (
                SELECT rm.id, rf.fiscal_year,
                       CASE WHEN rx.group_id = x.group_id THEN 1 WHEN rg.theme_id = g.theme_id THEN 2 ELSE 3 END AS rank
                  FROM facts AS rf
                  CROSS JOIN measure AS rm ON rm.document_id = rf.document_id
                  LEFT JOIN measure_member AS rx ON rx.measure_id = rm.id
                  LEFT JOIN measure_group AS rg ON rg.id = rx.group_id
                 WHERE rf.agency = f.agency AND rf.province IS f.province AND rf.district IS f.district
                   AND rf.kind = 'report' AND rf.fiscal_year BETWEEN f.fiscal_year AND f.fiscal_year + 1
                   AND (rx.group_id = x.group_id OR rg.theme_id = g.theme_id
                        OR (rm.issue = m.issue
                            AND EXISTS (SELECT 1 FROM measure_code AS rk
                                          JOIN measure_code AS k ON k.code = rk.code AND k.measure_id = m.id
                                         WHERE rk.measure_id = rm.id))))
                 ORDER BY rank, fiscal_year, id LIMIT 1) AS report_measure,
               (SELECT rf.document_id FROM facts AS rf
                 WHERE rf.agency = f.agency AND rf.province IS f.province AND rf.district IS f.district
                   AND rf.kind = 'report' AND rf.fiscal_year BETWEEN f.fiscal_year AND f.fiscal_year + 1
                 ORDER BY rf.fiscal_year, rf.document_id LIMIT 1) AS any_report
          FROM facts AS f
          JOIN measure AS m ON m.document_id = f.document_id
          LEFT JOIN measure_member AS x ON x.measure_id = m.id
          LEFT JOIN measure_group AS g ON g.id = x.group_id
         WHERE f.kind = 'measures') AS p
  LEFT JOIN measure AS r ON r.id = p.report_measure
  LEFT JOIN measure_member AS rx ON rx.measure_id = r.id
  LEFT JOIN measure_group AS rg ON rg.id = rx.group_id
  LEFT JOIN measure_evidence AS a ON a.measure_id = p.measure_id AND a.position = 1
  LEFT JOIN measure_evidence AS b ON b.measure_id = r.id AND b.position = 1;

-- The printed total against the weighted sum of the printed indicators, where all of them are printed.
CREATE VIEW v_total_check AS
SELECT t.document_id, f.agency, f.district, f.province, f.assessment_year, t.value AS printed,
       (SELECT count(DISTINCT s.indicator) FROM score AS s JOIN indicator AS i ON i.name = s.indicator
         WHERE s.document_id = t.document_id) AS indicators,
       (SELECT sum(w.weight * w.value)
          FROM (SELECT i.weight, s.value FROM indicator AS i JOIN score AS s
                    ON s.document_id = t.document_id AND s.indicator = i.name
                 GROUP BY i.number HAVING s.position = min(s.position)) AS w) AS computed,
       t.page, t.x0, t.y0, t.x1, t.y1
  FROM score AS t JOIN facts AS f ON f.document_id = t.document_id
 WHERE t.indicator = 'TOTAL';

-- The same question in other years, whatever its code is there; titles alike but for blanks.
CREATE VIEW v_code_years AS
SELECT a.assessment_year, a.code, a.title, b.assessment_year AS other_year, b.code AS other_code,
       b.title AS other_title
  FROM question AS a
  JOIN question AS b ON replace(b.title, ' ', '') = replace(a.title, ' ', '') AND b.assessment_year <> a.assessment_year
                    AND substr(b.code, 1, 1) = substr(a.code, 1, 1);

-- Measures by what they do, and wordings that several agencies share; as of the last `ita group`.
CREATE VIEW v_themes AS
SELECT g.theme_id, t.label, m.issue, f.fiscal_year, count(*) AS measures,
       count(DISTINCT f.agency || '/' || coalesce(f.district, '') || '/' || coalesce(f.province, '')) AS agencies
  FROM measure_theme AS t
  JOIN measure_group AS g ON g.theme_id = t.id
  JOIN measure_member AS x ON x.group_id = g.id
  JOIN measure AS m ON m.id = x.measure_id
  JOIN facts AS f ON f.document_id = m.document_id
 GROUP BY g.theme_id, m.issue, f.fiscal_year;

CREATE VIEW v_copied AS
SELECT g.id AS group_id, g.text, g.agencies, g.measures, g.first_year, g.last_year,
       m.id AS measure_id, m.document_id, f.agency, f.district, f.province, f.fiscal_year,
       e.page, e.x0, e.y0, e.x1, e.y1
  FROM measure_group AS g
  JOIN measure_member AS x ON x.group_id = g.id
  JOIN measure AS m ON m.id = x.measure_id
  JOIN facts AS f ON f.document_id = m.document_id
  LEFT JOIN measure_evidence AS e ON e.measure_id = m.id AND e.position = 1
 WHERE g.agencies >= 2;
