import { Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { setMaxRateAge } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { readingQuestions, type ReadingQuestion } from "../model/editor/reading-choices";
import { typedCount } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Card, Note } from "./form-parts";
import { ReadingsTable } from "./readings-table";
import { ProblemNote } from "./problem-note";
import { TypedField } from "./typed-field";

const useStyles = makeStyles({
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: "inherit" },
  gives: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the program's text leaves open, as questions with choices (R1–R8, R10). */
export default function ReadingsForm() {
  const { source, change } = useEditor();
  const speech = useSpeech();
  const { text } = speech;
  const questions = useMemo(() => readingQuestions(source, speech), [source, speech]);
  const { maxAgeDays } = source.points.currencyRates;
  return (
    <>
      <ReadingsTable />
      {questions.map((question) => (
        <Question key={question.key} question={question} />
      ))}
      <Card label={text("pane.r8")}>
        <TypedField
          label={text("pane.ask-r8-days")}
          shown={String(maxAgeDays)}
          read={(typed) => typedCount(typed, 3660)}
          onValue={(days) => {
            change(setMaxRateAge(days), "rate age");
          }}
        />
        <ProblemNote file="points.json" at={["/currencyRates"]} />
      </Card>
    </>
  );
}

function Question({
  question: { id, question, example, chosen, choices, at },
}: {
  readonly question: ReadingQuestion;
}) {
  const { change } = useEditor();
  const styles = useStyles();
  return (
    <Card label={question}>
      <h2 className={styles.question}>
        {id}. {question}
      </h2>
      {example !== undefined && <Note>{example}</Note>}
      <RadioGroup
        aria-label={question}
        value={chosen}
        onChange={(_event, { value }) => {
          change(choices.find((one) => one.id === value)?.edits);
        }}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            label={
              <>
                {choice.words}
                {choice.gives !== undefined && <span className={styles.gives}>{choice.gives}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
      <ProblemNote file="points.json" at={at} />
    </Card>
  );
}
