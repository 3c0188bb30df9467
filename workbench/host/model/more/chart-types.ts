/** `Excel.ChartType`. */

const SHAPES = [
  "ColClustered",
  "ColStacked",
  "ColStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Col",
];
const SOLIDS = ["Cylinder", "Cone", "Pyramid"];

export const CHART_TYPES: readonly string[] = [
  ...["ColumnClustered", "ColumnStacked", "ColumnStacked100"],
  ...["3DColumn", "3DColumnClustered", "3DColumnStacked", "3DColumnStacked100"],
  ...["BarClustered", "BarStacked", "BarStacked100", "3DBarClustered", "3DBarStacked", "3DBarStacked100"],
  ...["Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"],
  ...["3DLine", "Pie", "PieOfPie", "PieExploded", "3DPie", "3DPieExploded", "BarOfPie"],
  ...[
    "XYScatter",
    "XYScatterSmooth",
    "XYScatterSmoothNoMarkers",
    "XYScatterLines",
    "XYScatterLinesNoMarkers",
  ],
  ...["Area", "AreaStacked", "AreaStacked100", "3DArea", "3DAreaStacked", "3DAreaStacked100"],
  ...["Doughnut", "DoughnutExploded", "Radar", "RadarMarkers", "RadarFilled"],
  ...["Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe"],
  ...["Bubble", "Bubble3DEffect", "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
  ...SOLIDS.flatMap((solid) => SHAPES.map((shape) => solid + shape)),
  ...["Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap", "Waterfall", "Sunburst", "Funnel"],
];
