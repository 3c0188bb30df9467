import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Language } from "../../src/domain/program";
import { DEFAULT_CULTURES } from "../format/default-culture";
import type { PaneSession } from "../session/pane-session";
import { placeKeeper } from "../settings/place";
import { pageStorage } from "../settings/preferences";
import { loadCatalogue } from "../texts/load-catalogue";
import type { HostColours } from "../theme/choose-theme";
import { useTheme } from "../theme/use-theme";
import { App } from "./app";
import { useToday } from "./shared/use-today";
import { useSpoken, type Spoken } from "./use-spoken";

interface RootProps {
  readonly session: PaneSession;
  /** Excel's own language. */
  readonly hostLanguage: Language;
  readonly first: Spoken;
}

/** Provides language, culture and theme to the pane; they may change while it is open. */
export function Root({ session, hostLanguage, first }: RootProps) {
  const { spoken, setting } = useSpoken(first, hostLanguage, loadCatalogue);
  const culture = useCulture(session);
  const today = useToday();
  const theme = useTheme(hostColours());
  const [place] = useState(() => placeKeeper(pageStorage(), Office.context.document.url));
  return (
    <FluentProvider theme={theme}>
      <App
        session={session}
        language={spoken.language}
        catalogue={spoken.catalogue}
        culture={culture ?? DEFAULT_CULTURES[spoken.language]}
        languageSetting={setting}
        place={place}
        today={today}
      />
    </FluentProvider>
  );
}

/** The way the workbook writes numbers and days, once Excel has answered; without an answer the language decides. */
function useCulture(session: PaneSession): Culture | undefined {
  const [culture, setCulture] = useState<Culture>();
  useEffect(() => {
    let isCurrent = true;
    session.services.culture().then(
      (told) => {
        if (isCurrent) setCulture(told);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return culture;
}

/** Some versions of Excel do not report their colours. */
function hostColours(): HostColours | undefined {
  return (Office.context as { readonly officeTheme?: HostColours | null }).officeTheme ?? undefined;
}
