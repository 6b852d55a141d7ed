list(APPEND ITA_EXTRACT_SOURCES
  pdf/thai_shapes.cpp
  pdf/glyph.cpp
  pdf/page_turn.cpp
  pdf/actual_text.cpp
  pdf/glyph_repair.cpp
  pdf/cluster_text.cpp
  pdf/cluster_builder.cpp
  pdf/ruling_paths.cpp
  pdf/font_book.cpp
  pdf/poppler_complaints.cpp
  pdf/page_device.cpp
  pdf/pdf_document.cpp)
