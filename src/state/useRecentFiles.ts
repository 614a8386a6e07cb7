import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { forgetFiles, keepFile, recentFiles } from "../data/recentFiles";
import { openFile, shownFile } from "./opening";
import { useDataSource } from "./useTracker";

export interface RecentFiles {
  readonly files: readonly File[];
  /** Opens one of them again. */
  readonly reopen: (file: File) => void;
  /** Keeps the file on screen; null: it is no file, or is kept already. */
  readonly keep: (() => void) | null;
  /** Whether the browser refused to keep it. */
  readonly isRefused: boolean;
  readonly forget: () => void;
}

/** The files that the reader has asked this browser to keep. */
export function useRecentFiles(): RecentFiles {
  const client = useQueryClient();
  const source = useDataSource();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isRefused, setRefused] = useState(false);
  const look = useCallback(async () => setFiles(await recentFiles()), []);
  useEffect(() => {
    // What the browser keeps is asked for once, and comes later.
    void recentFiles().then(setFiles);
  }, []);
  const shown = source.kind === "file" ? shownFile(source.key) : null;
  const keep = async (file: File) => {
    setRefused(!(await keepFile(file)));
    await look();
  };
  const forget = async () => {
    await forgetFiles();
    await look();
  };
  const isKept = shown !== null && files.some(({ name, size }) => name === shown.name && size === shown.size);
  return {
    files,
    reopen: (file) => openFile(client, file),
    keep: shown === null || isKept ? null : () => void keep(shown),
    isRefused,
    forget: () => void forget(),
  };
}
