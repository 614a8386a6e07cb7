import { DataText } from "../../figures/DataText";
import { useHref, useTexts, useTracker } from "../../state/useTracker";

/** A link to the details of the commitment in this row, which open over the ledger. */
export function LedgerLink({ row }: { readonly row: number }) {
  const id = useTracker().dataset.commitments[row]?.id ?? null;
  const texts = useTexts();
  const href = useHref((view) => ({ ...view, commitment: id }));
  return (
    <a href={href}>
      <DataText>{texts.title(row)}</DataText>
    </a>
  );
}
