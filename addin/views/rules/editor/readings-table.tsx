import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ReadingColumn } from "../../../../src/app/what-if/reading-columns";
import { READING_NAMES } from "../../../../src/app/what-if/reading-names";
import { periodName } from "../../../../src/messages/period-name";
import { variantEdits } from "../../../../src/ruleset/draft";
import type { Evaluated } from "../../../services/worker-jobs";
import { AskFailure } from "../../shared/ask-failure";
import { FIGURES } from "../../shared/measures";
import { useSpeech } from "../../shared/speech";
import { useAnswer } from "../../shared/use-answer";
import { useEditor } from "./editor-context";
import { Note, Opens } from "./form-parts";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: tokens.spacingHorizontalXS,
      verticalAlign: "top",
      textAlign: "start",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& th": { fontWeight: tokens.fontWeightRegular },
  },
  figure: { ...FIGURES, whiteSpace: "normal" },
  line: { display: "block" },
  take: { marginTop: tokens.spacingVerticalXXS },
});

/** What this workbook would give under other readings of the text; each can be taken into the draft. */
export function ReadingsTable() {
  const { evaluated } = useEditor();
  const { text } = useSpeech();
  return (
    <Opens label={text("pane.variants")}>
      {(close) =>
        evaluated === undefined ? (
          <Note>{text("pane.effect-evaluate-first")}</Note>
        ) : (
          <Compared evaluated={evaluated} onClose={close} />
        )
      }
    </Opens>
  );
}

interface ComparedProps {
  readonly evaluated: Evaluated;
  readonly onClose: () => void;
}

function Compared({ evaluated, onClose }: ComparedProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { ask } = evaluated;
  const [round, setRound] = useState(0);
  // Another question about the draft ends this one; it is then asked again.
  const columns = useCallback(() => ask.readingColumns().then((found) => ({ found, round })), [ask, round]);
  const answer = useAnswer(columns);
  if (answer.kind === "failed")
    return <AskFailure failure={answer.failure} onGoTo={onClose} onDismiss={onClose} />;
  if (answer.kind === "waiting") return <Spinner size="tiny" label={text("pane.effect-waiting")} />;
  const { found } = answer.value;
  if (found === undefined)
    return (
      <Button
        size="small"
        onClick={() => {
          setRound(round + 1);
        }}
      >
        {text("pane.variants-again")}
      </Button>
    );
  const inForce = found.find(({ effect }) => effect !== undefined)?.effect;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("pane.variants-reading")}</th>
            <th scope="col">{text("pane.points-of-year", { year: inForce?.asOf.slice(0, 4) ?? "" })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text("pane.variants-in-force")}</th>
            <td className={styles.figure}>{formats.number(inForce?.points.before ?? 0)}</td>
          </tr>
          {found.map((column) => (
            <VariantRow key={column.variant} column={column} onTaken={onClose} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface VariantRowProps {
  readonly column: ReadingColumn;
  readonly onTaken: () => void;
}

function VariantRow({ column: { variant, effect }, onTaken }: VariantRowProps) {
  const { source, change } = useEditor();
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const name = text(READING_NAMES[variant]);
  if (effect === undefined)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td>{text("pane.variants-impossible")}</td>
      </tr>
    );
  const { points, periods, won, lost, money } = effect;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.line}>
          <Button
            size="small"
            className={styles.take}
            aria-label={text("pane.variants-take-of", { reading: name })}
            onClick={() => {
              change(variantEdits(source, variant));
              onTaken();
            }}
          >
            {text("pane.variants-take")}
          </Button>
        </span>
      </th>
      <td className={styles.figure}>
        <strong className={styles.line}>
          {formats.number(points.after)} ({formats.difference(points.after - points.before)})
        </strong>
        {money !== undefined && <span className={styles.line}>{formats.money(money.after)}</span>}
        {periods.map(({ period, after }) => (
          <span key={period} className={styles.line}>
            {text("pane.example-points", {
              period: periodName(period, text, true),
              points: formats.number(after),
            })}
          </span>
        ))}
        <span className={styles.line}>{text("pane.variants-partners", { won, lost })}</span>
      </td>
    </tr>
  );
}
