/** Pixels that are kept free for a chart before it is there. */
export const CHART_HEIGHT = 240;
