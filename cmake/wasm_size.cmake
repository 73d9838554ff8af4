# The page is one file that people send to each other: what runs once a file or once a click is compiled for size,
# what has no loops over rows for the least size.
# optimize(OPTION FOLDER...): all sources of these folders of cpp/, not of the folders in them
function(optimize option)
  foreach(folder IN LISTS ARGN)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cpp/${folder}/*.cpp")
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS ${option})
  endforeach()
endfunction()
optimize(-Oz wasm session catalog catalog/messages reports/columns reports/tables reports/anchors reports/pages
         reports/quality reports/changes reports/prospects reports/opportunities reports/outreach reports/summary handover whatif ingest/mapping ingest/importers ingest/json ingest/detect
         quality/learning quality/authority quality/disavow outreach analysis/outreach analysis/quality
         analysis/prospects analysis/changes anchor/lists anchor/profile)
optimize(-Os advise analysis/opportunities quality quality/rules quality/values quality/networks unpack html relevance
         ingest/documents analysis/site table/write)
foreach(
  name IN
  ITEMS ingest/rows/disavow ingest/rows/page_table ingest/rows/bare_list ingest/rows/chain_rows ingest/rows/page_lists
        ingest/rows/row_tables ingest/rows/subject_rows ingest/rows/vertex_rows ingest/rows/edge_list
        ingest/values/cell_words ingest/values/schemes ingest/values/truth ingest/values/header ingest/batch/evidence
        ingest/merge/merge_columns ingest/merge/joining ingest/merge/habit_notes
        anchor/classes/keywords anchor/classes/propose anchor/classes/brands_of_others
        network/editor table/view/facets analysis/options analysis/bands analysis/page_vectors analysis/metrics
        analysis/anchor_classes analysis/backlinks/strength analysis/backlinks/domain_ratings
        analysis/backlinks/authority analysis/backlinks/domain_profiles analysis/backlinks/same_profiles)
  set_source_files_properties("${CMAKE_SOURCE_DIR}/cpp/${name}.cpp" PROPERTIES COMPILE_OPTIONS -Os)
endforeach()
