import type { ReactNode } from "react";

/** For the `<b>` of a message. */
export function bold(chunks: ReactNode): ReactNode {
  return <b>{chunks}</b>;
}
