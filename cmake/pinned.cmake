# Where tools/setup/setup.sh keeps what it fetched (the same rule as in tools/setup/lib.sh), and the folders in it that
# tools/setup/versions.sh pins: `readonly kGumboDir=deps/gumbo-0.13.0` there is GUMBO_DIR here, as an absolute path.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(ANCHORITE_CACHE "$ENV{XDG_CACHE_HOME}/anchorite")
else()
  set(ANCHORITE_CACHE "$ENV{HOME}/.cache/anchorite")
endif()

set(versions "${CMAKE_CURRENT_LIST_DIR}/../tools/setup/versions.sh")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${versions}")
file(STRINGS "${versions}" pins REGEX "^readonly k[A-Za-z0-9]+Dir=")
foreach(pin IN LISTS pins)
  string(REGEX MATCH "^readonly k([A-Za-z0-9]+)Dir=([^ ]+)" pin "${pin}")
  string(TOUPPER "${CMAKE_MATCH_1}" name)
  set(${name}_DIR "${ANCHORITE_CACHE}/${CMAKE_MATCH_2}")
endforeach()
