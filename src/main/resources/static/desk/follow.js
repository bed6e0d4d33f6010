// What goes on by itself is asked after each second and drawn anew where it has changed, as long as it is on the page.
const AGAIN = 1_000; // milliseconds
const PATIENCE = 20; // times, until it is on the page

/** @param ask gives how it stands; @param goesOn whether to ask again; what goes wrong is left to the next time */
export function follow(node, first, ask, draw, goesOn) {
  let shown = JSON.stringify(first);
  let seen = false;
  let waited = 0;
  const later = () => setTimeout(async () => {
    seen ||= node.isConnected;
    if (seen ? !node.isConnected : ++waited > PATIENCE) {
      return;
    }
    const now = await ask().catch(() => null);
    if (now && JSON.stringify(now) !== shown) {
      shown = JSON.stringify(now);
      draw(now);
    }
    if (!now || goesOn(now)) {
      later();
    }
  }, AGAIN);
  draw(first);
  if (goesOn(first)) {
    later();
  }
}
