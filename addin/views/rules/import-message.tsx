import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DismissButton } from "../shared/dismiss-button";

interface ImportMessageProps {
  readonly intent: "info" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  readonly onDismiss: () => void;
}

/** The message about an attempt to change the rule files. */
export function ImportMessage({ intent, title, children, onDismiss }: ImportMessageProps) {
  return (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <div>{title}</div>
          {children}
        </MessageBarBody>
        <MessageBarActions containerAction={<DismissButton onDismiss={onDismiss} />} />
      </MessageBar>
    </div>
  );
}
