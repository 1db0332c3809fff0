import { h } from './dom.js';
import { t } from './i18n.js';

const GOOD = new Set(['completed', 'won', 'done', 'delivered']);
const BAD = new Set(['failed', 'interrupted', 'lost']);
const LIVE = new Set(['active', 'ringing']);

/** A coloured word. */
export function badge(text, tone = 'neutral') {
  return h('span', { class: `badge ${tone}` }, text);
}

/** Where a call stands, or how it ended. */
export function callBadge(call) {
  if (call.state !== 'ended') {
    return h('span', { class: 'badge live' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), t(`state.${call.state}`));
  }
  return badge(t(`outcome.${call.outcome}`), tone(call.outcome));
}

export function tone(word) {
  if (GOOD.has(word)) {
    return 'good';
  }
  if (BAD.has(word)) {
    return 'bad';
  }
  return LIVE.has(word) ? 'live' : 'neutral';
}
