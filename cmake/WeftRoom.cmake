# A room is one folder, one static library, and the rooms it may include (the test `lint.rooms` holds
# the sources to it). Every header of a room compiles alone: `all_verify_interface_header_sets`, which needs
# CMake 3.24; building alone does with older ones.
function(weft_add_room name)
  cmake_parse_arguments(arg "" "" "ROOMS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${name}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(weft_${name} STATIC ${sources})
  if(NOT CMAKE_VERSION VERSION_LESS 3.24)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${name}/*.hpp")
    target_sources(weft_${name} INTERFACE FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${headers})
    set_target_properties(weft_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  endif()
  target_link_libraries(weft_${name} PUBLIC weft_settings Threads::Threads)
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(weft_${name} PUBLIC weft_${room})
  endforeach()
  target_link_libraries(weft_${name} PUBLIC ${arg_LIBRARIES})
endfunction()
