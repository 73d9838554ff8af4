#include "table/write/workbook_parts.h"

#include <algorithm>

namespace table {

const std::string_view kWorkbookTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";

const std::string_view kWorkbookPackage =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Target="xl/workbook.xml" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>)";

const std::string_view kWorkbookStyles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>)";

const std::string_view kSheetStart =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<sheetViews><sheetView workbookViewId="0">)"
    R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>)";

namespace {

// Excel's rules for the name of a sheet: at most 31 characters, and none of these.
std::string sheet_name(std::string name) {
  constexpr std::size_t kRoomForNumber = 8;
  std::ranges::replace_if(name, [](char c) { return std::string_view("[]:*?/\\'\"<>&").contains(c); }, ' ');
  return name.substr(0, 31 - kRoomForNumber);
}

}  // namespace

std::string workbook_xml(const std::string& name, std::size_t sheets) {
  std::string xml =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
      R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)";
  for (std::size_t i = 1; i <= sheets; ++i) {
    const std::string number = std::to_string(i);
    xml.append("<sheet name=\"").append(sheet_name(name)).append(i == 1 ? "" : " ").append(i == 1 ? "" : number);
    xml.append("\" sheetId=\"").append(number).append("\" r:id=\"rId").append(number).append("\"/>");
  }
  return xml + "</sheets></workbook>";
}

std::string workbook_relations(std::size_t sheets) {
  std::string xml =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="styles" Target="styles.xml" )"
      R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>)";
  for (std::size_t i = 1; i <= sheets; ++i) {
    const std::string number = std::to_string(i);
    xml.append("<Relationship Id=\"rId").append(number).append("\" Target=\"worksheets/sheet").append(number);
    xml.append(R"(.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>)");
  }
  return xml + "</Relationships>";
}

}  // namespace table
