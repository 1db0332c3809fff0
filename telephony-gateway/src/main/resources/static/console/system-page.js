import { badge } from './badges.js';
import { h, replace } from './dom.js';
import { clock } from './format.js';
import { has, t } from './i18n.js';
import { icon } from './icons.js';

/** Components that say nothing to a person who runs a sales line. */
const HIDDEN = new Set(['ping', 'livenessState', 'readinessState', 'ssl', 'diskSpace', 'services']);

/** The five services, their engines and how much of the capacity is taken. */
export class SystemPage {
  #system;
  #stop;

  constructor(system) {
    this.#system = system;
    this.element = h('section', { class: 'system', 'aria-labelledby': 'system-title' });
    this.#stop = system.subscribe(() => this.#render());
    this.#render();
    system.refresh();
    document.title = `${t('system.title')} · ${t('app.name')}`;
  }

  dispose() {
    this.#stop();
  }

  #render() {
    const report = this.#system.report;
    if (!report) {
      replace(this.element, h('div', { class: 'loading', role: 'status' }, this.#system.failed ? t('error.network') : h('span', { class: 'spinner', 'aria-hidden': 'true' })));
      return;
    }
    const down = this.#system.down.length;
    replace(
      this.element,
      h('header', { class: 'page-head' }, h('div', {}, h('h1', { id: 'system-title' }, t('system.title')), h('p', { class: 'muted small' }, t('system.checked', { at: clock(report.checked_at) }))), verdict(down)),
      capacity(report.calls),
      h('div', { class: 'services' }, report.services.map(service)),
    );
  }
}

function verdict(down) {
  return h('p', { class: `verdict ${down > 0 ? 'bad' : 'good'}`, role: 'status' }, icon(down > 0 ? 'warning' : 'check'), down > 0 ? t('system.bad', { n: down }) : t('system.ok'));
}

function capacity(calls) {
  if (!calls) {
    return null;
  }
  const share = calls.capacity > 0 ? Math.min(100, (100 * calls.active) / calls.capacity) : 0;
  return h(
    'div',
    { class: 'panel capacity' },
    h('div', { class: 'panel-head' }, h('h2', {}, t('system.capacity')), h('span', { class: 'num' }, `${calls.active} / ${calls.capacity}`)),
    h('div', { class: 'meter', role: 'meter', 'aria-label': t('system.capacity'), 'aria-valuemin': '0', 'aria-valuemax': String(calls.capacity), 'aria-valuenow': String(calls.active) }, h('span', { class: share >= 100 ? 'full' : '', style: { width: `${share}%` } })),
  );
}

function service(report) {
  const up = report.status === 'UP';
  const components = Object.entries(report.components ?? {}).filter(([name]) => !HIDDEN.has(name));
  return h(
    'section',
    { class: `panel service ${up ? '' : 'bad'}` },
    h('div', { class: 'panel-head' }, h('div', {}, h('h2', {}, t(`service.${report.service}`)), h('p', { class: 'muted small' }, report.service)), badge(t(up ? 'system.up' : report.status === 'UNREACHABLE' ? 'system.unreachable' : 'system.down'), up ? 'good' : 'bad')),
    h('dl', { class: 'components' }, components.map(([name, part]) => component(name, part))),
    report.version ? h('p', { class: 'muted small version' }, `${t('system.version')} ${report.version}`) : null,
  );
}

function component(name, part) {
  const label = has(`component.${name}`) ? t(`component.${name}`) : name;
  const engine = part.details?.engine ?? part.details?.database ?? (part.details?.port ? `:${part.details.port}` : '');
  const degraded = part.details?.degraded === true;
  const up = part.status === 'UP';
  return h(
    'div',
    {},
    h('dt', {}, h('span', { class: `status-dot ${up ? (degraded ? 'warn' : 'good') : 'bad'}`, 'aria-hidden': 'true' }), label),
    h('dd', {}, engine, degraded ? badge(t('system.degraded'), 'warn') : null, up ? h('span', { class: 'visually-hidden' }, t('system.up')) : badge(t('system.down'), 'bad')),
  );
}
