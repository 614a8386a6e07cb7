import { useEffect, useState } from "react";
import { useReadersLanguage } from "../state/Translated";
import { loadLetters } from "./letters";

/** How long the page waits for them once it has its data. */
const PATIENCE = 1000;

/**
 * Whether all that would move the page when it came later has come at the start: the letters of the language, and the facts in it. Once
 * true it stays so, and it becomes true after a second with the data without them.
 */
export function useArrived(hasData: boolean): boolean {
  const { lang, status } = useReadersLanguage();
  const [hasLetters, setLetters] = useState(false);
  const [isArrived, setArrived] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void loadLetters(lang).then(() => isCurrent && setLetters(true));
    return () => {
      isCurrent = false;
    };
  }, [lang]);
  useEffect(() => {
    if (!hasData || isArrived) return;
    const timer = setTimeout(() => setArrived(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [hasData, isArrived]);
  const isThere = hasData && hasLetters && status !== "pending";
  if (isThere && !isArrived) setArrived(true);
  return isArrived || isThere;
}
