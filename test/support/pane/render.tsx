/** Renders a part of the pane in jsdom, inside the providers that surround it in Excel. */
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactElement } from "react";
import { SpeechContext } from "../../../addin/views/shared/speech";
import type { Language } from "../../../src/domain/program";
import { speechIn } from "./speech";

/** What can hide an element or its text, or keep the pointer away; jsdom makes nothing of all other style. */
const ASKED_FOR = /[{;]\s*(?:display|visibility|opacity|content|clip|clip-path|pointer-events|transform)\s*:/;

/**
 * Fluent's styles without the rules that nobody asks for: to find a button by its name, each rule would be compared
 * with each element.
 */
const STYLES = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => ASKED_FOR.test(rule) });

/** Renders an element as in the pane. */
export function renderInPane(element: ReactElement, language: Language = "en"): RenderResult {
  const wrapped = (content: ReactElement): ReactElement => (
    <RendererProvider renderer={STYLES} targetDocument={document}>
      <FluentProvider theme={webLightTheme}>
        <SpeechContext value={speechIn(language)}>{content}</SpeechContext>
      </FluentProvider>
    </RendererProvider>
  );
  const result = render(wrapped(element));
  return {
    ...result,
    rerender: (next) => {
      result.rerender(wrapped(next as ReactElement));
    },
  };
}
