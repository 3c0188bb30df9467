/** The pane's measures: its spaces and its three sizes of text, in one place. A pane is small: these are tight. */
import { tokens } from "@fluentui/react-components";

/** Spaces, from between a line and its note to between the parts of a screen. */
export const SPACE = {
  hair: tokens.spacingVerticalXXS,
  small: tokens.spacingVerticalXS,
  usual: tokens.spacingVerticalS,
  part: tokens.spacingVerticalM,
  edge: tokens.spacingHorizontalM,
} as const;

/** A note, what is read, and what a screen or a partner is called. */
export const TEXT = {
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  usual: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
} as const;

/** Figures below one another: their digits line up, and none is broken. */
export const FIGURES = {
  textAlign: "end",
  fontVariantNumeric: "tabular-nums",
  whiteSpace: "nowrap",
} as const;

/** A target that a finger finds (WCAG 2.5.8). */
export const TARGET = "28px";

/** Up to this width a line has room for two things at most: a pane may be as narrow as 256 px. */
export const NARROW = "@media (max-width: 300px)";

/** Up to this height, that of a pane on a laptop, lines stand closer together. */
export const SHORT = "@media (max-height: 420px)";

/** From this width on there is room for two columns. */
export const WIDE = "@media (min-width: 420px)";

/** A list without marks, its items below one another. */
export const BARE_LIST = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  gap: tokens.spacingVerticalXS,
  listStyleType: "none",
  margin: 0,
  padding: 0,
} as const;

/** A button of a name and its figure, as wide as its list. */
export const FIGURE_LINE = {
  display: "flex",
  justifyContent: "space-between",
  gap: tokens.spacingHorizontalM,
  width: "100%",
  minHeight: TARGET,
  padding: 0,
  textAlign: "start",
  fontWeight: tokens.fontWeightRegular,
} as const;

/** The line at the foot of a screen, which stays in view. */
export const FOOT = {
  position: "sticky",
  bottom: 0,
  zIndex: 1,
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  columnGap: tokens.spacingHorizontalS,
  marginTop: "auto",
  paddingBlock: tokens.spacingVerticalXS,
  backgroundColor: tokens.colorNeutralBackground1,
  borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
} as const;
