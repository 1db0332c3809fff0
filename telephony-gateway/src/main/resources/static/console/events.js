/**
 * Live events of all calls. Reconnects with growing pauses, and says when a gap may have hidden something. A hidden tab lets go
 * of its connection: browsers keep only six to one server, for all tabs together.
 */
const TYPES = ['call', 'turn', 'partial', 'speaking', 'listening'];
const FIRST_PAUSE_MS = 1000;
const LAST_PAUSE_MS = 20000;

export class LiveEvents {
  #listeners = new Set();
  #stateListeners = new Set();
  #source = null;
  #pause = FIRST_PAUSE_MS;
  #retry = 0;
  #connected = null;

  /** @returns {() => void} stops listening */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {(connected: boolean) => void} listener called again after each gap */
  onState(listener) {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  start() {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.#disconnect();
      } else if (!this.#source) {
        this.#connect();
      }
    });
    this.#connect();
  }

  #disconnect() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
    this.#connected = null;
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#source?.close();
    const source = new EventSource('/api/v1/events');
    this.#source = source;
    source.addEventListener('open', () => {
      this.#pause = FIRST_PAUSE_MS;
      this.#tell(true);
    });
    source.addEventListener('error', () => {
      source.close();
      this.#tell(false);
      this.#retry = setTimeout(() => this.#connect(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LAST_PAUSE_MS);
    });
    for (const type of TYPES) {
      source.addEventListener(type, (message) => this.#receive(message.data));
    }
  }

  #tell(connected) {
    if (connected === this.#connected) {
      return;
    }
    this.#connected = connected;
    this.#stateListeners.forEach((listener) => listener(connected));
  }

  #receive(data) {
    let event;
    try {
      event = JSON.parse(data);
    } catch {
      return;
    }
    this.#listeners.forEach((listener) => listener(event));
  }
}
