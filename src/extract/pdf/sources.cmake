list(APPEND ITA_EXTRACT_SOURCES
  pdf/glyph.cpp
  pdf/page_turn.cpp
  pdf/actual_text.cpp
  pdf/glyph_repair.cpp
  pdf/cluster_builder.cpp
  pdf/ruling_paths.cpp
  pdf/ink_ledger.cpp
  pdf/painted_areas.cpp
  pdf/font_book.cpp
  pdf/poppler_complaints.cpp
  pdf/visibility.cpp
  pdf/struck_out.cpp
  pdf/page_device.cpp
  pdf/page_drawing.cpp
  pdf/shape_signature.cpp
  pdf/glyph_outline.cpp
  pdf/glyph_outline_source.cpp
  pdf/shape_library.cpp
  pdf/shape_reading.cpp
  pdf/shape_case.cpp
  pdf/font_doubt.cpp
  pdf/shape_repair.cpp
  pdf/pdf_document.cpp)

# The assembler puts the library of glyph shapes into the program.
set(ITA_GLYPH_SHAPES ${CMAKE_SOURCE_DIR}/data/glyph_shapes/thai.shapes)
set_source_files_properties(pdf/shape_library.cpp PROPERTIES
  COMPILE_DEFINITIONS ITA_GLYPH_SHAPES_FILE="${ITA_GLYPH_SHAPES}"
  OBJECT_DEPENDS ${ITA_GLYPH_SHAPES})
