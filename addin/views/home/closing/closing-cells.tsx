import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import { PagedList } from "../../shared/paged-list";
import { useText } from "../../shared/speech";
import { usePages } from "../../shared/use-pages";
import { ChangeItem } from "../change-item";
import type { ClosingProps } from "./closing-props";

type ClosingCellsProps = Pick<ClosingProps, "evaluated" | "view">;

const useStyles = makeStyles({ fold: { justifySelf: "start", paddingInline: 0 } });

/** Every cell that a planned closing changes, behind a fold: there are many. */
export function ClosingCells(props: ClosingCellsProps) {
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.fold}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {text("pane.closing-cells")}
      </Button>
      {isOpen && <CellList {...props} />}
    </>
  );
}

function CellList({ evaluated: { ask }, view }: ClosingCellsProps) {
  const text = useText();
  const pages = usePages(
    useCallback((from: number, count: number) => ask.closingChanges(from, count), [ask]),
  );
  return (
    <PagedList pages={pages} label={text("pane.closing-cells")} itemHeight={28} empty={null}>
      {(change, before) => (
        <ChangeItem
          change={change}
          isFirst={before?.partnerId !== change.partnerId}
          onGoTo={(...to) => void view.session.select(...to)}
        />
      )}
    </PagedList>
  );
}
