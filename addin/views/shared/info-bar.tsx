import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface InfoBarProps {
  readonly intent: "info" | "warning" | "error";
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A fact that the user should know, with an action beside it. */
export function InfoBar({ intent, children, action }: InfoBarProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
