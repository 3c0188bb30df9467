import { Body1, Button, Checkbox, Subtitle2 } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import {
  addBand,
  moveLimit,
  removeBand,
  removeRule,
  setInclusive,
  setRate,
  setSetting,
} from "../../../../src/ruleset/draft";
import { Name } from "../../shared/name";
import { useSpeech } from "../../shared/speech";
import { laddersOf, type LadderRule, type Rung } from "../model/editor/band-ladder";
import { typedMoney, typedPercent, type Typed } from "../model/editor/typed-values";
import { useEditor } from "./editor-context";
import { Card, Entry, Line, Note, Opens, Send } from "./form-parts";
import { NewPointsRule } from "./new-points-rule";
import { ProblemNote } from "./problem-note";
import { TypedField } from "./typed-field";

/** The rates of each points rule, as a ladder of bands whose limits are joined (C4). */
export default function RatesForm() {
  const { source } = useEditor();
  const speech = useSpeech();
  const ladders = laddersOf(source, speech);
  return (
    <>
      {ladders.map((ladder, rule) => (
        <Ladder key={source.points.rules[rule]?.name ?? rule} ladder={ladder} rule={rule} />
      ))}
      <NewPointsRule rule={0} />
      <PointValue />
    </>
  );
}

function Ladder({ ladder, rule }: { readonly ladder: LadderRule; readonly rule: number }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const canRemove = removeRule(source, rule);
  return (
    <>
      <Line isSpread>
        <Subtitle2 as="h2">
          <Name>{ladder.name}</Name>
        </Subtitle2>
        {canRemove !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={text("pane.points-rule-remove", { rule: ladder.name })}
            title={text("pane.points-rule-remove", { rule: ladder.name })}
            onClick={() => {
              change(canRemove);
            }}
          />
        )}
      </Line>
      <Note>
        {text("pane.ladder-who", { who: ladder.who })}{" "}
        {ladder.purchases === undefined
          ? text("pane.ladder-all")
          : text("pane.ladder-purchases", { purchases: ladder.purchases })}
      </Note>
      {ladder.rungs.map((rung, band) => (
        <RungCard key={band} rung={rung} rule={rule} band={band} isOnly={ladder.rungs.length === 1} />
      ))}
      <NewBand rule={rule} />
    </>
  );
}

interface RungCardProps {
  readonly rung: Rung;
  readonly rule: number;
  readonly band: number;
  readonly isOnly: boolean;
}

function RungCard({ rung, rule, band, isOnly }: RungCardProps) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const { name, limit, over, rate, edge, isInclusive, at } = rung;
  const place = `${String(rule)} ${String(band)}`;
  return (
    <Card label={name}>
      {limit === undefined ? (
        <Body1>{over === undefined ? name : text("pane.rules-sum-over", { sum: over })}</Body1>
      ) : (
        <TypedField
          label={text("pane.band-limit")}
          shown={limit}
          read={typedMoney}
          onValue={(sum) => {
            change(moveLimit(source, rule, band, sum), `limit ${place}`);
          }}
        />
      )}
      <TypedField
        label={text("pane.band-rate")}
        shown={rate}
        read={typedPercent}
        contentAfter="%"
        onValue={(value) => {
          change(setRate(rule, band, value), `rate ${place}`);
        }}
      />
      {edge !== undefined && (
        <Checkbox
          checked={isInclusive}
          label={isInclusive ? edge.below : edge.above}
          onChange={(_event, { checked }) => {
            change(setInclusive(rule, band, checked === true));
          }}
        />
      )}
      <ProblemNote file="points.json" at={at} />
      {!isOnly && (
        <Line>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={text("pane.band-remove-of", { band: name })}
            onClick={() => {
              change(removeBand(source, rule, band));
            }}
          >
            {text("pane.band-remove")}
          </Button>
        </Line>
      )}
    </Card>
  );
}

/** Another band: the sums over a limit get a rate of their own. */
function NewBand({ rule }: { readonly rule: number }) {
  const { source, change } = useEditor();
  const { text } = useSpeech();
  const [sum, setSum] = useState("");
  const [rate, setTypedRate] = useState("");
  const [isAsked, setAsked] = useState(false);
  const over = typedMoney(sum);
  const percent = typedPercent(rate);
  const edits = over.ok && percent.ok ? addBand(source, rule, over.value, percent.value) : undefined;
  return (
    <Opens label={text("pane.band-add")}>
      {(close) => (
        <>
          <Entry
            label={text("pane.band-new-over")}
            value={sum}
            isFirst
            fault={isAsked && !over.ok ? text("pane.typed-no-number") : undefined}
            onValue={setSum}
          />
          <Entry
            label={text("pane.band-rate")}
            value={rate}
            after="%"
            fault={isAsked && !percent.ok ? text("pane.typed-no-number") : undefined}
            onValue={setTypedRate}
          />
          {isAsked && over.ok && percent.ok && edits === undefined && <Note>{text("pane.band-taken")}</Note>}
          <Send
            label={text("pane.draft-add")}
            onCancel={close}
            onSend={() => {
              setAsked(true);
              if (edits === undefined) return;
              change(edits);
              setSum("");
              setTypedRate("");
              setAsked(false);
              close();
            }}
          />
        </>
      )}
    </Opens>
  );
}

/** A blank field, and nothing, mean that nobody says what a point is worth. */
function typedValueOfPoint(text: string): Typed<number | undefined> {
  const read = text.trim() === "" ? undefined : typedMoney(text);
  if (read?.ok === false) return read;
  return { ok: true, value: read?.value === 0 ? undefined : read?.value };
}

/** What one point is worth, so that effects are told in money too. */
function PointValue() {
  const { source, change } = useEditor();
  const { text, formats } = useSpeech();
  const { valueOfPoint } = source.points;
  return (
    <>
      <TypedField
        label={text("pane.point-value", { currency: source.program.currency })}
        hint={text("pane.point-value-hint")}
        shown={valueOfPoint === undefined ? "" : formats.decimal(String(valueOfPoint))}
        read={typedValueOfPoint}
        onValue={(value) => {
          change(setSetting(source, "valueOfPoint", value), "value of a point");
        }}
      />
      <ProblemNote file="points.json" at={["/valueOfPoint", "/benefit"]} />
    </>
  );
}
