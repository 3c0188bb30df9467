import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Navigation } from "../shell/screens";

interface ProblemsScreenProps {
  readonly view: SessionView;
  readonly navigation: Navigation;
}

export default function ProblemsScreen(_props: ProblemsScreenProps) {
  const text = useText();
  return <ScreenTitle>{text("pane.tab-problems")}</ScreenTitle>;
}
