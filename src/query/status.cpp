#include "query/status.h"

#include "query/answer_rows.h"

namespace ita {
namespace {

struct Part {
  Answer frame;
  const char* sql;
};

}  // namespace

Result<std::vector<Answer>> summarize_status(const Database& database) {
  const ReadSnapshot snapshot(database);
  Part parts[] = {
      {{"Input files", {{"status"}, {"reason"}, {"files", ColumnKind::kInteger}}, {}, {}},
       "SELECT status, reason, count(*) FROM v_files GROUP BY status, reason"
       " ORDER BY CASE status WHEN 'ok' THEN 1 WHEN 'partial' THEN 2 WHEN 'rejected' THEN 3 WHEN "
       "'failed' THEN 4"
       " WHEN 'interrupted' THEN 5 ELSE 6 END, reason"},
      {{"Totals", {{"what"}, {"count", ColumnKind::kInteger}}, {}, {}},
       "SELECT 'files', count(*) FROM v_files"
       " UNION ALL SELECT 'documents', count(*) FROM document"
       " UNION ALL SELECT 'files that repeat a document', count(*) FROM v_files WHERE same_as IS "
       "NOT NULL"
       " UNION ALL SELECT 'pages', count(*) FROM page"
       " UNION ALL SELECT 'pages without words', count(*) FROM page WHERE words = 0"
       " UNION ALL SELECT 'measures', count(*) FROM measure"
       " UNION ALL SELECT 'measures to review', count(DISTINCT measure_id) FROM measure_reason"
       " UNION ALL SELECT 'scores', count(*) FROM score"},
      {{"Files that need a look",
        {{"status"}, {"reason"}, {"path"}, {"detail"}, {"document", ColumnKind::kInteger}},
        {},
        {}},
       "SELECT status, reason, path, detail, document_id FROM v_files WHERE status <> 'ok'"
       // Read to the end, and yet nothing came of it: people will want to know why.
       " UNION ALL SELECT 'ok', 'no_measures', path,"
       " (SELECT CASE WHEN sum(words = 0) > 0 THEN sum(words = 0) || ' of ' || count(*) ||"
       " ' pages hold no words: blank, or photographs'"
       " ELSE 'neither measures nor scores were found' END FROM page AS p"
       " WHERE p.document_id = f.document_id), document_id"
       " FROM v_files AS f WHERE status = 'ok'"
       " AND NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.document_id = f.document_id)"
       " AND NOT EXISTS (SELECT 1 FROM score AS c WHERE c.document_id = f.document_id)"
       " ORDER BY 3"},
  };
  std::vector<Answer> answers;
  for (Part& part : parts) {
    Statement query = database.connection().prepare(part.sql);
    if (auto status = append_rows(query, part.frame); !status)
      return tl::unexpected<Error>(status.error());
    answers.push_back(std::move(part.frame));
  }
  return answers;
}

}  // namespace ita
