import { Spinner } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import type { Language } from "../../../src/domain/program";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { PaneServices } from "../../services/pane-services";
import type { SessionView } from "../../session/use-pane-session";
import { AskFailure } from "./ask-failure";
import { AskedFirst } from "./asked-first";
import { useSpeech } from "./speech";
import { useAnswer } from "./use-answer";

interface PlannedFirstProps {
  readonly view: SessionView;
  /** What is planned; for a plan of another kind, a function that makes it, the same one at each render. */
  readonly what: Parameters<PaneServices["planSheets"]>[0] | ((language: Language) => Promise<WritePlan>);
  /** The subject of the question, for screen readers. */
  readonly label: string;
  /** The confirming button's text; it is not there for a plan that writes nothing. */
  readonly confirm: string;
  /** What is planned, in words. */
  readonly children: (plan: WritePlan) => ReactNode;
  readonly onConfirm: (plan: WritePlan) => void;
  readonly onCancel: () => void;
}

/** Plans sheets or lists, and shows the plan before it is carried out. */
export function PlannedFirst(props: PlannedFirstProps) {
  const { view, what, label, confirm, children, onConfirm, onCancel } = props;
  const { text, language } = useSpeech();
  const { services } = view.session;
  const answer = useAnswer(
    useCallback(
      () => (typeof what === "function" ? what(language) : services.planSheets(what, language)),
      [services, what, language],
    ),
  );
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.looking")} />;
  if (answer.kind === "failed") {
    const goTo = (sheet: string, cell: string): void => void view.session.select(sheet, cell);
    return <AskFailure failure={answer.failure} onGoTo={goTo} onDismiss={onCancel} />;
  }
  const plan = answer.value;
  return (
    <AskedFirst
      label={label}
      confirm={plan.sheets.length === 0 ? undefined : confirm}
      isDisabled={view.state.activity.kind !== "idle"}
      onConfirm={() => {
        onConfirm(plan);
      }}
      onCancel={onCancel}
    >
      {children(plan)}
    </AskedFirst>
  );
}
