import { get } from './api.js';

const REFRESH_MS = 10000;

/** How the five services are; asked for again and again while anybody looks. */
export class System {
  #listeners = new Set();
  report = null;
  failed = false;

  constructor() {
    setInterval(() => document.visibilityState === 'visible' && this.refresh(), REFRESH_MS);
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async refresh() {
    try {
      this.report = await get('/api/v1/system');
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#listeners.forEach((listener) => listener());
  }

  get down() {
    return (this.report?.services ?? []).filter((service) => service.status !== 'UP');
  }

  /** The synthesis component where it runs on its spare engine. */
  get plainVoice() {
    const synthesis = this.report?.services?.find((service) => service.service === 'tts-service')?.components?.synthesis;
    return synthesis?.details?.degraded === true ? synthesis : null;
  }
}
