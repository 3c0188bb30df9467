import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Notice } from "../../session/pane-state";
import { DismissButton } from "../shared/dismiss-button";
import { useBroughtIntoView } from "../shared/brought-into-view";
import type { MessageFormatter } from "../../../src/messages/formatter";
import { PlaceList } from "../shared/place-list";
import { useSpeech } from "../shared/speech";
import { isUndoInNotice } from "../shared/model/undo-offer";
import type { Formats } from "../../format/formats";
import { useGoingAway } from "./use-going-away";
import { evaluatedSentence } from "./model/evaluated-sentence";
import { isolatedList } from "../../../src/messages/isolate";

/** The message about the last success. */
export function NoticeMessage({
  notice,
  canUndo,
  isUndoPassed = false,
  onUndo,
  results,
  onGoTo,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly canUndo: boolean;
  /** Written cells were changed since, so that the write cannot be undone any more. */
  readonly isUndoPassed?: boolean;
  readonly onUndo: () => void;
  /** Where the results stand that have just been written. */
  readonly results: { readonly sheet: string; readonly cells: string } | undefined;
  readonly onGoTo: (sheet: string, cells: string) => void;
  readonly onDismiss: () => void;
}) {
  const { text, formats } = useSpeech();
  const element = useBroughtIntoView(notice);
  useGoingAway(element, isUndoPassed || asksForMore(notice) ? undefined : notice, onDismiss);
  return (
    <div role="status" ref={element}>
      <MessageBar intent={notice.kind === "cancelled" ? "info" : "success"} layout="multiline">
        <MessageBarBody>
          {sentence(notice, text, formats)}
          {isUndoPassed && isUndoInNotice(notice) && <p>{text("pane.undo-passed")}</p>}
          {(notice.kind === "undone" || notice.kind === "recovered") && (
            <PlaceList places={notice.left} onGoTo={onGoTo} />
          )}
        </MessageBarBody>
        <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />}>
          {notice.kind === "written" && notice.what === "results" && results !== undefined && (
            <Button
              onClick={() => {
                onGoTo(results.sheet, results.cells);
                onDismiss();
              }}
            >
              {text("pane.show-results")}
            </Button>
          )}
          {canUndo && isUndoInNotice(notice) && <Button onClick={onUndo}>{text("pane.undo")}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** Whether somebody has to do something about it: then the message stays. */
function asksForMore(notice: Notice): boolean {
  switch (notice.kind) {
    case "written": {
      const { looks = [], filters = [], order = [] } = notice.notSet ?? {};
      return !isUndoKept(notice) || looks.length + filters.length + order.length > 0;
    }
    case "undone":
    case "recovered":
      return notice.left.length > 0;
    case "evaluated":
    case "kept":
    case "cancelled":
      return false;
  }
}

/** A write that changed nothing has nothing to undo. */
function isUndoKept(notice: Notice & { readonly kind: "written" }): boolean {
  return notice.isUndoKept || (notice.cells === 0 && notice.what !== "choices");
}

function sentence(notice: Notice, text: MessageFormatter, formats: Formats): string {
  switch (notice.kind) {
    case "written": {
      const written = writtenSentence(notice, text);
      const { looks = [], filters = [], order = [] } = notice.notSet ?? {};
      return [
        written,
        ...(isUndoKept(notice) ? [] : [text("pane.undo-this-session")]),
        ...(looks.length === 0 ? [] : [text("pane.looks-not-set", { sheets: isolatedList(looks) })]),
        ...(filters.length === 0 ? [] : [text("pane.filters-not-set", { sheets: isolatedList(filters) })]),
        ...(order.length === 0 ? [] : [text("pane.order-not-set", { sheets: isolatedList(order) })]),
      ].join(" ");
    }
    case "evaluated":
      return text("pane.evaluated-as-of", {
        day: formats.day(notice.overview.asOf),
        outcome: evaluatedSentence(notice.overview, text),
      });
    case "undone":
      return text("pane.undone", { cells: notice.cells, left: notice.left.length });
    case "recovered":
      return text("pane.recovered", { left: notice.left.length });
    case "kept":
      return text(KEPT[notice.what]);
    case "cancelled":
      return text("pane.cancelled");
  }
}

const KEPT = {
  rules: "pane.rules-kept",
  "shipped-rules": "pane.shipped-rules-kept",
  mapping: "pane.mapping-kept",
  nothing: "pane.state-forgotten",
} as const;

function writtenSentence(notice: Notice & { readonly kind: "written" }, text: MessageFormatter): string {
  const { cells, sheets } = notice;
  switch (notice.what) {
    case "results":
      return text("pane.written", { cells });
    case "fixes":
      return text("pane.fixed", { cells });
    case "problem-sheet":
      return text("pane.problem-sheet-written", { sheet: isolatedList(sheets) });
    case "closing":
      return text("pane.closing-written", { cells });
    case "reopening":
      return text("pane.reopening-written", { cells });
    case "next-year":
      return text("pane.next-year-written", { cells });
    case "starter":
      return text("pane.starter-written", { sheets: isolatedList(sheets) });
    case "copy":
      return text("pane.copy-written", { sheets: isolatedList(sheets) });
    case "rules-sheet":
      return text("pane.rules-sheet-written", { sheets: isolatedList(sheets) });
    case "choices":
      return text("pane.choices-written", { sheets: isolatedList(sheets) });
  }
}
