// The parts of a workbook that are not sheets (ECMA-376): what it is made of, its styles, its list of sheets.
#pragma once

#include <string>
#include <string_view>

namespace table {

// [Content_Types].xml: all parts are sheets, apart from those that it names, so that it can stand first, before it is
// known how many there are.
extern const std::string_view kWorkbookTypes;
extern const std::string_view kWorkbookPackage;  // _rels/.rels
extern const std::string_view kWorkbookStyles;   // xl/styles.xml: style 0, and style 1 in bold
extern const std::string_view kSheetStart;       // of a sheet, up to its columns: the first row stays in sight

// xl/workbook.xml: sheets "pages", "pages 2", …; the parts of their rows are xl/worksheets/sheet1.xml, sheet2.xml, …
std::string workbook_xml(const std::string& name, std::size_t sheets);
std::string workbook_relations(std::size_t sheets);  // xl/_rels/workbook.xml.rels

}  // namespace table
