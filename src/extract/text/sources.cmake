list(APPEND ITA_EXTRACT_SOURCES
  text/text_encoding.cpp
  text/markup.cpp
  text/text_file.cpp)
