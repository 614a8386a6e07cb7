import { useEffect, useEffectEvent } from "react";

const DROPPING = "dropping";

/** Hands over a file that is dropped anywhere on the page, and shows while it hovers that it may be dropped. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const page = document.documentElement;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    addEventListener(
      "dragover",
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        page.classList.add(DROPPING);
      },
      { signal },
    );
    addEventListener("dragleave", (event) => event.relatedTarget === null && page.classList.remove(DROPPING), { signal });
    addEventListener(
      "drop",
      (event) => {
        page.classList.remove(DROPPING);
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        take(file);
      },
      { signal },
    );
    return () => {
      listening.abort();
      page.classList.remove(DROPPING);
    };
  }, []);
}
