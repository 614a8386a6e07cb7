import { memo } from "react";
import { SORT_KEYS, type Sort } from "../../engine/sort";
import { useI18n } from "../../i18n/i18n";
import { useActions } from "../../state/useTracker";
import { startsDescending } from "./tableColumns";

/** The message that says an order in words. */
export function orderMessage({ key, descending }: Sort): `table.order.${Sort["key"]}.${"up" | "down"}` {
  return `table.order.${key}.${descending ? "down" : "up"}`;
}

const ORDERS: readonly Sort[] = SORT_KEYS.flatMap((key) => [
  { key, descending: startsDescending(key) },
  { key, descending: !startsDescending(key) },
]);

/** "Sort by", for cards: they have no headers to press. */
export const SortSelect = memo(function SortSelect({ sort }: { sort: Sort }) {
  const { t } = useI18n();
  const { setSort } = useActions();
  const at = ORDERS.findIndex((order) => order.key === sort.key && order.descending === sort.descending);
  return (
    <label className="sort-by">
      <span>{t("table.sortBy")}</span>
      <select
        className="input"
        value={at}
        onChange={(event) => {
          const order = ORDERS[Number(event.target.value)];
          if (order) setSort(order);
        }}
      >
        {ORDERS.map((order, index) => (
          <option key={orderMessage(order)} value={index}>
            {t(orderMessage(order))}
          </option>
        ))}
      </select>
    </label>
  );
});
