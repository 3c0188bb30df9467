import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { PlannedCell } from "../../../src/app/fixes";
import type { FixGroup } from "../../../src/app/overview";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { FIX_ACTIONS, FIX_TITLES } from "../shared/model/problem-titles";
import type { PlannedFixes } from "../../worker/protocol";
import { AskedFirst } from "../shared/asked-first";
import { CellLink } from "../shared/cell-link";
import { useSpeech, useText } from "../shared/speech";
import { useAnswer } from "../shared/use-answer";
import { AskFailure } from "../shared/ask-failure";
import type { ProblemQuestions } from "./problem-questions";

interface FixOfferProps {
  readonly fix: FixGroup;
  readonly ask: Pick<ProblemQuestions, "planFixes">;
  readonly isBusy: boolean;
  readonly onFix: (plan: WritePlan) => void;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  changes: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "12rem",
    overflowY: "auto",
    "& > li": { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  /** Blanks around an id are what such a fix removes, so they must be visible. */
  change: { whiteSpace: "pre-wrap" },
});

/** Cells that can be fixed together: the new values are shown before the fix is carried out. */
export function FixOffer({ fix, ask, isBusy, onFix, onGoTo }: FixOfferProps) {
  const { kind, sheet, count } = fix;
  const text = useText();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const plan = useCallback(() => ask.planFixes(kind, sheet), [ask, kind, sheet]);
  const answer = useAnswer(isOpen ? plan : undefined);
  const title = text(FIX_TITLES[kind], { sheet, count });
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <>
      <div className={styles.offer}>
        <span>{title}</span>
        <Button
          size="small"
          disabled={isBusy}
          aria-expanded={isOpen}
          aria-label={`${text(FIX_ACTIONS[kind].all)} ${title}`}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {text(FIX_ACTIONS[kind].all)}
        </Button>
      </div>
      {isOpen && answer.kind === "waiting" && <Spinner size="tiny" label={text("pane.fix-planning")} />}
      {isOpen && answer.kind === "failed" && (
        <AskFailure failure={answer.failure} onGoTo={onGoTo} onDismiss={close} />
      )}
      {isOpen && answer.kind === "here" && (
        <Planned
          title={title}
          confirm={text(FIX_ACTIONS[kind].one)}
          planned={answer.value}
          isBusy={isBusy}
          onFix={onFix}
          onCancel={close}
          onGoTo={onGoTo}
        />
      )}
    </>
  );
}

interface PlannedProps extends Pick<FixOfferProps, "isBusy" | "onFix" | "onGoTo"> {
  readonly title: string;
  readonly confirm: string;
  readonly planned: PlannedFixes;
  readonly onCancel: () => void;
}

function Planned({
  title,
  confirm,
  planned: { plan, preview },
  isBusy,
  onFix,
  onCancel,
  onGoTo,
}: PlannedProps) {
  const text = useText();
  const { total, items } = preview;
  const said =
    total === 0 ? text("pane.fix-none") : text("pane.fix-planned", { count: total, undo: text("pane.undo") });
  return (
    <AskedFirst
      label={title}
      confirm={total === 0 ? undefined : confirm}
      isDisabled={isBusy}
      onConfirm={() => {
        onFix(plan);
      }}
      onCancel={onCancel}
    >
      <Body1 as="p">{said}</Body1>
      {items.length < total && <Body1 as="p">{text("pane.fix-first", { shown: items.length })}</Body1>}
      {items.length > 0 && <Changes label={title} items={items} onGoTo={onGoTo} />}
    </AskedFirst>
  );
}

interface ChangesProps extends Pick<FixOfferProps, "onGoTo"> {
  readonly label: string;
  readonly items: readonly PlannedCell[];
}

function Changes({ label, items, onGoTo }: ChangesProps) {
  const styles = useStyles();
  const { text, formats } = useSpeech();
  const shown = (value: PlannedCell["was"], format: PlannedCell["format"]): string =>
    typeof value === "string" ? text("pane.quoted", { value }) : formats.cell(value, format);
  return (
    <ul className={styles.changes} aria-label={label} tabIndex={0}>
      {items.map(({ sheet, cell, was, now, format }) => (
        <li key={cell}>
          <CellLink sheet={sheet} cell={cell} onGoTo={onGoTo}>
            {cell}
          </CellLink>
          <span className={styles.change}>
            {text("pane.fix-change", { was: shown(was, format), now: shown(now, format) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
