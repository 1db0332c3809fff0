import { callBadge } from './badges.js';
import { h, replace } from './dom.js';
import { callLength, clock, day, duration, otherSide, party } from './format.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { toastError } from './toasts.js';

const FILTERS = [
  { name: 'all', query: {} },
  { name: 'active', query: { state: 'active' } },
  { name: 'inbound', query: { direction: 'inbound' } },
  { name: 'outbound', query: { direction: 'outbound' } },
];

/** The column of calls: filter, search, and the list itself, which updates in place. */
export class CallsList {
  #store;
  #selected = null;
  #filter = 'all';
  #search = '';
  #items = h('div', { class: 'list-items' });
  #count = h('span', { class: 'muted small' });

  constructor(store) {
    this.#store = store;
    this.element = h('section', { class: 'list', 'aria-labelledby': 'calls-title' });
    this.#build();
    const unsubscribe = store.subscribe(() => this.#render());
    const timer = setInterval(() => this.#tick(), 1000);
    this.dispose = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  select(callId) {
    this.#selected = callId;
    this.#render();
  }

  focusSearch() {
    this.element.querySelector('input[type=search]').focus();
  }

  /** Moves the focus by that many calls. */
  move(step) {
    const links = [...this.element.querySelectorAll('a.call')];
    const current = links.indexOf(document.activeElement);
    const from = current >= 0 ? current : links.findIndex((link) => link.getAttribute('aria-current') === 'page');
    const next = links[Math.min(Math.max(from + step, 0), links.length - 1)];
    next?.focus();
  }

  #build() {
    const search = h('input', {
      type: 'search',
      placeholder: t('calls.search'),
      'aria-label': t('calls.search.hint'),
      title: t('calls.search.hint'),
      on: {
        input: (event) => {
          this.#search = event.target.value.trim().toLowerCase();
          this.#render();
        },
      },
    });
    const filters = FILTERS.map((filter) =>
      h(
        'button',
        {
          type: 'button',
          class: 'segment',
          'aria-pressed': String(filter.name === this.#filter),
          data: { filter: filter.name },
          on: { click: () => this.#choose(filter) },
        },
        t(`calls.${filter.name}`),
      ),
    );
    replace(
      this.element,
      h('header', { class: 'list-head' }, h('div', { class: 'list-title' }, h('h1', { id: 'calls-title' }, t('calls.title')), this.#count),
        h('div', { class: 'search' }, icon('search'), search, h('kbd', { 'aria-hidden': 'true' }, '/')),
        h('div', { class: 'segments', role: 'group', 'aria-label': t('calls.filter') }, filters)),
      this.#items,
    );
    this.#render();
  }

  async #choose(filter) {
    this.#filter = filter.name;
    this.element.querySelectorAll('.segment').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.filter === filter.name));
    });
    try {
      await this.#store.load(filter.query);
    } catch (error) {
      toastError(error);
    }
  }

  #render() {
    const calls = this.#store.list().filter((call) => this.#found(call));
    this.#count.textContent = this.#store.loaded && calls.length > 0 ? t('calls.count', { n: calls.length }) : '';
    const focused = document.activeElement?.dataset?.call;
    if (!this.#store.loaded) {
      replace(this.#items, Array.from({ length: 6 }, () => h('div', { class: 'call skeleton', 'aria-hidden': 'true' })));
      return;
    }
    if (calls.length === 0) {
      replace(this.#items, this.#empty());
      return;
    }
    replace(this.#items, this.#groups(calls), this.#store.hasMore ? this.#more() : null);
    if (focused) {
      this.#items.querySelector(`a[data-call="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
  }

  #found(call) {
    if (this.#search === '') {
      return true;
    }
    const digits = this.#search.replace(/\D/g, '');
    return [call.from, call.to].some((side) => {
      const text = (side ?? '').toLowerCase();
      return text.includes(this.#search) || (digits.length > 1 && text.replace(/\D/g, '').includes(digits));
    });
  }

  #empty() {
    const filtered = this.#search !== '' || this.#filter !== 'all';
    return h(
      'div',
      { class: 'empty' },
      icon('calls'),
      h('p', { class: 'empty-title' }, t(filtered ? 'calls.none' : 'calls.empty')),
      filtered ? null : h('p', { class: 'muted' }, t('calls.empty.hint')),
    );
  }

  #more() {
    return h('button', { class: 'button wide', type: 'button', on: { click: () => this.#store.more().catch(toastError) } }, t('calls.more'));
  }

  #groups(calls) {
    const groups = new Map();
    for (const call of calls) {
      const name = call.state === 'ended' ? day(call.started_at) : t('calls.active');
      groups.set(name, [...(groups.get(name) ?? []), call]);
    }
    return [...groups].map(([name, members]) =>
      h('div', { class: 'group' }, h('h2', { class: 'group-name' }, name), h('ul', {}, members.map((call) => h('li', {}, this.#row(call))))),
    );
  }

  #row(call) {
    const length = callLength(call);
    const partial = call.state === 'ended' ? '' : this.#store.partial(call.id);
    return h(
      'a',
      {
        class: `call ${call.state}`,
        href: `#/calls/${call.id}`,
        data: { call: call.id },
        'aria-current': call.id === this.#selected ? 'page' : null,
      },
      h('span', { class: `call-icon ${call.direction}` }, icon(call.direction, t(`direction.${call.direction}`))),
      h(
        'span',
        { class: 'call-main' },
        h('span', { class: 'call-who' }, party(otherSide(call))),
        h(
          'span',
          { class: 'call-sub' },
          callBadge(call),
          call.links?.lead_id ? h('span', { class: 'badge lead' }, icon('user'), t('calls.lead')) : null,
        ),
        partial ? h('span', { class: 'call-partial' }, partial) : null,
      ),
      h(
        'span',
        { class: 'call-when' },
        h('time', { datetime: call.started_at }, clock(call.started_at)),
        h('span', { class: 'call-length', data: { length: call.state === 'ended' ? 'fixed' : call.id } }, length === null ? '' : duration(length)),
      ),
    );
  }

  #tick() {
    for (const call of this.#store.list()) {
      const place = call.state === 'active' && this.#items.querySelector(`[data-length="${CSS.escape(call.id)}"]`);
      const length = place && callLength(call);
      if (place && length !== null) {
        place.textContent = duration(length);
      }
    }
  }
}
