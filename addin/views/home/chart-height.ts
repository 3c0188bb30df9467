/** Height in pixels reserved for a chart before it is loaded. */
export const CHART_HEIGHT = 240;
