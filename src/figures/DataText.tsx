import { useTextLang } from "../state/useTracker";

/** A text of the data file within the page's own words: isolated for direction, and with its language where that is not the page's. */
export function DataText({ children }: { readonly children: string }) {
  return <bdi lang={useTextLang()}>{children}</bdi>;
}
