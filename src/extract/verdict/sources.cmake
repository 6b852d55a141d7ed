set(ITA_THAI_WORDS_FILE ${CMAKE_SOURCE_DIR}/data/dictionary/thai_words.dawg)
set_source_files_properties(verdict/thai_dictionary.cpp PROPERTIES
  COMPILE_DEFINITIONS ITA_THAI_WORDS_FILE="${ITA_THAI_WORDS_FILE}"
  OBJECT_DEPENDS ${ITA_THAI_WORDS_FILE})
list(APPEND ITA_EXTRACT_SOURCES
  verdict/thai_dictionary.cpp
  verdict/thai_run.cpp
  verdict/name_guard.cpp
  verdict/word_search.cpp
  verdict/word_repair.cpp
  verdict/thai_spelling.cpp
  verdict/page_verdict.cpp)
