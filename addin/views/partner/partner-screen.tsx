import type { SessionView } from "../../session/use-pane-session";
import { ScreenTitle } from "../shared/screen-title";
import { useText } from "../shared/speech";
import type { Navigation, WantedPartner } from "../shell/screens";

interface PartnerScreenProps {
  readonly view: SessionView;
  /** A partner that another screen wants shown. */
  readonly wanted: WantedPartner | undefined;
  readonly navigation: Navigation;
}

export default function PartnerScreen(_props: PartnerScreenProps) {
  const text = useText();
  return <ScreenTitle>{text("pane.tab-partner")}</ScreenTitle>;
}
