/** What the browser remembers of the user's choices; without storage it remembers nothing and works. */
const PREFIX = 'salesvoice.';

export function remembered(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + name);
    } else {
      localStorage.setItem(PREFIX + name, value);
    }
  } catch {
    // Storage is off or full: the choice holds until the page is closed.
  }
}
