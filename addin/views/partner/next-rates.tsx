import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { ratesAhead, type RateAhead } from "./model/rate-ahead";
import type { About } from "./about";

const useStyles = makeStyles({
  next: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** "412 000 ₸ more by 31.12.2026, and the rate is 4 % (now 2 %)", for each points rule. */
export function NextRates({ about }: { readonly about: About }) {
  const styles = useStyles();
  const { card, rules, names, text } = about;
  const ahead = ratesAhead(card.points, rules);
  if (ahead.length === 0) return null;
  return (
    <div className={styles.next}>
      <Body1 as="h3">
        <strong>{text("pane.next-rate")}</strong>
      </Body1>
      {ahead.map((one) => (
        <div key={one.rule}>
          {rules.points.rules.length > 1 && <Body1 block>{names.pointsRule(one.rule)}:</Body1>}
          <Body1 block>{missingWords(one, about)}</Body1>
          {one.from > about.asOf && (
            <Body1 block>{text("pane.next-rate-from", { from: about.formats.day(one.from) })}</Body1>
          )}
          <Body1 block>{meaningWords(one, about)}</Body1>
        </div>
      ))}
    </div>
  );
}

function missingWords({ missing, until, rate, nextRate }: RateAhead, { text, formats }: About): string {
  return text("pane.next-rate-missing", {
    missing: formats.money(missing),
    until: formats.day(until),
    next: formats.rate(nextRate),
    rate: formats.rate(rate),
  });
}

function meaningWords({ meaning, nextRate }: RateAhead, { text, formats }: About): string {
  switch (meaning.kind) {
    case "whole-sum": {
      const { sum, points } = meaning;
      const numbers = { sum: formats.money(sum), points: formats.decimal(points) };
      return text("pane.next-rate-whole", { ...numbers, rate: formats.rate(nextRate) });
    }
    case "window":
      return text("pane.next-rate-window");
    case "period":
      return text("pane.next-rate-period");
    case "part":
      return text("pane.next-rate-part");
  }
}
