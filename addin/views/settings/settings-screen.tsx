import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Language } from "../../../src/domain/program";
import type { Navigation } from "../shell/screens";

interface SettingsScreenProps {
  readonly view: SessionView;
  /** The language chosen; undefined: that of Excel. */
  readonly choice: Language | undefined;
  readonly onChoice: (language: Language | undefined) => void;
  readonly navigation: Navigation;
}

export default function SettingsScreen(_props: SettingsScreenProps) {
  const text = useText();
  return <ScreenTitle>{text("pane.tab-settings")}</ScreenTitle>;
}
