import type { RefObject } from "react";
import { Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { useI18n } from "../../i18n/i18n";
import type { Theme } from "./ink";

export type PictureFormat = "png" | "svg";

interface DownloadMenuProps {
  readonly label: string;
  /** The button that the menu hangs on and that gets the focus back. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** The picture's colours; a switch in the menu changes them. */
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onChoose: (format: PictureFormat) => void;
  /** null: the browser cannot copy pictures, and the menu does not offer it. */
  readonly onCopy: (() => void) | null;
  readonly onClose: () => void;
}

/** The two picture formats as a menu, with the clipboard and the picture's colours. A chunk of its own: loaded when first asked for. */
export function DownloadMenu({ label, trigger, theme, onTheme, onChoose, onCopy, onClose }: DownloadMenuProps) {
  const { t } = useI18n();
  return (
    <Popover
      className="chart-menu"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      aria-label={label}
    >
      {/* A menu takes the focus when it opens: that is what its button was pressed for. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Menu aria-label={label} autoFocus="first" onClose={onClose}>
        <MenuItem textValue="PNG" onAction={() => onChoose("png")}>
          PNG
        </MenuItem>
        <MenuItem textValue="SVG" onAction={() => onChoose("svg")}>
          SVG
        </MenuItem>
        {onCopy && (
          <MenuItem textValue={t("picture.copy")} onAction={onCopy}>
            {t("picture.copy")}
          </MenuItem>
        )}
        <MenuSection
          aria-label={t("picture.colours")}
          selectionMode="multiple"
          selectedKeys={theme === "dark" ? ["dark"] : []}
          onSelectionChange={(keys) => onTheme(keys !== "all" && keys.has("dark") ? "dark" : "light")}
          shouldCloseOnSelect={false}
        >
          <MenuItem id="dark" textValue={t("picture.dark")}>
            <span className="tick" aria-hidden="true" />
            {t("picture.dark")}
          </MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  );
}
