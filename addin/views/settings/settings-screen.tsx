import { Body1, Button } from "@fluentui/react-components";
import type { SessionView } from "../../session/use-pane-session";
import { rulesInForce } from "../shared/model/rules-in-force";
import { usedSheets } from "./model/used-sheets";
import { FactList } from "../shared/fact-list";
import { ScreenTitle } from "../shared/screen-title";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { circumstancesOf } from "../shared/circumstances";
import type { Navigation } from "../shared/navigation";
import type { LanguageSetting } from "../../settings/preferences";
import { LanguageField } from "./language-field";
import { PageLink } from "./page-link";

interface SettingsScreenProps {
  readonly view: SessionView;
  readonly language: LanguageSetting;
  readonly navigation: Navigation;
}

/** The user's choices, the versions in use, and links to help. */
export default function SettingsScreen({ view, language, navigation }: SettingsScreenProps) {
  const text = useText();
  return (
    <>
      <ScreenTitle>{text("pane.tab-settings")}</ScreenTitle>
      <LanguageField {...language} />
      <UsedSheets
        view={view}
        onChoose={() => {
          navigation.to("home");
        }}
      />
      <Privacy />
      <Versions view={view} />
      <Section title={text("pane.settings-help")}>
        <PageLink page="help">{text("pane.settings-help-page")}</PageLink>
        <PageLink page="support">{text("pane.settings-support-page")}</PageLink>
      </Section>
    </>
  );
}

interface UsedSheetsProps {
  readonly view: SessionView;
  readonly onChoose: () => void;
}

/** The mapping itself is made on the home screen. */
function UsedSheets({ view: { state }, onChoose }: UsedSheetsProps) {
  const speech = useSpeech();
  const { text } = speech;
  const { opening } = state;
  const used = opening.kind === "ready" ? usedSheets(opening.workbook.sheets, speech) : undefined;
  return (
    <Section title={text("pane.settings-sheets")}>
      {used === undefined ? (
        <Body1 as="p">{text("pane.settings-sheets-unknown")}</Body1>
      ) : (
        <FactList facts={used} />
      )}
      <Button onClick={onChoose}>{text("pane.settings-sheets-choose")}</Button>
    </Section>
  );
}

function Privacy() {
  const text = useText();
  return (
    <Section title={text("pane.settings-privacy")}>
      <Body1 as="p">{text("pane.settings-privacy-local")}</Body1>
      <Body1 as="p">{text("pane.settings-privacy-workbook")}</Body1>
      <Body1 as="p">{text("pane.settings-privacy-computer")}</Body1>
      <PageLink page="privacy">{text("pane.settings-privacy-page")}</PageLink>
    </Section>
  );
}

function Versions({ view: { state } }: { readonly view: SessionView }) {
  const text = useText();
  const { version, excel } = circumstancesOf(undefined);
  const rules = rulesInForce(state)?.program.version;
  return (
    <Section title={text("pane.settings-version")}>
      <FactList
        facts={[
          { label: text("pane.settings-version-addin"), value: version },
          ...(rules === undefined ? [] : [{ label: text("pane.settings-version-rules"), value: rules }]),
          { label: text("pane.settings-version-excel"), value: excel },
        ]}
      />
    </Section>
  );
}
