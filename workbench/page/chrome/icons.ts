/** Icons drawn as paths in a box of 20 by 20. */
const PATHS = {
  undo: "M7.5 4 3.5 8l4 4M4 8h8a4.5 4.5 0 0 1 0 9H8",
  redo: "M12.5 4l4 4-4 4M16 8H8a4.5 4.5 0 0 0 0 9h4",
  open: "M2.5 15.5v-11h5l2 2h7v2.5M2.5 15.5l2.6-6.5h13l-2.6 6.5z",
  save: "M10 3v9m-3.5-3.5L10 12l3.5-3.5M3.5 13.5v3h13v-3",
  pane: "M2.5 3.5h15v13h-15zM12 3.5v13",
  warning: "M10 3 2.5 16.5h15zM10 8v4m0 2v.5",
  close: "M5 5l10 10M15 5 5 15",
  plus: "M10 4v12M4 10h12",
  check: "M4 10.5 8 14.5 16 5.5",
  reload: "M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5",
  sheet: "M3.5 3.5h13v13h-13zM3.5 8h13M3.5 12.3h13M8 3.5v13",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  left: "M12.5 4.5 7 10l5.5 5.5",
  right: "M7.5 4.5 13 10l-5.5 5.5",
  down: "M5 7.5 10 12.5l5-5",
  percent:
    "M15.5 4.5l-11 11M6 4.2a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M14 12a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8",
} as const;

export type IconName = keyof typeof PATHS;

const SVG = "http://www.w3.org/2000/svg";

/** An icon in the colour of the surrounding text. It is decoration: the button has a text. */
export function icon(name: IconName, size = 20): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
