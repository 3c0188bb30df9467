import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "./speech";

/** Removes a message. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const text = useText();
  return (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={text("pane.dismiss")}
      onClick={onDismiss}
    />
  );
}
