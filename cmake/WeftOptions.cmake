# Compiler settings that hold for every room and test.
option(WEFT_WERROR "Treat warnings as errors" OFF)
option(WEFT_FUZZ "Build the fuzzers (clang only)" OFF)
set(WEFT_SANITIZE "" CACHE STRING "Comma-separated sanitizers, for example address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(WEFT_CCACHE ccache)
if(WEFT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${WEFT_CCACHE}")
endif()

add_library(weft_settings INTERFACE)
target_include_directories(weft_settings INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(weft_settings INTERFACE WEFT_VERSION="${PROJECT_VERSION}")
target_compile_options(weft_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast)
# RapidJSON scans strings 16 bytes at a time. Its aligned loads may reach beyond a text (not beyond what can be
# read), which sanitizers take for an error.
if(NOT WEFT_SANITIZE AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_compile_definitions(weft_settings INTERFACE RAPIDJSON_SSE2)
endif()
if(WEFT_WERROR)
  target_compile_options(weft_settings INTERFACE -Werror)
endif()
if(WEFT_SANITIZE)
  target_compile_options(weft_settings INTERFACE -fsanitize=${WEFT_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(weft_settings INTERFACE -fsanitize=${WEFT_SANITIZE})
endif()
