import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { DuplicateChoice } from "../../../src/sheets/mapping";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";

interface DuplicateOfferProps {
  /** How purchases that stand more than once count now. */
  readonly now: DuplicateChoice;
  readonly isBusy: boolean;
  readonly onChoose: (choice: DuplicateChoice) => void;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const SAID = {
  all: "pane.duplicates-all",
  once: "pane.duplicates-once",
  unsure: "pane.duplicates-unsure",
} as const;

/** The choice about purchases of overlapping exports; the workbook keeps it. */
export function DuplicateOffer({ now, isBusy, onChoose }: DuplicateOfferProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <Section title={text("pane.duplicates")}>
      <Body1 as="p">{text(SAID[now])}</Body1>
      <div className={styles.buttons}>
        {now !== "once" && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => {
              onChoose("once");
            }}
          >
            {text("pane.count-once")}
          </Button>
        )}
        {now !== "all" && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => {
              onChoose("all");
            }}
          >
            {text("pane.count-all")}
          </Button>
        )}
      </div>
    </Section>
  );
}
