import type { ReactNode } from "react";
import { useHref } from "../../state/useTracker";

/** A link to another commitment's details. */
export function CommitmentLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <a href={useHref((view) => ({ ...view, commitment: id }))}>{children}</a>;
}
