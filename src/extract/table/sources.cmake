list(APPEND ITA_EXTRACT_SOURCES
  table/ruling_merge.cpp
  table/cell_finder.cpp
  table/grid_split.cpp
  table/grid.cpp
  table/line_builder.cpp
  table/columns.cpp
  table/grid_words.cpp
  table/sparse_table.cpp
  table/chain_split.cpp
  table/rule_chain.cpp
  table/stepped_table.cpp
  table/horizontal_table.cpp
  table/aligned_table.cpp
  table/shaded_cells.cpp
  table/time_bars.cpp
  table/page_builder.cpp)
