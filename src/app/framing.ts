/**
 * Whether the page stands in a frame of another origin, at any depth (contract section 5). A frame that may not be asked where it is
 * belongs to somebody else; in a sandbox without an origin every other window does.
 */
export function isFramedElsewhere(self: Window = window): boolean {
  let frame = self;
  while (frame.parent !== frame) {
    frame = frame.parent;
    try {
      if (frame.location.origin !== self.location.origin) return true;
    } catch {
      return true;
    }
  }
  return false;
}
