# Where tools/setup/setup.sh keeps what it fetched; the same rule as in tools/setup/lib.sh.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(ANCHORITE_CACHE "$ENV{XDG_CACHE_HOME}/anchorite")
else()
  set(ANCHORITE_CACHE "$ENV{HOME}/.cache/anchorite")
endif()
