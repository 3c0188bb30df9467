import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../src/domain/problem";
import type { ProblemFilter } from "./model/problem-groups";
import { useText } from "../shared/speech";

interface ProblemFilterFieldsProps {
  readonly filter: ProblemFilter;
  readonly sheets: readonly string[];
  readonly onChange: (filter: ProblemFilter) => void;
}

/** The value for no choice; no sheet can have this name. */
const ALL = "";
const SEVERITIES: readonly Severity[] = ["error", "warning"];

const useStyles = makeStyles({
  // In one line even in a narrow pane: what is listed stands below, and has to be in view.
  fields: { display: "flex", gap: tokens.spacingHorizontalXS },
  field: { flex: "1 1 0", minWidth: 0 },
});

/** Filters for the listed problems. */
export function ProblemFilterFields({ filter, sheets, onChange }: ProblemFilterFieldsProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Select
        size="small"
        className={styles.field}
        aria-label={text("pane.problem-severity")}
        value={filter.severity ?? ALL}
        onChange={(_event, { value }) => {
          onChange({ ...filter, severity: SEVERITIES.find((severity) => severity === value) });
        }}
      >
        <option value={ALL}>{text("pane.problem-severity-all")}</option>
        <option value="error">{text("pane.problem-severity-error")}</option>
        <option value="warning">{text("pane.problem-severity-warning")}</option>
      </Select>
      {sheets.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={text("pane.problem-sheet")}
          value={filter.sheet ?? ALL}
          onChange={(_event, { value }) => {
            onChange({ ...filter, sheet: value === ALL ? undefined : value });
          }}
        >
          <option value={ALL}>{text("pane.problem-sheet-all")}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
