import { binary } from './api.js';
import { h, replace } from './dom.js';
import { duration } from './format.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { drawLanes, readPeaks } from './waveform.js';

const BUCKETS = 1600;
const JUMP_SECONDS = 5;
const SPEEDS = [1, 1.25, 1.5, 2];

/** Plays the stereo recording: two lanes, a click seeks, turns are marked. */
export class Player {
  #call;
  #onTime;
  #audio = null;
  #peaks = null;
  #marks = [];
  #canvas = null;
  #slider = null;
  #playButton = null;
  #time = null;
  #frame = 0;
  #resize = new ResizeObserver(() => this.#draw());
  #theme = () => this.#draw();

  /** @param {(milliseconds: number) => void} onTime where the recording is while it plays */
  constructor(call, onTime) {
    this.#call = call;
    this.#onTime = onTime;
    this.element = h('section', { class: 'player', 'aria-label': t('player.title') });
    document.addEventListener('themechange', this.#theme);
    this.#show();
  }

  /** The call went on or ended: the recording may be there now. */
  update(call) {
    const appeared = !this.#call.recording?.url && call.recording?.url;
    const other = this.#call.recording?.state !== call.recording?.state;
    this.#call = call;
    if (appeared || (other && !this.#audio)) {
      this.#show();
    }
  }

  /** @param {Array<{role: string, atMs: number}>} turns */
  mark(turns) {
    this.#marks = turns;
    this.#draw();
  }

  seek(milliseconds, play = true) {
    if (!this.#audio) {
      return;
    }
    this.#audio.currentTime = milliseconds / 1000;
    if (play) {
      this.#audio.play();
    }
    this.#tick();
  }

  toggle() {
    if (!this.#audio) {
      return;
    }
    if (this.#audio.paused) {
      this.#audio.play();
      return;
    }
    this.#audio.pause();
  }

  jump(direction) {
    if (this.#audio) {
      this.#audio.currentTime = Math.max(0, this.#audio.currentTime + direction * JUMP_SECONDS);
      this.#tick();
    }
  }

  dispose() {
    cancelAnimationFrame(this.#frame);
    this.#resize.disconnect();
    document.removeEventListener('themechange', this.#theme);
    this.#audio?.pause();
    this.#audio?.removeAttribute('src');
    this.#audio?.load();
  }

  #show() {
    const url = this.#call.recording?.url;
    if (!url) {
      replace(this.element, h('p', { class: 'player-note muted' }, t(this.#note())));
      return;
    }
    this.#build(url);
    this.#load(url);
  }

  #note() {
    if (this.#call.state !== 'ended' && this.#call.recording?.state !== 'deleted') {
      return 'player.running';
    }
    return this.#call.recording?.state === 'deleted' ? 'player.deleted' : 'player.none';
  }

  #build(url) {
    this.#audio = h('audio', { src: url, preload: 'metadata' });
    for (const event of ['play', 'pause', 'ended', 'seeked']) {
      this.#audio.addEventListener(event, () => this.#tick());
    }
    this.#playButton = h('button', { class: 'play', type: 'button', 'aria-label': t('player.play'), on: { click: () => this.toggle() } }, icon('play'));
    this.#time = h('span', { class: 'num player-time' }, '0:00');
    this.#canvas = h('canvas', { class: 'lanes' });
    this.#slider = h('div', {
      class: 'lanes-slider',
      role: 'slider',
      tabindex: '0',
      'aria-label': t('player.position'),
      'aria-valuemin': '0',
      on: { pointerdown: (event) => this.#drag(event), keydown: (event) => this.#key(event) },
    }, this.#canvas, h('span', { class: 'lanes-note', role: 'status' }, t('player.loading')));
    const speed = h('button', { class: 'button small', type: 'button', 'aria-label': t('player.speed'), on: { click: () => this.#faster(speed) } }, '1×');
    replace(
      this.element,
      h('div', { class: 'player-controls' },
        h('button', { class: 'icon-button', type: 'button', 'aria-label': t('player.back'), on: { click: () => this.jump(-1) } }, icon('rewind')),
        this.#playButton,
        h('button', { class: 'icon-button', type: 'button', 'aria-label': t('player.forward'), on: { click: () => this.jump(1) } }, icon('forward'))),
      h('div', { class: 'lanes-box' }, h('div', { class: 'lane-names', 'aria-hidden': 'true' }, h('span', { class: 'caller' }, t('role.caller')), h('span', { class: 'assistant' }, t('role.assistant'))), this.#slider),
      h('div', { class: 'player-side' }, this.#time, speed,
        h('a', { class: 'icon-button', href: url, download: `${this.#call.id}.wav`, 'aria-label': t('player.download'), title: t('player.download') }, icon('download'))),
      this.#audio,
    );
    this.#resize.observe(this.#slider);
  }

  async #load(url) {
    const note = this.#slider.querySelector('.lanes-note');
    try {
      this.#peaks = readPeaks(await binary(url), BUCKETS);
      note.remove();
      this.#tick();
    } catch {
      note.textContent = t('player.failed');
    }
  }

  #durationMs() {
    return this.#peaks?.durationMs ?? (Number.isFinite(this.#audio?.duration) ? this.#audio.duration * 1000 : 0);
  }

  #tick() {
    cancelAnimationFrame(this.#frame);
    const at = this.#audio.currentTime * 1000;
    const whole = this.#durationMs();
    const playing = !this.#audio.paused && !this.#audio.ended;
    this.#time.textContent = `${duration(at)} / ${duration(whole)}`;
    replace(this.#playButton, icon(playing ? 'pause' : 'play'));
    this.#playButton.setAttribute('aria-label', t(playing ? 'player.pause' : 'player.play'));
    this.#slider.setAttribute('aria-valuemax', String(Math.round(whole / 1000)));
    this.#slider.setAttribute('aria-valuenow', String(Math.round(at / 1000)));
    this.#slider.setAttribute('aria-valuetext', `${duration(at)} / ${duration(whole)}`);
    this.#draw();
    if (playing) {
      this.#onTime(at);
      this.#frame = requestAnimationFrame(() => this.#tick());
    }
  }

  #draw() {
    const whole = this.#durationMs();
    if (!this.#peaks || !this.#canvas?.clientWidth || whole === 0) {
      return;
    }
    const marks = this.#marks.map((turn) => ({ role: turn.role, at: turn.atMs / whole }));
    drawLanes(this.#canvas, this.#peaks.lanes, (this.#audio.currentTime * 1000) / whole, marks);
  }

  #drag(event) {
    this.#slider.setPointerCapture(event.pointerId);
    const seek = (move) => {
      const box = this.#slider.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (move.clientX - box.left) / box.width));
      this.seek(share * this.#durationMs(), false);
      this.#onTime(share * this.#durationMs());
    };
    seek(event);
    this.#slider.addEventListener('pointermove', seek);
    this.#slider.addEventListener('pointerup', () => this.#slider.removeEventListener('pointermove', seek), { once: true });
  }

  #key(event) {
    const jumps = { ArrowLeft: -1, ArrowRight: 1 };
    if (event.key in jumps) {
      event.preventDefault();
      event.stopPropagation();
      this.jump(jumps[event.key]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.toggle();
    } else if (event.key === 'Home') {
      this.seek(0, false);
    }
  }

  #faster(button) {
    const next = SPEEDS[(SPEEDS.indexOf(this.#audio.playbackRate) + 1) % SPEEDS.length];
    this.#audio.playbackRate = next;
    button.textContent = `${next}×`;
  }
}
