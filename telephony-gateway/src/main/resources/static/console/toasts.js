import { h } from './dom.js';
import { t } from './i18n.js';

const STAYS_MS = 6000;

let area = null;

/** A short message that a screen reader hears too. */
export function toast(text, kind = 'info') {
  if (!area) {
    area = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(area);
  }
  const message = h('div', { class: `toast ${kind}` }, text);
  area.append(message);
  setTimeout(() => message.remove(), STAYS_MS);
}

/** Says what went wrong in the user's words. */
export function toastError(error) {
  toast(describe(error), 'error');
}

export function describe(error) {
  if (error.code === 'network') {
    return t('error.network');
  }
  return t('error.unknown', { text: error.message });
}
