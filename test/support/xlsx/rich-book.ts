import {
  basicStyles,
  DECLARATION,
  MAIN,
  override,
  rawParts,
  relation,
  relationsXml,
  RELS,
  type Parts,
} from "./book-fixture";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** Rows of the Partners sheet: a title, a header, two partners, a merged remark. */
const PARTNER_ROWS =
  '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3"/><c r="C1" s="3"/></row>\n' +
  '<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="3" t="s"><v>2</v></c><c r="C2" s="3" t="s"><v>3</v></c></row>\n' +
  '<row r="3" spans="1:3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>46063</v></c><c r="C3" s="2"><f>SUM(Purchases!B2:B9)</f><v>2000000</v></c></row>\n' +
  '<row r="4" spans="1:3"><c r="A4" t="s"><v>5</v></c><c r="B4" s="1"/><c r="C4" s="2"><v>0</v></c></row>\n' +
  '<row r="6"><c r="A6" t="inlineStr"><is><t>Merged remark</t></is></c></row>';

const PARTNERS =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">' +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:C6"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="3" max="3" width="12" style="2"/></cols>' +
  `<sheetData>${PARTNER_ROWS}</sheetData>` +
  '<sheetProtection sheet="0"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A6:C7"/></mergeCells>' +
  '<conditionalFormatting sqref="C3:C4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  '<dataValidations count="1"><dataValidation type="list" sqref="A3:A4"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A3" r:id="rId9"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' +
  `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
  "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Purchases!B2:B9</xm:f><xm:sqref>H3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>" +
  '</x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId7"/></x14:slicerList></ext></extLst></worksheet>';

const PURCHASES =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>3</v></c></row>` +
  '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>2000000</v></c></row></sheetData><autoFilter ref="A1:B2"/></worksheet>';

const TABLE =
  `${DECLARATION}<table xmlns="${MAIN}" id="7" name="PartnersTable" displayName="PartnersTable" ref="A2:C4" totalsRowShown="0" headerRowDxfId="1">` +
  '<autoFilter ref="A2:C4"><filterColumn colId="0"><filters><filter val="P-001"/></filters></filterColumn></autoFilter>' +
  '<tableColumns count="3"><tableColumn id="1" name="Partner ID"/><tableColumn id="2" name="Registered on"/><tableColumn id="5" name="Sum"/></tableColumns>' +
  '<tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>';

const SHARED_STRINGS =
  `${DECLARATION}<sst xmlns="${MAIN}" count="8" uniqueCount="6"><si><t>Partners</t></si><si><t>Partner ID</t></si><si><t>Registered on</t></si>` +
  "<si><t>Sum</t></si><si><t>P-001</t></si><si><r><rPr><b/></rPr><t>P-</t></r><r><t>002</t></r></si></sst>";

/** A workbook with everything that Excel's users add and a careless writer loses. Two sheets are readable. */
export function richParts(): Parts {
  const parts = rawParts({
    sheets: { Partners: PARTNERS, Purchases: PURCHASES },
    styles: basicStyles,
    sharedStrings: SHARED_STRINGS,
    tables: { Partners: [TABLE] },
    afterSheets:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Purchases!$A$1:$B$2</definedName><definedName name="Ledger">Partners!$A$3</definedName></definedNames>' +
      '<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId103"/></pivotCaches>' +
      '<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}"/></extLst>',
  });
  addRelated(parts);
  addTypes(parts);
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
    "<workbookPr/>",
    '<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>',
  );
  return parts;
}

function addRelated(parts: Parts): void {
  const workbookRelations = [
    relation("rId103", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
    relation("rId104", "calcChain", "calcChain.xml"),
    relation("rId105", "theme", "theme/theme1.xml"),
    '<Relationship Id="rId106" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    '<Relationship Id="rId107" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>',
    '<Relationship Id="rId108" Type="http://schemas.microsoft.com/office/2007/relationships/slicerCache" Target="slicerCaches/slicerCache1.xml"/>',
    relation("rId109", "customXml", "../customXml/item1.xml"),
  ];
  parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    `${workbookRelations.join("")}</Relationships>`,
  );
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationsXml([
    relation("rId1", "table", "../tables/table1.xml"),
    relation("rId2", "drawing", "../drawings/drawing1.xml"),
    relation("rId3", "comments", "../comments1.xml"),
    relation("rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    '<Relationship Id="rId5" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
    relation("rId6", "pivotTable", "../pivotTables/pivotTable1.xml"),
    '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2007/relationships/slicer" Target="../slicers/slicer1.xml"/>',
    `<Relationship Id="rId9" Type="${RELS}/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/>`,
  ]);
  Object.assign(parts, {
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"><xdr:absoluteAnchor/></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationsXml([relation("rId1", "chart", "../charts/chart1.xml")]),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea/></c:chart></c:chartSpace>`,
    "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape></v:shape></xml>',
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="A3" authorId="0"><text><t>Note</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
    "xl/persons/person.xml":
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="Pivot" cacheId="1"/>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationsXml([
      relation("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"),
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"/>`,
    "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/slicers/slicer1.xml": `<slicers xmlns="${X14}"/>`,
    "xl/slicerCaches/slicerCache1.xml": `<slicerCacheDefinition xmlns="${X14}"/>`,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="C3" i="1"/></calcChain>`,
    "xl/theme/theme1.xml": `<a:theme xmlns:a="${DRAWING}/main" name="Office"/>`,
    "xl/vbaProject.bin": Uint8Array.from({ length: 5000 }, (_byte, i) => (i * 7919) % 251),
    "customXml/item1.xml": "<settings><keep>me</keep></settings>",
    "docProps/app.xml": "<Properties/>",
    "docProps/core.xml": "<cp/>",
  });
}

function addTypes(parts: Parts): void {
  const types = [
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override("/xl/charts/chart1.xml", `${OFFICE}.drawingml.chart+xml`),
    override("/xl/drawings/drawing1.xml", `${OFFICE}.drawing+xml`),
    override("/xl/calcChain.xml", `${OFFICE}.spreadsheetml.calcChain+xml`),
    override("/xl/comments1.xml", `${OFFICE}.spreadsheetml.comments+xml`),
  ];
  parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"])
    .replace("</Types>", `${types.join("")}</Types>`)
    .replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
}
