import { Link } from "@fluentui/react-components";
import { Name } from "./name";
import { useText } from "./speech";
import { isolated } from "../../../src/messages/isolate";

interface CellLinkProps {
  readonly sheet: string;
  /** Address in A1 style, without the sheet. */
  readonly cell: string;
  /** The visible text; by default the cell with its sheet. */
  readonly children?: string;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** A link that goes to a cell of the workbook. */
export function CellLink({ sheet, cell, children, onGoTo }: CellLinkProps) {
  const text = useText();
  const place = `${sheet}!${cell}`;
  const shown = children ?? place;
  // The spoken text must contain the visible one (WCAG 2.5.3).
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
