import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";

interface RulesScreenProps {
  readonly view: SessionView;
}

export default function RulesScreen(_props: RulesScreenProps) {
  const text = useText();
  return <ScreenTitle>{text("pane.tab-rules")}</ScreenTitle>;
}
