import { get } from './api.js';
import { h, replace } from './dom.js';
import { isToday, span } from './format.js';
import { t } from './i18n.js';
import { icon } from './icons.js';

const REFRESH_MS = 10000;
const KEYS = [
  ['/', 'key.search'],
  ['↑ ↓', 'key.move'],
  ['Esc', 'key.back'],
  ['K', 'key.play'],
  ['← →', 'key.seek'],
  ['N', 'key.new'],
];

/** What stands beside the list while no call is chosen. */
export class Overview {
  #store;
  #system;
  #answer = null;
  #cards = h('div', { class: 'cards' });
  #stop = [];

  constructor(store, system) {
    this.#store = store;
    this.#system = system;
    this.element = h(
      'section',
      { class: 'overview', 'aria-labelledby': 'overview-title' },
      h('h2', { id: 'overview-title' }, t('overview.title')),
      this.#cards,
      h('p', { class: 'overview-pick' }, icon('calls'), t('overview.pick')),
      h('dl', { class: 'keys', 'aria-label': t('overview.keys') }, KEYS.map(([key, text]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(text))))),
    );
    this.#stop.push(store.subscribe(() => this.#render()), system.subscribe(() => this.#render()));
    const timer = setInterval(() => this.#measure(), REFRESH_MS);
    this.#stop.push(() => clearInterval(timer));
    this.#render();
    this.#measure();
  }

  dispose() {
    this.#stop.forEach((stop) => stop());
  }

  async #measure() {
    try {
      const stats = await get('/stats');
      this.#answer = Object.entries(stats.timers ?? {}).find(([name]) => name.startsWith('turn.heard_answer'))?.[1] ?? null;
      this.#render();
    } catch {
      // The tile keeps its last value; the state of the system says that something is wrong.
    }
  }

  #render() {
    const today = this.#store.list().filter((call) => isToday(call.started_at));
    const answered = today.filter((call) => call.answered_at);
    const live = this.#store.list().filter((call) => call.state !== 'ended').length;
    const capacity = this.#system.report?.calls?.capacity;
    const measured = this.#answer && this.#answer.count > 0 ? this.#answer : null;
    replace(
      this.#cards,
      card('overview.live', live, capacity ? t('overview.capacity', { n: capacity }) : '', live > 0 ? 'live' : ''),
      card('overview.answered', answered.length, t('overview.answered.hint', { n: today.length })),
      card('overview.leads', today.filter((call) => call.links?.lead_id).length, t('overview.leads.hint')),
      card(
        'overview.latency',
        measured ? span(measured.p50_ms) : '—',
        measured ? t('overview.latency.hint', { p95: span(measured.p95_ms) }) : t('overview.latency.none'),
      ),
    );
  }
}

function card(label, value, hint, tone = '') {
  return h('div', { class: `card ${tone}` }, h('span', { class: 'card-label' }, t(label)), h('span', { class: 'card-value' }, value), h('span', { class: 'card-hint' }, hint));
}
