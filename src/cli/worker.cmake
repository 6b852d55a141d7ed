# The program that reads documents: the only one that links Poppler.
add_executable(ita-worker worker_main.cpp worker/read_document.cpp worker/dump.cpp
  worker/picture_module.cpp worker/read_parts.cpp)
target_link_libraries(ita-worker PRIVATE ita::sandbox ita::extract nlohmann_json::nlohmann_json fmt::fmt ${CMAKE_DL_LIBS})
add_dependencies(ita-worker ita-ocr)
# Each library that a worker loads costs every document its start-up time.
target_link_options(ita-worker PRIVATE -Wl,--as-needed)
target_compile_definitions(ita-worker PRIVATE ITA_VERSION="${PROJECT_VERSION}")
