import { Link } from "@fluentui/react-components";
import type { CellsPlace } from "../../services/pane-services";
import { Name } from "./name";
import { useText } from "./speech";

/** Most places that are listed. */
const LISTED = 50;

/** Links to places in the workbook, and places that no longer exist. */
export function PlaceList({
  places,
  onGoTo,
}: {
  readonly places: readonly CellsPlace[];
  readonly onGoTo: (sheet: string, cells: string) => void;
}) {
  const text = useText();
  return places.slice(0, LISTED).map(({ sheet, cells, gone }) => {
    if (gone !== undefined)
      return <div key={`${sheet} ${gone}`}>{text("pane.no-longer-there", { sheet, name: gone })}</div>;
    return (
      <div key={`${sheet}!${cells ?? ""}`}>
        <Link
          as="button"
          onClick={() => {
            onGoTo(sheet, cells ?? "A1");
          }}
        >
          <Name>{sheet}</Name>
          {cells !== undefined && `!${cells}`}
        </Link>
      </div>
    );
  });
}
