import { makeStyles, tokens } from "@fluentui/react-components";
import { HiddenText } from "./hidden-text";
import { useText } from "./speech";

interface ReservedPlaceProps {
  /** Height in pixels. */
  readonly height: number;
  /** Label for screen readers of the content that is loading. */
  readonly label?: string;
}

const useStyles = makeStyles({
  place: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { "50%": { opacity: 0.5 } },
      animationDuration: "2s",
      animationIterationCount: "infinite",
    },
  },
});

/** Reserves the height of content that is loading, so that nothing below it jumps. */
export function ReservedPlace({ height, label }: ReservedPlaceProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.place} style={{ minHeight: height }} aria-busy="true">
      <HiddenText>{label ?? text("pane.loading")}</HiddenText>
    </div>
  );
}
