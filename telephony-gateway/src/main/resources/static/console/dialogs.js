import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './i18n.js';

/** A modal dialog with a heading; Escape and the cross close it unless it is not dismissible. */
export function openDialog(title, content, { dismissible = true, onClose = () => {} } = {}) {
  const headingId = `dialog-${crypto.randomUUID()}`;
  const close = dismissible
    ? h('button', { class: 'icon-button', type: 'button', 'aria-label': t('close'), on: { click: () => dialog.close() } }, icon('close'))
    : null;
  const dialog = h(
    'dialog',
    { class: 'modal', 'aria-labelledby': headingId },
    h('div', { class: 'modal-head' }, h('h2', { id: headingId }, title), close),
    content,
  );
  dialog.addEventListener('cancel', (event) => {
    if (!dismissible) {
      event.preventDefault();
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @returns {Promise<boolean>} */
export function confirmAction(question, yes, no) {
  return new Promise((resolve) => {
    const dialog = openDialog(
      question,
      h(
        'div',
        { class: 'modal-actions' },
        h('button', { class: 'button', type: 'button', autofocus: true, on: { click: () => dialog.close('no') } }, no),
        h('button', { class: 'button danger', type: 'button', on: { click: () => dialog.close('yes') } }, yes),
      ),
      { onClose: (value) => resolve(value === 'yes') },
    );
  });
}
