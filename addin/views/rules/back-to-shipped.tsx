import { Body1, Button } from "@fluentui/react-components";
import { useState } from "react";
import { AskedFirst } from "../shared/asked-first";
import { useText } from "../shared/speech";
import type { RuleFilesProps } from "./rule-files-props";

/** The way out of any mistake in a workbook's own rules. */
export function BackToShipped({ isBusy, onKeep }: Pick<RuleFilesProps, "isBusy" | "onKeep">) {
  const text = useText();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button
        disabled={isBusy}
        aria-expanded={isAsked}
        onClick={() => {
          setIsAsked(!isAsked);
        }}
      >
        {text("pane.rules-to-shipped")}
      </Button>
      {isAsked && (
        <AskedFirst
          label={text("pane.rules-to-shipped")}
          confirm={text("pane.rules-to-shipped-do")}
          isDisabled={isBusy}
          onConfirm={() => {
            onKeep(undefined);
          }}
          onCancel={() => {
            setIsAsked(false);
          }}
        >
          <Body1 as="p">{text("pane.rules-to-shipped-ask")}</Body1>
        </AskedFirst>
      )}
    </>
  );
}
