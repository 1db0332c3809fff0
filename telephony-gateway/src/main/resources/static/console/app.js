import { CallPage } from './call-page.js';
import { CallsList } from './calls-list.js';
import { openDialer } from './dialer.js';
import { h, replace } from './dom.js';
import { LiveEvents } from './events.js';
import { currentLanguage, switchLanguage, t } from './i18n.js';
import { icon } from './icons.js';
import { Overview } from './overview.js';
import { CallStore } from './store.js';
import { System } from './system.js';
import { SystemPage } from './system-page.js';
import { currentTheme, nextTheme } from './theme.js';
import { toastError } from './toasts.js';

const THEME_ICONS = { auto: 'auto', light: 'sun', dark: 'moon' };

const root = document.getElementById('app');
const store = new CallStore();
const events = new LiveEvents();
const system = new System();

let list = null;
let page = null;
let detail = null;
let connected = true;

events.subscribe((event) => store.apply(event));
events.onState((state) => {
  connected = state;
  showConnection();
  if (state && store.loaded) {
    store.load().catch(toastError);
  }
});
system.subscribe(() => showSystem());
window.addEventListener('hashchange', route);
document.addEventListener('keydown', shortcut);

build();
start();

async function start() {
  try {
    await store.load();
  } catch (error) {
    toastError(error);
  }
  events.start();
  system.refresh();
}

function build() {
  document.documentElement.lang = currentLanguage();
  document.title = t('app.name');
  list?.dispose();
  list = new CallsList(store);
  detail = h('div', { class: 'detail' });
  replace(
    root,
    h('a', { class: 'skip', href: '#main', on: { click: skip } }, t('app.skip')),
    h('div', { class: 'shell' }, navigation(), h('div', { class: 'content' }, h('div', { class: 'banner-place' }), h('main', { id: 'main', tabindex: '-1' }, list.element, detail))),
  );
  showConnection();
  showSystem();
  route();
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function navigation() {
  return h(
    'nav',
    { class: 'nav', 'aria-label': t('nav.label') },
    h('a', { class: 'brand', href: '#/calls' }, h('img', { src: '/console/icon.svg', alt: '', width: '32', height: '32' }), h('span', {}, h('strong', {}, t('app.name')), h('small', {}, t('app.tagline')))),
    h('div', { class: 'nav-links' }, link('calls', '#/calls'), link('system', '#/system')),
    h('button', { class: 'button primary nav-new', type: 'button', on: { click: () => openDialer() } }, icon('plus'), h('span', {}, t('nav.new'))),
    h(
      'div',
      { class: 'nav-foot' },
      h('p', { class: 'connection', role: 'status' }),
      h(
        'div',
        { class: 'nav-tools' },
        h('button', { class: 'icon-button', type: 'button', data: { tool: 'theme' }, 'aria-label': themeLabel(), title: themeLabel(), on: { click: changeTheme } }, icon(THEME_ICONS[currentTheme()])),
        h('button', { class: 'icon-button text', type: 'button', data: { tool: 'language' }, 'aria-label': t('nav.language'), title: t('nav.language'), lang: currentLanguage() === 'ru' ? 'en' : 'ru', on: { click: changeLanguage } }, t('nav.language.short')),
      ),
    ),
  );
}

function link(name, href) {
  return h('a', { class: 'nav-link', href, data: { page: name } }, icon(name), h('span', {}, t(`nav.${name}`)), name === 'system' ? h('span', { class: 'status-dot', data: { system: '' } }) : null);
}

function themeLabel() {
  return `${t('nav.theme')}: ${t(`theme.${currentTheme()}`)}`;
}

function changeTheme(event) {
  nextTheme();
  const button = event.currentTarget;
  button.setAttribute('aria-label', themeLabel());
  button.title = themeLabel();
  replace(button, icon(THEME_ICONS[currentTheme()]));
}

function changeLanguage() {
  switchLanguage();
  build();
  root.querySelector('[data-tool=language]').focus();
}

function showConnection() {
  const place = root.querySelector('.connection');
  replace(place, h('span', { class: `status-dot ${connected ? 'good' : 'bad'}`, 'aria-hidden': 'true' }), h('span', {}, t(connected ? 'live.on' : 'live.off')));
}

function showSystem() {
  const dot = root.querySelector('[data-system]');
  const bad = system.failed || system.down.length > 0;
  dot.className = `status-dot ${system.report || system.failed ? (bad ? 'bad' : system.plainVoice ? 'warn' : 'good') : ''}`;
  const plain = system.plainVoice;
  replace(
    root.querySelector('.banner-place'),
    plain
      ? h('div', { class: 'banner', role: 'status' }, icon('warning'), h('div', {}, h('strong', {}, t('system.espeak', { engine: plain.details.engine ?? '' })), h('span', {}, t('system.espeak.hint'))))
      : null,
  );
}

function route() {
  const [, name, id] = location.hash.split('/');
  page?.dispose();
  const isSystem = name === 'system';
  const callId = name === 'calls' && id ? decodeURIComponent(id) : null;
  document.title = t('app.name');
  root.querySelectorAll('.nav-link').forEach((item) => {
    const current = item.dataset.page === (isSystem ? 'system' : 'calls');
    if (current) {
      item.setAttribute('aria-current', 'page');
    } else {
      item.removeAttribute('aria-current');
    }
  });
  root.querySelector('main').className = isSystem ? 'system-view' : callId ? 'call-view' : 'list-view';
  list.select(callId);
  if (isSystem) {
    page = new SystemPage(system);
  } else if (callId) {
    page = new CallPage(callId, events);
  } else {
    page = new Overview(store, system);
  }
  replace(detail, page.element);
}

function shortcut(event) {
  const typing = event.target.closest?.('input, textarea, select, dialog, [role=slider]');
  if (event.key === 'Escape' && !event.target.closest?.('dialog')) {
    if (event.target.matches?.('input')) {
      event.target.blur();
    } else if (location.hash.startsWith('#/calls/')) {
      location.hash = '#/calls';
    }
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const actions = {
    '/': () => list.focusSearch(),
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    ArrowLeft: () => page?.jump?.(-1),
    ArrowRight: () => page?.jump?.(1),
    KeyK: () => page?.togglePlay?.(),
    KeyN: () => openDialer(),
  };
  const scrolls = event.key.startsWith('Arrow') && event.target.closest?.('[data-scroller]');
  const action = scrolls ? null : (actions[event.key] ?? actions[event.code]);
  if (action) {
    event.preventDefault();
    action();
  }
}
