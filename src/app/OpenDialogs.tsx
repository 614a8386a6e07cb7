import { CommitmentDialog } from "../features/commitment/CommitmentDialog";
import { LedgerDialog } from "../features/ledger/LedgerDialog";
import { useViewState } from "../state/useTracker";

/**
 * The dialogs that have a link of their own: with both open the commitment lies on the ledger that it was opened from. They come in one
 * piece, since a ledger that were hidden while the other loads would lose the place that the focus returns to.
 */
export function OpenDialogs() {
  const hasLedger = useViewState((view) => view.ledger !== null);
  const hasCommitment = useViewState((view) => view.commitment !== null);
  return (
    <>
      {hasLedger && <LedgerDialog />}
      {hasCommitment && <CommitmentDialog />}
    </>
  );
}
