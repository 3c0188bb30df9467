import { Body1, Button, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type {
  EffectGroup,
  EffectSummary,
  PartnerDifference,
  PeriodPair,
} from "../../../../src/app/what-if/effect-summary";
import type { PeriodStatus } from "../../../../src/domain/periods";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { MessageKey } from "../../../../src/messages/keys";
import { periodName } from "../../../../src/messages/period-name";
import type { RuleSource } from "../../../../src/ruleset";
import type { Evaluated } from "../../../services/worker-jobs";
import { DrillIn } from "../../shared/drill-in";
import { FactList } from "../../shared/fact-list";
import { BARE_LIST, FIGURE_LINE, FIGURES } from "../../shared/measures";
import { PagedList } from "../../shared/paged-list";
import { PartnerButton } from "../../shared/partner-button";
import { Section } from "../../shared/section";
import { useSpeech } from "../../shared/speech";
import { usePages } from "../../shared/use-pages";
import { causeSentence, effectFigures, pairWords, type EffectFigure } from "../model/editor/effect-words";
import { Note } from "./form-parts";
import { PartnerSides } from "./partner-sides";

interface EffectScreenProps {
  readonly effect: EffectSummary;
  readonly evaluated: Evaluated;
  /** The changed rules and those in force, for the names of what either has. */
  readonly rules: readonly [draft: RuleSource, inForce: RuleSource];
  readonly onBack: () => void;
}

const PERIOD_NAMES: Readonly<Record<Exclude<PeriodStatus, "settled">, MessageKey>> = {
  estimated: "pane.effect-estimated",
  closed: "pane.effect-closed",
};

const useStyles = makeStyles({
  figures: BARE_LIST,
  figure: FIGURE_LINE,
  value: FIGURES,
});

/** Everything that the draft would do: points by period, partners, levels, applications, benefits. */
export function EffectScreen({ effect, evaluated, rules, onBack }: EffectScreenProps) {
  const speech = useSpeech();
  const { text, formats } = speech;
  const [figure, setFigure] = useState<EffectFigure>();
  const [partner, setPartner] = useState<PartnerDifference>();
  if (partner !== undefined)
    return (
      <PartnerSides
        difference={partner}
        evaluated={evaluated}
        rules={rules}
        onBack={() => {
          setPartner(undefined);
        }}
      />
    );
  if (figure !== undefined)
    return (
      <GroupScreen
        figure={figure}
        evaluated={evaluated}
        rules={rules}
        onOpen={setPartner}
        onBack={() => {
          setFigure(undefined);
        }}
      />
    );
  const figures = effectFigures(effect, rules, speech);
  return (
    <DrillIn title={text("pane.effect")} onBack={onBack}>
      <Note>{text("pane.effect-as-of", { day: formats.day(effect.asOf) })}</Note>
      <PointsPairs effect={effect} />
      <Section title={text("pane.partners")}>
        <Body1 as="p">{text("pane.effect-same", { count: effect.same })}</Body1>
        {effect.unpaired > 0 && <Note>{text("what-if.unpaired", { count: effect.unpaired })}</Note>}
        {figures.length === 0 && <Body1 as="p">{text("what-if.none")}</Body1>}
        <Figures figures={figures} onOpen={setFigure} />
      </Section>
      <Ten title={text("what-if.winners")} partners={effect.best} rules={rules} onOpen={setPartner} />
      <Ten title={text("what-if.losers")} partners={effect.worst} rules={rules} onOpen={setPartner} />
    </DrillIn>
  );
}

/** The points of the year and of its periods, and in money where the rules say what a point is worth. */
function PointsPairs({ effect }: Pick<EffectScreenProps, "effect">) {
  const speech = useSpeech();
  const { text, formats } = speech;
  const { money } = effect;
  return (
    <FactList
      facts={[
        {
          label: text("pane.points-of-year", { year: effect.asOf.slice(0, 4) }),
          value: pairWords(effect.points, speech),
        },
        ...effect.periods.map((period) => ({
          label: periodLabel(period, text),
          value: pairWords(period, speech),
        })),
        ...(money === undefined
          ? []
          : [
              {
                label: text("pane.effect-money"),
                value: text("pane.effect-money-pair", {
                  before: formats.money(money.before),
                  after: formats.money(money.after),
                }),
              },
            ]),
      ]}
    />
  );
}

function periodLabel({ period, status }: PeriodPair, text: MessageFormatter): string {
  const name = periodName(period, text);
  return status === "settled" ? name : text(PERIOD_NAMES[status], { period: name });
}

interface FiguresProps {
  readonly figures: readonly EffectFigure[];
  readonly onOpen: (figure: EffectFigure) => void;
}

function Figures({ figures, onOpen }: FiguresProps) {
  const { formats } = useSpeech();
  const styles = useStyles();
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => (
        <li key={figure.label}>
          <Button
            appearance="subtle"
            className={styles.figure}
            onClick={() => {
              onOpen(figure);
            }}
          >
            <span>{figure.label}</span>{" "}
            <strong className={styles.value}>{formats.number(figure.count)}</strong>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface TenProps {
  readonly title: string;
  readonly partners: readonly PartnerDifference[];
  readonly rules: readonly RuleSource[];
  readonly onOpen: (partner: PartnerDifference) => void;
}

function Ten({ title, partners, rules, onOpen }: TenProps) {
  const styles = useStyles();
  if (partners.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <ul className={styles.figures}>
        {partners.map((partner) => (
          <li key={partner.position}>
            <PartnerLine partner={partner} rules={rules} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PartnerLineProps {
  readonly partner: PartnerDifference;
  readonly rules: readonly RuleSource[];
  readonly onOpen: (partner: PartnerDifference) => void;
}

function PartnerLine({ partner, rules, onOpen }: PartnerLineProps) {
  const speech = useSpeech();
  const { id, name, before, after, cause } = partner;
  return (
    <PartnerButton
      name={name}
      id={id}
      figure={speech.formats.difference(after - before)}
      note={
        <>
          {pairWords({ before, after }, speech)}
          {cause !== undefined && ` · ${causeSentence(cause, rules, speech)}`}
        </>
      }
      onOpen={() => {
        onOpen(partner);
      }}
    />
  );
}

interface GroupScreenProps extends Omit<TenProps, "title" | "partners"> {
  readonly figure: EffectFigure;
  readonly evaluated: Evaluated;
  readonly onBack: () => void;
}

/** The partners behind a figure. */
function GroupScreen({ figure, evaluated, rules, onOpen, onBack }: GroupScreenProps) {
  const { ask } = evaluated;
  const group: EffectGroup = figure.group;
  const fetchPage = useCallback(
    (from: number, count: number) => ask.effectPartners(group, from, count),
    [ask, group],
  );
  const pages = usePages(fetchPage);
  return (
    <DrillIn title={figure.label} onBack={onBack}>
      <PagedList pages={pages} label={figure.label} itemHeight={60} empty={null}>
        {(partner) => <PartnerLine partner={partner} rules={rules} onOpen={onOpen} />}
      </PagedList>
    </DrillIn>
  );
}
