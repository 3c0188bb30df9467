import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Opening, AsOfChoice } from "../../session/pane-state";
import { dayChosen } from "../shared/model/as-of";
import { NARROW } from "../shared/measures";
import { useSpeech } from "../shared/speech";

interface TopLineProps {
  /** ISO day. */
  readonly today: string;
  readonly asOf: AsOfChoice;
  readonly opening: Opening;
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
  /** Stands at the end of the line. */
  readonly action: ReactNode;
}

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  words: { overflow: "hidden", textOverflow: "ellipsis" },
  toggle: {
    flex: "1 1 auto",
    minWidth: 0,
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    paddingInline: 0,
    whiteSpace: "nowrap",
    [NARROW]: { whiteSpace: "normal" },
  },
});

/** "31.12.2026 · rules 1.0.0 · 3 sheets": what an evaluation rests on. It opens to change any of it. */
export function TopLine({ today, asOf, opening, isOpen, controls, onToggle, action }: TopLineProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const isLoading = opening.kind === "loading";
  const day = formats.day(dayChosen(asOf, today));
  return (
    <div className={styles.line} aria-busy={isLoading}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      >
        <span className={styles.words}>
          {isLoading ? text("pane.looking") : text("pane.top-line", { day, ...restsOn(opening) })}
        </span>
      </Button>
      {action}
    </div>
  );
}

/** `version`: "" where the rules are wrong. */
function restsOn(opening: Opening): { readonly version: string; readonly sheets: number } {
  if (opening.kind !== "ready") return { version: "", sheets: 0 };
  const { rules, sheets } = opening.workbook;
  const found = sheets?.ok === true ? sheets.survey.sheets.filter(({ sheet }) => sheet !== undefined) : [];
  return { version: rules.ok ? rules.source.program.version : "", sheets: found.length };
}
