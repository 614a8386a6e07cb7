import { memo, type MouseEvent, Suspense, useState } from "react";
import { useI18n } from "../i18n/i18n";
import { useHref, useViewState } from "../state/useTracker";
import { lazyPart } from "../ui/lazyPart";
import { type AboutSection, anchorOf } from "./aboutAnchors";

const Explanation = lazyPart(
  () => import("./Explanation"),
  (m) => m.Explanation,
);

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

/**
 * A small "?" that says what is meant, over the view that it stands in; as a link, for a tab of its own, it leads to the definition or rule.
 * Not in an embedded figure, whose frame has no room for it.
 */
export const ExplainLink = memo(function ExplainLink({ topic }: { readonly topic: Topic }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const isEmbedded = useViewState((view) => view.embed !== null);
  const about = useHref((view) => ({ ...view, view: "about", commitment: null, ledger: null }));
  if (isEmbedded) return null;
  const [section, part]: readonly [AboutSection, string?] = TOPICS[topic];
  const definition = `${about}#${anchorOf(section, part)}`;
  const name = t(`explain.${topic}`);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a className="explain" href={definition} aria-label={name} title={name} aria-haspopup="dialog" onClick={open}>
        <span aria-hidden="true">?</span>
      </a>
      {isOpen && (
        <Suspense fallback={<span hidden data-pending="" />}>
          <Explanation topic={topic} definition={definition} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
});
