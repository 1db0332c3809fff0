import { get } from './api.js';

const PAGE = 50;

/** The calls that the console knows, newest first, kept up to date by events. */
export class CallStore {
  #calls = new Map();
  #partials = new Map();
  #listeners = new Set();
  #filter = {};
  #nextCursor = null;
  #loaded = false;

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get loaded() {
    return this.#loaded;
  }

  get hasMore() {
    return this.#nextCursor !== null;
  }

  /** Live ones first, then by time. */
  list() {
    const order = (call) => (call.state === 'ended' ? 1 : 0);
    return [...this.#calls.values()].sort(
      (a, b) => order(a) - order(b) || Date.parse(b.started_at) - Date.parse(a.started_at),
    );
  }

  /** What the caller of a live call has said of the turn so far. */
  partial(callId) {
    return this.#partials.get(callId) ?? '';
  }

  /** @param {object} filter query parameters `state`, `direction` */
  async load(filter = this.#filter) {
    this.#filter = filter;
    const page = await get(`/api/v1/calls?${this.#query(null)}`);
    if (filter !== this.#filter) {
      return;
    }
    this.#calls = new Map(page.items.map((call) => [call.id, call]));
    this.#nextCursor = page.next_cursor ?? null;
    this.#loaded = true;
    this.#changed();
  }

  async more() {
    const page = await get(`/api/v1/calls?${this.#query(this.#nextCursor)}`);
    page.items.forEach((call) => this.#calls.set(call.id, call));
    this.#nextCursor = page.next_cursor ?? null;
    this.#changed();
  }

  apply(event) {
    if (event.type === 'partial') {
      this.#partials.set(event.call_id, event.text ?? '');
    } else if (event.type === 'turn') {
      this.#partials.delete(event.call_id);
    } else if (event.type === 'call' && event.call) {
      this.#put(event.call);
    } else {
      return;
    }
    this.#changed();
  }

  #put(call) {
    if (call.state === 'ended') {
      this.#partials.delete(call.id);
    }
    const known = this.#calls.has(call.id);
    if (known || this.#matches(call)) {
      this.#calls.set(call.id, { ...this.#calls.get(call.id), ...call });
    }
    if (!this.#matches(call)) {
      this.#calls.delete(call.id);
    }
  }

  #matches(call) {
    return Object.entries(this.#filter).every(([name, value]) => call[name] === value);
  }

  #query(cursor) {
    const query = new URLSearchParams({ limit: String(PAGE), ...this.#filter });
    if (cursor) {
      query.set('cursor', cursor);
    }
    return query;
  }

  #changed() {
    this.#listeners.forEach((listener) => listener());
  }
}
