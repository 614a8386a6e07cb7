import { createContext, type ReactNode } from "react";

/** What stands above each dialog on paper, since the page behind it is not printed; given by the app. */
export const DialogHead = createContext<ReactNode>(null);
