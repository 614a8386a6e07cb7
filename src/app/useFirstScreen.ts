import { useLayoutEffect } from "react";

const find = () => document.getElementById("first-screen");

/** Whether the first screen that is built into the page stands (start.ts). */
export const hasFirstScreen = (): boolean => find() !== null;

/** Takes the first screen away in the frame in which what takes its place is drawn. */
export function useFirstScreen(isReplaced: boolean): void {
  useLayoutEffect(() => {
    if (isReplaced) find()?.remove();
  }, [isReplaced]);
}
