import { h } from './dom.js';
import { openDialog } from './dialogs.js';
import { t } from './i18n.js';

let asking = null;

/** Asks for the API key until it fits; many requests that need it wait for one dialog. */
export function askForKey() {
  if (!asking) {
    asking = new Promise((resolve) => open(resolve)).finally(() => {
      asking = null;
    });
  }
  return asking;
}

function open(done) {
  const key = h('input', {
    id: 'login-key',
    type: 'password',
    required: true,
    autofocus: true,
    autocomplete: 'current-password',
    'aria-describedby': 'login-hint login-error',
  });
  const error = h('p', { id: 'login-error', class: 'field-error', role: 'alert' });
  const form = h(
    'form',
    { class: 'form', on: { submit: (event) => submit(event) } },
    h('div', { class: 'field' }, h('label', { for: 'login-key' }, t('login.key')), key, h('p', { id: 'login-hint', class: 'hint' }, t('login.hint')), error),
    h('div', { class: 'modal-actions' }, h('button', { class: 'button primary', type: 'submit' }, t('login.submit'))),
  );
  const dialog = openDialog(t('login.title'), form, { dismissible: false });

  async function submit(event) {
    event.preventDefault();
    error.textContent = '';
    const fits = await exchange(key.value);
    if (fits) {
      dialog.close();
      done();
      return;
    }
    error.textContent = t('login.wrong');
    key.select();
  }
}

async function exchange(key) {
  try {
    const response = await fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ api_key: key }),
      credentials: 'same-origin',
    });
    return response.ok;
  } catch {
    return false;
  }
}
