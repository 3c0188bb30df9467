import { makeStyles, mergeClasses, SearchBox } from "@fluentui/react-components";
import { useText } from "./speech";

interface SearchFieldProps {
  readonly label: string;
  /** Shown in the empty field. */
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly className?: string;
}

const useStyles = makeStyles({ field: { maxWidth: "none" } });

/** A field to find something in a list, as wide as there is room. */
export function SearchField({ label, hint, value, onValue, className }: SearchFieldProps) {
  const text = useText();
  const styles = useStyles();
  return (
    <SearchBox
      className={mergeClasses(styles.field, className)}
      size="small"
      aria-label={label}
      placeholder={hint}
      value={value}
      dismiss={{ "aria-label": text("pane.clear-search") }}
      onChange={(_event, data) => {
        onValue(data.value);
      }}
    />
  );
}
