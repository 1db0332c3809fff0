import { h } from './dom.js';
import { span } from './format.js';
import { t } from './i18n.js';

/** In the order in which they happen. Two of them are counted from the same moment, see {@link parts}. */
const NAMES = ['vad', 'end_of_turn', 'asr', 'dialog', 'tts', 'first_packet'];

/**
 * Pieces of the time from the end of the caller's voice to the first packet of the answer. The end of the turn is counted from
 * the end of the voice like the detector's word, so its own share is what comes after that.
 */
export function parts(stages) {
  if (!stages) {
    return [];
  }
  return NAMES.map((name) => {
    const value = stages[`${name}_ms`] ?? 0;
    const own = name === 'end_of_turn' ? value - Math.min(stages.vad_ms ?? 0, value) : value;
    return { name, ms: Math.max(0, own) };
  }).filter((part) => part.ms > 0);
}

export function total(stages) {
  return stages?.total_ms ?? parts(stages).reduce((sum, part) => sum + part.ms, 0);
}

/** A bar of coloured pieces under an answer, with the same in words behind it. */
export function stageBar(stages, engines, longest) {
  const pieces = parts(stages);
  // A greeting answers nobody: it has a synthesis and no time to an answer.
  if (pieces.length === 0 || stages.total_ms === undefined) {
    return null;
  }
  const sum = pieces.reduce((all, part) => all + part.ms, 0);
  const width = `${Math.max(8, Math.round((100 * sum) / Math.max(longest, sum)))}%`;
  return h(
    'details',
    { class: 'stages' },
    h(
      'summary',
      { title: t('turn.details') },
      h('span', { class: 'stage-total' }, t('turn.answer', { ms: span(total(stages)) })),
      h('span', { class: 'stage-track', 'aria-hidden': 'true' }, h('span', { class: 'stage-bar', style: { width } }, pieces.map((part) => h('span', { class: `stage ${part.name}`, style: { 'flex-grow': String(part.ms) } })))),
    ),
    h('dl', { class: 'stage-list' }, pieces.map((part) => row(part, sum)), engineRows(engines)),
  );
}

function row(part, sum) {
  return h(
    'div',
    {},
    h('dt', {}, h('span', { class: `dot ${part.name}`, 'aria-hidden': 'true' }), t(`stage.${part.name}`)),
    h('dd', {}, h('span', { class: 'stage-share', 'aria-hidden': 'true' }, h('span', { class: `stage ${part.name}`, style: { width: `${(100 * part.ms) / sum}%` } })), h('span', { class: 'num' }, span(part.ms))),
  );
}

function engineRows(engines) {
  const used = ['asr', 'dialog', 'tts'].filter((name) => engines?.[name]);
  if (used.length === 0) {
    return null;
  }
  return h('div', { class: 'engines' }, used.map((name) => h('span', { class: 'badge neutral' }, `${t(`stage.${name}`)}: ${engines[name]}`)));
}

/** Median, slowest and the stages of the median answer of a whole call. */
export function stageSummary(turns) {
  const measured = turns.filter((turn) => turn.stages?.total_ms > 0 && turn.stages.end_of_turn_ms !== undefined);
  if (measured.length === 0) {
    return null;
  }
  const totals = measured.map((turn) => total(turn.stages)).sort((a, b) => a - b);
  const means = NAMES.map((name) => ({
    name,
    ms: measured.reduce((sum, turn) => sum + (parts(turn.stages).find((part) => part.name === name)?.ms ?? 0), 0) / measured.length,
  })).filter((part) => part.ms > 0);
  const sum = means.reduce((all, part) => all + part.ms, 0);
  return h(
    'section',
    { class: 'panel', 'aria-labelledby': 'stages-title' },
    h('div', { class: 'panel-head' }, h('h2', { id: 'stages-title' }, t('stages.title')), h('span', { class: 'muted small' }, t('stages.answers', { n: measured.length }))),
    h(
      'div',
      { class: 'figures' },
      h('div', {}, h('span', { class: 'figure' }, span(totals[Math.floor((totals.length - 1) / 2)])), h('span', { class: 'muted small' }, t('stages.median'))),
      h('div', {}, h('span', { class: 'figure' }, span(totals[totals.length - 1])), h('span', { class: 'muted small' }, t('stages.worst'))),
    ),
    h('div', { class: 'stage-track wide', 'aria-hidden': 'true' }, h('span', { class: 'stage-bar full' }, means.map((part) => h('span', { class: `stage ${part.name}`, style: { 'flex-grow': String(part.ms) } })))),
    h('dl', { class: 'stage-list' }, means.map((part) => row(part, sum))),
  );
}
