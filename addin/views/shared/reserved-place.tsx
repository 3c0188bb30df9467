import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { HiddenText } from "./hidden-text";
import { useText } from "./speech";

/** Keeps the height of what is still on its way, so that nothing below it jumps. */
export function ReservedPlace({ height, label }: { readonly height: number; readonly label?: string }) {
  const text = useText();
  return (
    <div style={{ minHeight: height }} aria-busy="true">
      <HiddenText>{label ?? text("pane.loading")}</HiddenText>
      <Skeleton aria-hidden="true">
        <SkeletonItem style={{ height }} />
      </Skeleton>
    </div>
  );
}
