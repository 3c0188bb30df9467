/** Charts and the drawing that holds them. */
import { escapeXml, NS, XML_HEAD } from "./xml";

/** Numbers or names that a chart shows: the cells, and their content. */
interface ChartData<T> {
  readonly cells: string;
  readonly values: readonly T[];
}

export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly numbers: ChartData<number>;
}

export interface Chart {
  readonly title: string;
  /** Direction: columns are vertical, bars horizontal. */
  readonly direction: "col" | "bar";
  readonly categories: ChartData<string>;
  readonly series: readonly ChartSeries[];
}

export function chartXml({ title, direction, categories, series }: Chart): string {
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  const reversed = direction === "bar" ? "maxMin" : "minMax";
  const [categoryPlace, valuePlace] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${NS.chart}" xmlns:a="${NS.drawing}" xmlns:r="${NS.rel}"><c:roundedCorners val="0"/>`,
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="ru-RU" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series.map((one, i) => seriesXml(one, i, categories)),
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>',
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${reversed}"/></c:scaling><c:delete val="0"/><c:axPos val="${categoryPlace}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${valuePlace}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${direction === "bar" ? "max" : "autoZero"}"/></c:valAx>`,
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join("");
}

function seriesXml(
  { name, colour, numbers }: ChartSeries,
  index: number,
  categories: ChartData<string>,
): string {
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${escapeXml(categories.cells)}</c:f><c:strCache>${points(categories.values)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(numbers.cells)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>${points(numbers.values)}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join("");
}

function points(values: readonly (string | number)[]): string {
  const items = values.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${items.join("")}`;
}

/** The position of a chart: columns and rows of its corners, from 0. */
export type Anchor = readonly [fromColumn: number, fromRow: number, toColumn: number, toRow: number];

/** Charts in the order of the drawing's relations. */
export function drawingXml(anchors: readonly Anchor[]): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const items = anchors.map(
    ([fromColumn, fromRow, toColumn, toRow], i) =>
      `<xdr:twoCellAnchor>${corner("from", fromColumn, fromRow)}${corner("to", toColumn, toRow)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${NS.chart}"><c:chart xmlns:c="${NS.chart}" xmlns:r="${NS.rel}" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${NS.sheetDrawing}" xmlns:a="${NS.drawing}">${items.join("")}</xdr:wsDr>`;
}
