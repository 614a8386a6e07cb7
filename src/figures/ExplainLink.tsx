import { useI18n } from "../i18n/i18n";
import { useHref, useViewState } from "../state/useTracker";
import { type AboutSection, anchorOf } from "./aboutAnchors";

/** What can be explained where it is used, and where its definition or rule stands. */
const TOPICS = {
  due: ["counting", "due"],
  category: ["categories", "categories"],
  status: ["statuses"],
  country: ["counting", "joint"],
  condition: ["conditions"],
  group: ["categories", "groups"],
  component: ["categories", "components"],
  sums: ["counting", "sums"],
  ranges: ["counting", "ranges"],
  remainder: ["counting", "twice"],
} as const satisfies Readonly<Record<string, readonly [AboutSection, string?]>>;
export type Topic = keyof typeof TOPICS;

/** A small "?" that leads to the definition or rule. Not in an embedded figure, whose frame has no room for the page. */
export function ExplainLink({ topic }: { readonly topic: Topic }) {
  const { t } = useI18n();
  const isEmbedded = useViewState((view) => view.embed !== null);
  const about = useHref((view) => ({ ...view, view: "about", commitment: null, ledger: null }));
  if (isEmbedded) return null;
  const [section, part]: readonly [AboutSection, string?] = TOPICS[topic];
  const name = t(`explain.${topic}`);
  return (
    <a className="explain" href={`${about}#${anchorOf(section, part)}`} aria-label={name} title={name}>
      <span aria-hidden="true">?</span>
    </a>
  );
}
