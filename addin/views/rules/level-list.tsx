import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { LevelInWords } from "./model/levels-in-words";
import { Name } from "../shared/name";

const useStyles = makeStyles({
  level: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  // Long remarks need a second line, but a badge is one line high by default.
  remark: { height: "auto", minHeight: "20px", whiteSpace: "normal" },
  line: { margin: 0 },
});

/** The levels, each in sentences: its audience, requirements and benefits. */
export function LevelList({ levels }: { readonly levels: readonly LevelInWords[] }) {
  const styles = useStyles();
  return levels.map(({ id, name, remark, purpose, needs, gives, titles }) => (
    <div key={id} className={styles.level}>
      <div className={styles.head}>
        <Subtitle2 as="h3">
          <Name>{name}</Name>
        </Subtitle2>
        {remark !== undefined && (
          <Badge appearance="outline" color="informative" className={styles.remark}>
            {remark}
          </Badge>
        )}
      </div>
      {purpose !== undefined && (
        <Caption1 as="p" className={styles.line}>
          {purpose}
        </Caption1>
      )}
      {[needs, gives, titles].map(
        (sentence) =>
          sentence !== undefined && (
            <Body1 key={sentence} as="p" className={styles.line}>
              {sentence}
            </Body1>
          ),
      )}
    </div>
  ));
}
