import { get, request } from './api.js';
import { callBadge } from './badges.js';
import { CrmPanel, fact } from './crm-panel.js';
import { confirmAction } from './dialogs.js';
import { openDialer } from './dialer.js';
import { h, replace } from './dom.js';
import { callLength, dateTime, duration, otherSide, party, span } from './format.js';
import { has, t } from './i18n.js';
import { icon } from './icons.js';
import { Player } from './player.js';
import { stageSummary } from './stages.js';
import { toast, toastError } from './toasts.js';
import { Transcript } from './transcript.js';

/** One call: what was said, how fast, what came of it, and its sound. */
export class CallPage {
  #id;
  #events;
  #call = null;
  #head = h('header', { class: 'call-head' });
  #facts = h('div');
  #speed = h('div');
  #say = h('div');
  #transcript = new Transcript((at) => this.#player?.seek(at));
  #player = null;
  #crm = null;
  #stop = [];

  constructor(id, events) {
    this.#id = id;
    this.#events = events;
    this.element = h('article', { class: 'call-page' }, h('div', { class: 'loading', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' })));
    this.#stop.push(events.subscribe((event) => event.call_id === id && this.#apply(event)));
    this.#stop.push(events.onState((connected) => connected && this.#call && this.#reload()));
    const timer = setInterval(() => this.#tick(), 1000);
    this.#stop.push(() => clearInterval(timer));
    this.#open();
  }

  dispose() {
    this.#stop.forEach((stop) => stop());
    this.#player?.dispose();
  }

  togglePlay() {
    this.#player?.toggle();
  }

  jump(direction) {
    this.#player?.jump(direction);
  }

  async #open() {
    try {
      this.#call = await get(`/api/v1/calls/${this.#id}`);
    } catch (error) {
      const text = error.status === 404 || error.status === 400 ? t('call.notfound') : t('error.network');
      replace(this.element, h('div', { class: 'empty' }, icon('calls'), h('p', { class: 'empty-title' }, text), h('a', { class: 'button', href: '#/calls' }, t('call.back'))));
      return;
    }
    this.#player = new Player(this.#call, (at) => this.#transcript.mark(at));
    this.#crm = new CrmPanel(this.#call);
    replace(
      this.element,
      this.#head,
      h(
        'div',
        { class: 'call-body' },
        h('div', { class: 'call-talk' }, h('div', { class: 'call-scroll', data: { scroller: '' }, tabindex: '0', role: 'region', 'aria-label': t('call.transcript') }, this.#transcript.element), this.#say),
        h('aside', { class: 'call-side' }, this.#crm.element, this.#speed, this.#facts),
      ),
      this.#player.element,
    );
    this.#show();
    const scroller = this.element.querySelector('[data-scroller]');
    if (this.#call.state !== 'ended') {
      scroller.scrollTop = scroller.scrollHeight;
    }
  }

  async #reload() {
    try {
      this.#call = await get(`/api/v1/calls/${this.#id}`);
      this.#show();
    } catch (error) {
      toastError(error);
    }
  }

  #show() {
    this.#transcript.show(this.#call);
    this.#update();
  }

  #apply(event) {
    if (!this.#call) {
      return;
    }
    if (event.type === 'partial') {
      this.#transcript.partial(event.text ?? '');
    } else if (event.type === 'turn' && event.turn) {
      this.#transcript.activity(null);
      this.#transcript.add(event.turn);
      this.#measure();
    } else if (event.type === 'speaking' || event.type === 'listening') {
      this.#transcript.activity(event.type);
    } else if (event.type === 'call' && event.call) {
      const ended = this.#call.state !== 'ended' && event.call.state === 'ended';
      this.#call = { ...this.#call, ...event.call, turns: this.#call.turns };
      this.#update();
      if (ended) {
        this.#reload();
      }
    }
  }

  #update() {
    const call = this.#call;
    document.title = `${party(otherSide(call))} · ${t('app.name')}`;
    replace(this.#head, this.#heading(call));
    replace(this.#facts, details(call));
    replace(this.#say, call.state === 'active' ? this.#sayForm() : null);
    this.#player.update(call);
    this.#crm.update(call);
    this.#measure();
    if (call.state === 'ended') {
      this.#transcript.activity(null);
    }
  }

  #measure() {
    const turns = this.#transcript.turns;
    replace(this.#speed, stageSummary(turns));
    if (this.#call.answered_at) {
      const start = Date.parse(this.#call.answered_at);
      this.#player.mark(turns.map((turn) => ({ role: turn.role, atMs: Math.max(0, Date.parse(turn.started_at) - start) })));
    }
  }

  #heading(call) {
    return [
      h('a', { class: 'icon-button back', href: '#/calls', 'aria-label': t('call.back') }, icon('back')),
      h('span', { class: `call-icon large ${call.direction}` }, icon(call.direction, t(`direction.${call.direction}`))),
      h(
        'div',
        { class: 'call-title' },
        h('h1', {}, party(otherSide(call))),
        h('p', { class: 'call-meta' }, callBadge(call), h('span', { class: 'num', data: { timer: '' } }, lengthOf(call)), h('span', {}, dateTime(call.started_at))),
      ),
      call.state === 'ended' ? this.#callBack(call) : h('button', { class: 'button danger', type: 'button', on: { click: () => this.#hangUp() } }, icon('hangup'), h('span', {}, t('call.hangup'))),
    ];
  }

  #callBack(call) {
    const to = otherSide(call);
    return /^(\+\d{7,15}|sips?:)/.test(to)
      ? h('button', { class: 'button', type: 'button', on: { click: () => openDialer({ to, callId: call.id }) } }, icon('outbound'), h('span', {}, t('call.back.call')))
      : null;
  }

  #sayForm() {
    const existing = this.#say.querySelector('form');
    if (existing) {
      return existing;
    }
    const input = h('input', { type: 'text', maxlength: '500', placeholder: t('call.say'), 'aria-label': t('call.say'), autocomplete: 'off' });
    return h(
      'form',
      {
        class: 'say',
        on: {
          submit: async (event) => {
            event.preventDefault();
            if (input.value.trim() === '') {
              return;
            }
            try {
              await request('POST', `/api/v1/calls/${this.#id}/say`, { body: { text: input.value } });
              input.value = '';
              toast(t('call.said'));
            } catch (error) {
              toastError(error);
            }
          },
        },
      },
      input,
      h('button', { class: 'button', type: 'submit' }, icon('send'), t('call.say.send')),
    );
  }

  async #hangUp() {
    const sure = await confirmAction(t('call.hangup.confirm', { who: party(otherSide(this.#call)) }), t('call.hangup.yes'), t('call.hangup.no'));
    if (!sure) {
      return;
    }
    try {
      await request('DELETE', `/api/v1/calls/${this.#id}`);
      toast(t('call.hungup'));
    } catch (error) {
      toastError(error);
    }
  }

  #tick() {
    const timer = this.#call?.state === 'active' && this.#head.querySelector('[data-timer]');
    if (timer) {
      timer.textContent = lengthOf(this.#call);
    }
  }
}

function lengthOf(call) {
  const length = callLength(call);
  return length === null ? '' : duration(length);
}

function details(call) {
  const answered = call.answered_at ? Date.parse(call.answered_at) - Date.parse(call.started_at) : null;
  return h(
    'section',
    { class: 'panel', 'aria-labelledby': 'details-title' },
    h('div', { class: 'panel-head' }, h('h2', { id: 'details-title' }, t('call.details'))),
    h(
      'dl',
      { class: 'facts' },
      fact('call.from', party(call.from)),
      fact('call.to', call.to && party(call.to)),
      fact('call.answered', answered === null ? null : span(answered)),
      fact('call.reason', call.reason && t(`reason.${call.reason}`)),
      fact('call.scenario', call.scenario),
      fact('call.end', call.end_reason && (has(`end.${call.end_reason}`) ? t(`end.${call.end_reason}`) : call.end_reason)),
      fact('call.notice', notice(call.notice)),
      fact('call.id', identifier(call.id)),
    ),
  );
}

function notice(given) {
  if (!given || given.start_ms === undefined) {
    return null;
  }
  return given.end_ms === undefined
    ? t('call.notice.partial', { from: duration(given.start_ms) })
    : t('call.notice.at', { from: duration(given.start_ms), to: duration(given.end_ms) });
}

function identifier(id) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id);
      toast(t('call.copied'));
    } catch (error) {
      toastError(error);
    }
  };
  return h('span', { class: 'identifier' }, h('code', { title: id }, `${id.slice(0, 8)}…${id.slice(-4)}`), h('button', { class: 'icon-button tiny', type: 'button', 'aria-label': t('call.copy'), on: { click: copy } }, icon('copy')));
}
