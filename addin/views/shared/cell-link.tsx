import { Link } from "@fluentui/react-components";
import { Name } from "./name";
import { useText } from "./speech";
import { isolated } from "../../../src/messages/isolate";

interface CellLinkProps {
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly cell: string;
  /** What is read: the cell with its sheet where absent. */
  readonly children?: string;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** Goes to a cell of the workbook. */
export function CellLink({ sheet, cell, children, onGoTo }: CellLinkProps) {
  const text = useText();
  const place = `${sheet}!${cell}`;
  const shown = children ?? place;
  // What is said must hold what is read (WCAG 2.5.3).
  const label =
    shown === place ? text("pane.go-to", { place }) : `${isolated(shown)}: ${text("pane.go-to", { place })}`;
  return (
    <Link
      as="button"
      aria-label={label}
      onClick={() => {
        onGoTo(sheet, cell);
      }}
    >
      <Name>{shown}</Name>
    </Link>
  );
}
