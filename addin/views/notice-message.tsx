import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Notice } from "../session/pane-state";
import { useBroughtIntoView } from "./brought-into-view";
import { useText } from "./language";

/** What has just been done. */
export function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const text = useText();
  const element = useBroughtIntoView(notice);
  return (
    <div role="status" ref={element}>
      <MessageBar intent={notice.kind === "cancelled" ? "info" : "success"} layout="multiline">
        <MessageBarBody>{sentence(notice, text)}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

function sentence(notice: Notice, text: ReturnType<typeof useText>): string {
  switch (notice.kind) {
    case "written": {
      const written = text("pane.written", { cells: notice.cells });
      const isKept = notice.isUndoKept || notice.cells === 0;
      return isKept ? written : `${written} ${text("pane.undo-this-session")}`;
    }
    case "undone":
      return text("pane.undone", { cells: notice.cells });
    case "recovered":
      return text("pane.recovered", { left: notice.left.length });
    case "cancelled":
      return text("pane.cancelled");
  }
}
