import { Body1, Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { copyText, type Copying } from "./copy-text";
import { useText } from "./speech";

interface CopyableTextProps {
  readonly label: string;
  readonly content: string;
  /** The content's language, if it is not the pane's. */
  readonly lang?: string;
  readonly rows: number;
  /** The reason why there is no content. */
  readonly failure?: string | undefined;
  /** The button's text. */
  readonly copy: string;
}

const useStyles = makeStyles({
  block: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  copy: { justifySelf: "start" },
});

/** A text to read and to copy. */
export function CopyableText({ label, content, lang, rows, failure, copy }: CopyableTextProps) {
  const text = useText();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied>();
  const copying = copied?.content === content ? copied.copying : undefined;
  return (
    <div className={styles.block}>
      <Field label={label} {...(failure !== undefined && { validationMessage: failure })}>
        <Textarea
          textarea={{ ref: area }}
          readOnly
          rows={rows}
          resize="vertical"
          lang={lang}
          value={content}
        />
      </Field>
      <Button
        className={styles.copy}
        icon={<CopyRegular />}
        disabled={content === ""}
        onClick={() => {
          void copyText(content, area.current).then((copying) => {
            setCopied({ content, copying });
          });
        }}
      >
        {copy}
      </Button>
      <Body1 role="status">{copying !== undefined && text(COPIED[copying])}</Body1>
    </div>
  );
}

const COPIED = { copied: "pane.text-copied", selected: "pane.text-selected" } as const;

interface Copied {
  /** The copied content: the message is shown only for this one. */
  readonly content: string;
  readonly copying: Copying;
}
