import { useI18n } from "../../i18n/i18n";
import type { Line } from "../../engine/account";
import { useTracker } from "../../state/useTracker";

/** The sources of the exchange rates that these lines use. */
export function Rates({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const used = new Set(
    lines.flatMap(({ conversion }) => (conversion?.rateYear == null ? [] : [`${conversion.currency} ${conversion.rateYear}`])),
  );
  if (used.size === 0) return null;
  const ids = new Set(dataset.rates.filter((rate) => used.has(`${rate.currency} ${rate.year}`)).map((rate) => rate.source));
  const sources = dataset.sources.filter(({ id, url }) => ids.has(id) && /^https?:\/\//i.test(url));
  return (
    <p className="note rates">
      {t("ledger.rates")}{" "}
      {sources.map(({ id, title, url, publisher }) => (
        <span key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{title}</bdi>
          </a>
          , <bdi>{publisher}</bdi>.{" "}
        </span>
      ))}
    </p>
  );
}
