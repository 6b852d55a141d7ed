list(APPEND ITA_NORMALIZE_SOURCES
  agency_choice.cpp vocabulary.cpp agency_load.cpp agency_location.cpp agency_name.cpp compact_text.cpp fiscal_year.cpp period.cpp period_parts.cpp period_token.cpp
  responsible_unit.cpp thai_date.cpp)
