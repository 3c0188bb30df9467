import { Button } from "@fluentui/react-components";
import { ClipboardTaskRegular } from "@fluentui/react-icons";
import type { DuplicateChoice } from "../../../src/sheets/mapping";
import type { SessionView } from "../../session/use-pane-session";
import { dayChosen } from "../shared/model/as-of";
import { EmptyState } from "../shared/empty-state";
import { ScreenTitle } from "../shared/screen-title";
import { Stale } from "../shared/stale-bar";
import { useText } from "../shared/speech";
import type { Navigation } from "../shared/navigation";
import { FoundProblems } from "./found-problems";

interface ProblemsScreenProps {
  readonly view: SessionView;
  /** An ISO day. */
  readonly today: string;
  readonly navigation: Navigation;
}

/** The problems of the data, with their cells and ways to correct them. */
export default function ProblemsScreen({ view, today, navigation }: ProblemsScreenProps) {
  const { state, session } = view;
  const text = useText();
  const { evaluated, activity, opening } = state;
  const mapping = opening.kind === "ready" ? opening.workbook.mapping : undefined;
  const chooseDuplicates = async (duplicates: DuplicateChoice): Promise<void> => {
    await session.keepMapping({ ...mapping, duplicates });
    await session.evaluate(dayChosen(state.asOf, today));
  };
  return (
    <>
      <ScreenTitle isHidden={evaluated !== undefined}>{text("pane.tab-problems")}</ScreenTitle>
      <Stale view={view} today={today} />
      {evaluated === undefined ? (
        <>
          <EmptyState icon={<ClipboardTaskRegular />} title={text("pane.problems-not-yet")}>
            {text("pane.problems-not-yet-hint")}
          </EmptyState>
          <Button
            appearance="primary"
            onClick={() => {
              navigation.to("home");
            }}
          >
            {text("pane.problems-to-home")}
          </Button>
        </>
      ) : (
        <FoundProblems
          findings={evaluated.findings}
          ask={evaluated.ask}
          isBusy={activity.kind !== "idle"}
          {...(mapping !== undefined && {
            duplicates: {
              now: mapping.duplicates ?? "all",
              onChoose: (choice: DuplicateChoice) => void chooseDuplicates(choice),
            },
          })}
          onGoTo={(sheet, cell) => void session.select(sheet, cell)}
          onPartner={(position) => {
            navigation.toPartner(position);
          }}
          onCarryOut={(what, plan) => void session.carryOut(what, plan)}
        />
      )}
    </>
  );
}
