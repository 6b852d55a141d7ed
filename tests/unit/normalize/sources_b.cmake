list(APPEND ITA_NORMALIZE_TESTS
  agency_name_test.cpp fiscal_year_test.cpp period_test.cpp responsible_unit_test.cpp thai_date_test.cpp)
