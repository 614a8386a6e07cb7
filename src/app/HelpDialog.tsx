import { useI18n } from "../i18n/i18n";
import { Dialog } from "../ui/Dialog";
import "./help.css";

const KEYS = ["search", "facet", "table", "charts", "letters", "slider", "menu", "details", "escape", "help"] as const;

/** What the keyboard can do. Opened by `?`. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("help.title")} onClose={onClose}>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              {t(`help.${key}.keys`)
                .split(" ")
                .map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
            </dt>
            <dd>{t(`help.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
