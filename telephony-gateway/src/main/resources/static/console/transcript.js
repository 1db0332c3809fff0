import { h, replace } from './dom.js';
import { duration } from './format.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { stageBar, total } from './stages.js';

const NEAR_END_PX = 120;

/** The conversation as it grows. */
export class Transcript {
  #turns = new Map();
  #partial = '';
  #activity = null;
  #call = null;
  #seek;
  #list = h('ol', { class: 'turns', 'aria-live': 'polite', 'aria-relevant': 'additions' });

  /** @param {(milliseconds: number) => void} seek plays the recording from there */
  constructor(seek) {
    this.#seek = seek;
    this.element = h(
      'section',
      { class: 'transcript', 'aria-labelledby': 'transcript-title' },
      h('h2', { id: 'transcript-title', class: 'visually-hidden' }, t('call.transcript')),
      this.#list,
    );
  }

  get turns() {
    return [...this.#turns.values()];
  }

  show(call) {
    this.#call = call;
    for (const turn of call.turns ?? []) {
      this.#turns.set(key(turn), turn);
    }
    this.#render();
  }

  add(turn) {
    this.#turns.set(key(turn), turn);
    this.#partial = '';
    this.#render();
  }

  partial(text) {
    this.#partial = text;
    this.#render();
  }

  /** @param {'speaking'|'listening'|null} what */
  activity(what) {
    this.#activity = what;
    this.#render();
  }

  /** Marks the turn that is heard at this moment of the recording. */
  mark(milliseconds) {
    let current = null;
    for (const item of this.#list.querySelectorAll('[data-at]')) {
      if (Number(item.dataset.at) <= milliseconds + 50) {
        current = item;
      }
    }
    this.#list.querySelectorAll('.playing').forEach((item) => item !== current && item.classList.remove('playing'));
    if (current && !current.classList.contains('playing')) {
      current.classList.add('playing');
      current.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    }
  }

  #render() {
    const scroller = this.element.closest('[data-scroller]');
    const atEnd = scroller ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX : false;
    const open = new Set([...this.#list.querySelectorAll('details[open]')].map((details) => details.closest('li').dataset.turn));
    const live = this.#call?.state !== 'ended';
    const longest = Math.max(1, ...this.turns.map((turn) => total(turn.stages)));
    replace(
      this.#list,
      this.turns.map((turn) => this.#turn(turn, longest, open)),
      live && this.#partial ? this.#draft() : null,
      live && this.#activity && !this.#partial ? h('li', { class: 'activity' }, h('span', { class: 'typing', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${t('role.assistant')} ${t(`call.${this.#activity}`)}`) : null,
      this.#turns.size === 0 && !this.#partial ? h('li', { class: 'empty small' }, t(live ? 'call.transcript.empty' : 'call.transcript.none')) : null,
    );
    if (live && atEnd && scroller) {
      scroller.scrollTop = scroller.scrollHeight;
    }
  }

  #draft() {
    return h('li', { class: 'turn caller draft' }, h('div', { class: 'turn-head' }, h('span', { class: 'turn-who' }, t('role.caller'))), h('div', { class: 'bubble' }, this.#partial, h('span', { class: 'caret', 'aria-hidden': 'true' })));
  }

  #turn(turn, longest, open) {
    const offset = this.#offset(turn);
    const stages = turn.role === 'assistant' ? stageBar(turn.stages, turn.engines, longest) : null;
    if (stages && open.has(key(turn))) {
      stages.open = true;
    }
    return h(
      'li',
      { class: `turn ${turn.role}${turn.interrupted ? ' interrupted' : ''}`, data: { turn: key(turn), ...(offset === null ? {} : { at: String(offset) }) } },
      h(
        'div',
        { class: 'turn-head' },
        h('span', { class: 'turn-who' }, t(`role.${turn.role}`)),
        offset === null ? null : this.#time(offset),
        turn.interrupted ? h('span', { class: 'badge warn' }, t('turn.interrupted')) : null,
      ),
      h('div', { class: 'bubble' }, turn.role === 'assistant' ? spoken(turn) : said(turn)),
      stages,
    );
  }

  #time(offset) {
    const at = duration(offset);
    return this.#call?.recording?.url
      ? h('button', { class: 'turn-time', type: 'button', 'aria-label': t('turn.seek', { at }), on: { click: () => this.#seek(offset) } }, at)
      : h('span', { class: 'turn-time' }, at);
  }

  #offset(turn) {
    return this.#call?.answered_at ? Math.max(0, Date.parse(turn.started_at) - Date.parse(this.#call.answered_at)) : null;
  }
}

function key(turn) {
  return `${turn.id}:${turn.role}`;
}

function said(turn) {
  if (turn.input === 'silence' || turn.input === 'not_recognized') {
    return h('em', { class: 'muted' }, turn.text || t(`turn.${turn.input}`));
  }
  if (turn.input === 'dtmf') {
    return [h('span', { class: 'badge neutral' }, t('turn.dtmf')), ' ', h('kbd', {}, turn.text)];
  }
  return turn.text;
}

/** What the caller heard as it stands; what was planned and not heard, struck out. */
function spoken(turn) {
  const heard = turn.heard_text;
  if (heard === undefined || heard === null || heard === turn.text || !turn.interrupted) {
    return turn.text;
  }
  const rest = turn.text.startsWith(heard) ? turn.text.slice(heard.length) : turn.text;
  return [
    heard,
    heard && !heard.endsWith(' ') && !rest.startsWith(' ') ? ' ' : '',
    h('span', { class: 'unheard' }, h('span', { class: 'visually-hidden' }, `${t('turn.unheard')}: `), h('s', { title: t('turn.unheard') }, rest)),
  ];
}
