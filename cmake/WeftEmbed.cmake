# Puts data files into a library, so that an installed binary finds them without a search path.
# A file a/b.ttl becomes a function `std::string_view weft::embedded::b_ttl()`, declared in the generated
# header embedded_data.hpp; `weft::embedded::files()` lists them all, as named here.
function(weft_embed target)
  set(directory "${CMAKE_BINARY_DIR}/embedded")
  file(MAKE_DIRECTORY "${directory}")
  string(CONCAT declarations "#pragma once\n#include <span>\n#include <string_view>\nnamespace weft::embedded {\n"
      "struct File { std::string_view name; std::string_view text; };\nstd::span<const File> files();\n")
  set(definitions "#include \"embedded_data.hpp\"\n")
  foreach(file IN LISTS ARGN)
    get_filename_component(base "${file}" NAME)
    string(MAKE_C_IDENTIFIER "${base}" symbol)
    string(APPEND declarations "std::string_view ${symbol}();\n")
    string(APPEND definitions
      "asm(\".section .rodata\\n.global weft_${symbol}_begin\\n.global weft_${symbol}_end\\n\"\n"
      "    \"weft_${symbol}_begin:\\n.incbin \\\"${CMAKE_SOURCE_DIR}/${file}\\\"\\nweft_${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" const char weft_${symbol}_begin[];\nextern \"C\" const char weft_${symbol}_end[];\n"
      "std::string_view weft::embedded::${symbol}() {\n"
      "  return {weft_${symbol}_begin, static_cast<size_t>(weft_${symbol}_end - weft_${symbol}_begin)};\n}\n")
    string(APPEND list "      {\"${base}\", ${symbol}()},\n")
    list(APPEND files "${CMAKE_SOURCE_DIR}/${file}")
  endforeach()
  string(APPEND definitions "std::span<const weft::embedded::File> weft::embedded::files() {\n"
    "  static const File list[] = {\n${list}  };\n  return list;\n}\n")
  file(GENERATE OUTPUT "${directory}/embedded_data.hpp" CONTENT "${declarations}}\n")
  file(GENERATE OUTPUT "${directory}/embedded_data.cpp" CONTENT "${definitions}")
  set_source_files_properties("${directory}/embedded_data.cpp" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${directory}/embedded_data.cpp")
  target_include_directories(${target} PRIVATE "${directory}")
endfunction()
