import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { SessionView } from "../../session/use-pane-session";
import { dayChosen } from "./model/as-of";
import { useText } from "./speech";

interface EvaluateButtonProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  /** It is the next thing to do. */
  readonly isMain?: boolean;
  readonly className?: string;
}

/** Evaluates as of the day that is chosen. */
export function EvaluateButton({ view, today, isMain = false, className }: EvaluateButtonProps) {
  const text = useText();
  const { state, session } = view;
  const isBlocked = state.activity.kind !== "idle" || state.asOf.kind === "unreadable";
  return (
    <Button
      appearance={isMain ? "primary" : "subtle"}
      size={isMain ? "medium" : "small"}
      disabledFocusable={isBlocked}
      {...(!isMain && {
        icon: <ArrowClockwiseRegular />,
        "aria-label": text("pane.evaluate"),
        title: text("pane.evaluate"),
      })}
      {...(className !== undefined && { className })}
      onClick={() => {
        if (!isBlocked) void session.evaluate(dayChosen(state.asOf, today));
      }}
    >
      {isMain ? text("pane.evaluate") : undefined}
    </Button>
  );
}
