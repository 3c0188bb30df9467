import { Body1, Checkbox } from "@fluentui/react-components";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";

interface LeaveOutProps {
  /** Sheets that are not used. */
  readonly sheets: readonly string[];
  /** The ones that are left out. */
  readonly left: readonly string[];
  readonly onChange: (left: readonly string[]) => void;
}

/** Lets the user leave sheets out regardless of their headers: copies, and lists of other years. */
export function LeaveOut({ sheets, left, onChange }: LeaveOutProps) {
  const text = useText();
  if (sheets.length === 0) return null;
  return (
    <Section title={text("pane.leave-out")}>
      <Body1 as="p">{text("pane.leave-out-what")}</Body1>
      {sheets.map((sheet) => (
        <Checkbox
          key={sheet}
          label={<bdi>{sheet}</bdi>}
          checked={left.includes(sheet)}
          onChange={(_event, { checked }) => {
            const others = left.filter((one) => one !== sheet);
            onChange(checked === true ? [...others, sheet] : others);
          }}
        />
      ))}
    </Section>
  );
}
