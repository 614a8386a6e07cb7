import { useHref, useTexts, useViewState } from "../state/useTracker";
import { showParty } from "../state/viewState";

/** A party's name that leads to the page of the party alone. In an embed to that of the tracker, in a tab of its own. */
export function PartyLink({ code }: { readonly code: string }) {
  const { partyName } = useTexts();
  const isEmbedded = useViewState((view) => view.embed !== null);
  const href = useHref((view) => showParty(view, code));
  return (
    <a className="party" href={href} {...(isEmbedded ? { target: "_blank", rel: "noopener" } : {})}>
      <bdi>{partyName(code)}</bdi>
    </a>
  );
}
