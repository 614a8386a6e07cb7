import { useEffect, useEffectEvent } from "react";

/** Three bytes for a surrogate without its other half, as UTF-8 would have them if it allowed them: the reader of files refuses them. */
function loneSurrogate(half: string): Uint8Array<ArrayBuffer> {
  const code = half.charCodeAt(0);
  return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
}

/** A pasted text as a file, with nothing mended: a browser that makes bytes of text replaces what is broken. */
function fileOfText(text: string, name: string): File {
  const parts = text.split(/(\p{Surrogate})/u).map((part, at) => (at % 2 === 0 ? part : loneSurrogate(part)));
  return new File(parts, name);
}

/** Hands over a file or text that is pasted anywhere but into a field; `name`: what pasted text is called. */
export function usePastedFile(onFile: (file: File) => void, name: string): void {
  const take = useEffectEvent((data: DataTransfer): boolean => {
    const file = data.files[0];
    const text = data.getData("text/plain");
    if (file) onFile(file);
    else if (text !== "") onFile(fileOfText(text, name));
    return file !== undefined || text !== "";
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
      if (isField || event.defaultPrevented || event.clipboardData === null) return;
      if (take(event.clipboardData)) event.preventDefault();
    };
    addEventListener("paste", onPaste);
    return () => removeEventListener("paste", onPaste);
  }, []);
}
