import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";

export type PictureFormat = "png" | "svg";

interface DownloadMenuProps {
  readonly label: string;
  /** The button that the menu hangs on and that gets the focus back. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onChoose: (format: PictureFormat) => void;
  readonly onClose: () => void;
}

/** The two picture formats as a menu. A chunk of its own: loaded when first asked for. */
export function DownloadMenu({ label, trigger, onChoose, onClose }: DownloadMenuProps) {
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
      </Menu>
    </Popover>
  );
}
