# One interface target carries every flag, so that a stage cannot forget one.
add_library(ita_flags INTERFACE)
add_library(ita::flags ALIAS ita_flags)
target_compile_features(ita_flags INTERFACE cxx_std_20)
target_include_directories(ita_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ita_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow=local
  -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  # g++ 12 sees overlaps in std::string that are none (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  -fstack-protector-strong)
if(ITA_WERROR)
  target_compile_options(ita_flags INTERFACE -Werror)
endif()
if(ITA_SANITIZE)
  target_compile_options(ita_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(ita_flags INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(ita_flags INTERFACE ITA_SANITIZED=1)
else()
  target_compile_definitions(ita_flags INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
endif()
if(ITA_FUZZ)
  target_compile_options(ita_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  target_link_options(ita_flags INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(ita_flags INTERFACE ITA_SANITIZED=1)
endif()
if(ITA_COVERAGE)
  target_compile_options(ita_flags INTERFACE --coverage)
  target_link_options(ita_flags INTERFACE --coverage)
endif()
if(ITA_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy)
endif()

# ita_stage(NAME SOURCES a.cpp … [LINKS stage …] [SYSTEM target …])
# makes the static library ita_NAME with the alias ita::NAME.
function(ita_stage name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;SYSTEM" ${ARGN})
  add_library(ita_${name} STATIC ${ARG_SOURCES})
  add_library(ita::${name} ALIAS ita_${name})
  target_link_libraries(ita_${name} PUBLIC ita::flags ${ARG_LINKS} PRIVATE ${ARG_SYSTEM})
endfunction()
