import { get } from './api.js';
import { badge, tone } from './badges.js';
import { h, replace } from './dom.js';
import { dateTime, phone } from './format.js';
import { t } from './i18n.js';
import { icon } from './icons.js';

/** The lead and the tasks that came of a call. */
export class CrmPanel {
  #call;
  #shown = null;

  constructor(call) {
    this.#call = call;
    this.element = h('div', { class: 'crm' });
    this.update(call);
  }

  /** Asks again where the call has another lead or another task than before, or is over. */
  update(call) {
    this.#call = call;
    const known = JSON.stringify([call.links, call.state]);
    if (known !== this.#shown) {
      this.#shown = known;
      this.refresh();
    }
  }

  async refresh() {
    const links = this.#call.links ?? {};
    if (!links.lead_id && (links.task_ids ?? []).length === 0) {
      this.#render({ tasks: [] });
      return;
    }
    try {
      this.#render(await get(`/api/v1/calls/${this.#call.id}/crm`));
    } catch {
      replace(this.element, panel('crm.lead', h('p', { class: 'muted' }, t('crm.error')), h('button', { class: 'button small', type: 'button', on: { click: () => this.refresh() } }, t('error.retry'))));
    }
  }

  #render(crm) {
    const none = this.#call.state === 'ended' ? 'crm.lead.never' : 'crm.lead.none';
    replace(
      this.element,
      panel('crm.lead', crm.lead ? lead(crm.lead) : h('p', { class: 'muted' }, t(none))),
      crm.tasks.length > 0 ? panel('crm.tasks', h('ul', { class: 'tasks' }, crm.tasks.map(task))) : null,
    );
  }
}

function panel(title, ...content) {
  return h('section', { class: 'panel', 'aria-label': t(title) }, h('div', { class: 'panel-head' }, h('h2', {}, t(title))), content);
}

function lead(record) {
  return h(
    'div',
    { class: 'lead-card' },
    h('div', { class: 'lead-top' }, h('span', { class: 'avatar', 'aria-hidden': 'true' }, record.name ? [...record.name][0] : icon('user')), h('div', {}, h('p', { class: 'lead-name' }, record.name ?? record.title), h('p', { class: 'lead-badges' }, badge(t(`lead.${record.status}`), tone(record.status)), delivery(record.delivery)))),
    h(
      'dl',
      { class: 'facts' },
      fact('crm.phone', record.phone && [phone(record.phone), record.phone_confirmed ? null : badge(t('crm.unconfirmed'), 'warn')]),
      fact('crm.need', record.need),
      fact('crm.callback', record.callback_at && dateTime(record.callback_at)),
      fact('crm.company', record.company),
      fact('crm.email', record.email),
      fact('crm.comment', record.comment),
    ),
  );
}

function delivery(state) {
  if (!state) {
    return null;
  }
  if (state.external_url && /^https?:/.test(state.external_url)) {
    return h('a', { class: 'badge link', href: state.external_url, target: '_blank', rel: 'noopener noreferrer' }, t('crm.open'));
  }
  return badge(t(`crm.delivery.${state.state}`), tone(state.state));
}

function task(record) {
  return h(
    'li',
    { class: `task ${record.status}` },
    h('span', { class: 'task-icon' }, icon(record.status === 'done' ? 'check' : 'task')),
    h(
      'div',
      {},
      h('p', { class: 'task-title' }, record.title),
      record.description && record.description !== record.title ? h('p', { class: 'muted small' }, record.description) : null,
      h('p', { class: 'task-meta small' }, record.due_at ? h('time', { class: 'due', datetime: record.due_at }, icon('clock'), dateTime(record.due_at)) : null, badge(t(`task.${record.status}`), tone(record.status))),
    ),
  );
}

export function fact(label, value) {
  return value ? h('div', {}, h('dt', {}, t(label)), h('dd', {}, value)) : null;
}
