import { request } from './api.js';
import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { has, t } from './i18n.js';
import { icon } from './icons.js';
import { describe } from './toasts.js';

/** The console has no accounts of its own: whoever holds its key is this user in the call's record. */
const USER = 'console';

/**
 * The form of an outbound call.
 *
 * @param {{to: string, callId: string} | null} callback the call whose caller is called back
 */
export function openDialer(callback = null) {
  const reasons = callback ? ['requested_callback'] : ['test', 'click_to_call'];
  const to = h('input', { id: 'dial-to', value: callback?.to ?? null, type: 'text', required: true, autofocus: true, autocomplete: 'off', spellcheck: 'false', maxlength: '256', 'aria-describedby': 'dial-to-hint dial-error' });
  const reason = h('select', { id: 'dial-reason' }, reasons.map((name) => h('option', { value: name }, t(`dial.reason.${name}`))));
  const error = h('p', { id: 'dial-error', class: 'field-error', role: 'alert' });
  const submit = h('button', { class: 'button primary', type: 'submit' }, icon('calls'), t('dial.submit'));
  const form = h(
    'form',
    { class: 'form', on: { submit: place } },
    h('div', { class: 'field' }, h('label', { for: 'dial-to' }, t('dial.to')), to, h('p', { id: 'dial-to-hint', class: 'hint' }, t('dial.to.hint')), error),
    h('div', { class: 'field' }, h('label', { for: 'dial-reason' }, t('dial.reason')), reason, h('p', { class: 'hint' }, t('dial.gate'))),
    h('div', { class: 'modal-actions' }, h('button', { class: 'button', type: 'button', on: { click: () => dialog.close() } }, t('dial.cancel')), submit),
  );
  const dialog = openDialog(t('dial.title'), form);
  // One key for the whole dialog: a second click after a lost answer does not call twice.
  let key = crypto.randomUUID();
  form.addEventListener('input', () => {
    key = crypto.randomUUID();
    error.textContent = '';
  });

  async function place(event) {
    event.preventDefault();
    error.textContent = '';
    submit.disabled = true;
    try {
      const call = await request('POST', '/api/v1/calls', {
        body: { to: to.value.trim(), reason: reason.value, ...details(reason.value, callback) },
        headers: { 'Idempotency-Key': key },
      });
      dialog.close();
      location.hash = `#/calls/${call.id}`;
    } catch (failure) {
      error.textContent = explain(failure);
      to.focus();
    } finally {
      submit.disabled = false;
    }
  }
}

function details(reason, callback) {
  return reason === 'requested_callback' ? { call_id: callback.callId } : reason === 'click_to_call' ? { user: USER } : {};
}

function explain(failure) {
  const word = failure.code?.replace(/^outbound_refused_/, '');
  return word && has(`rule.${word}`) ? t(`rule.${word}`) : describe(failure);
}
