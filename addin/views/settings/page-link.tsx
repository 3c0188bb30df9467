import { Link } from "@fluentui/react-components";
import { useSpeech } from "../shared/speech";
import { opensInBrowser } from "./open-page";

interface PageLinkProps {
  readonly page: "help" | "support" | "privacy";
  readonly children: string;
}

/** A link to one of the add-in's own pages, in the pane's language and a new window. */
export function PageLink({ page, children }: PageLinkProps) {
  const { text, language } = useSpeech();
  const address = `${page}.html#${language}`;
  return (
    <div>
      <Link
        inline
        href={address}
        target="_blank"
        rel="noreferrer"
        aria-label={text("pane.settings-new-window", { page: children })}
        onClick={(event) => {
          if (opensInBrowser(new URL(address, document.baseURI).href)) event.preventDefault();
        }}
      >
        {children}
      </Link>
    </div>
  );
}
