import { useState } from "react";
import { briefMarkdown } from "../../exporters/briefMarkdown";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { DialogHead } from "../../ui/dialogHead";
import { saveFile } from "../../ui/saveFile";
import { BriefPreview } from "./BriefPreview";
import { ExportNote, type Outcome } from "./ExportNote";
import { useBrief } from "./useBrief";
import { useBriefed } from "./useBriefed";
import { loadChunk } from "../../ui/loadChunk";
import "./brief.css";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** One page on the current selection or on one party, to be copied, opened in Word or printed. */
export function BriefDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, lang } = useI18n();
  const [country, setCountry] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { blocks, fileName } = useBrief(useBriefed(country));

  const saveWord = async () => {
    setOutcome({ kind: "busy", text: t("brief.preparing") });
    const name = fileName("docx");
    try {
      const { briefDocx } = await loadChunk(() => import("../../exporters/briefDocx"));
      saveFile(new Blob([await briefDocx(blocks, lang)], { type: WORD }), name);
      setOutcome({ kind: "done", text: t("brief.saved", { file: name }) });
    } catch {
      setOutcome({ kind: "refused", text: t("brief.notMade"), offered: briefMarkdown(blocks) });
    }
  };

  return (
    <DialogHead value={null}>
      <Dialog title={t("brief.title")} onClose={onClose}>
        <div className="brief-acts">
          <PartySelect country={country} onChange={setCountry} />
          <CopyButton className="btn" text={() => briefMarkdown(blocks)}>
            {t("brief.copy")}
          </CopyButton>
          <button type="button" className="btn" onClick={() => void saveWord()}>
            {t("brief.word")}
          </button>
          <button type="button" className="btn" onClick={() => print()}>
            {t("brief.print")}
          </button>
          <ExportNote outcome={outcome} onDismiss={() => setOutcome(null)} />
        </div>
        <BriefPreview blocks={blocks} />
      </Dialog>
    </DialogHead>
  );
}

/** What the brief tells of: the current selection, or all that one party takes part in. */
function PartySelect({ country, onChange }: { readonly country: string | null; readonly onChange: (code: string | null) => void }) {
  const { t, formats } = useI18n();
  const { columns } = useTracker();
  const { partyName } = useTexts();
  const parties = columns.facets.country.values
    .map((code) => ({ code, name: partyName(code) }))
    .toSorted((a, b) => formats.compare(a.name, b.name));
  return (
    <label className="brief-of">
      <span>{t("brief.of")}</span>
      <select value={country ?? ""} onChange={({ target }) => onChange(target.value === "" ? null : target.value)}>
        <option value="">{t("brief.selection")}</option>
        {parties.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
