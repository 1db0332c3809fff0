import { locale, t } from './i18n.js';

const RUSSIAN = /^\+?7(\d{3})(\d{3})(\d{2})(\d{2})$/;

/** A number as people read it; anything else as it is. */
export function phone(text) {
  const match = RUSSIAN.exec(text ?? '');
  return match ? `+7 ${match[1]} ${match[2]}-${match[3]}-${match[4]}` : (text ?? '');
}

export function clock(instant) {
  return new Date(instant).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
}

export function dateTime(instant) {
  return new Date(instant).toLocaleString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function day(instant) {
  const date = new Date(instant);
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (sameDay(date, today)) {
    return t('calls.today');
  }
  if (sameDay(date, yesterday)) {
    return t('calls.yesterday');
  }
  return date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', weekday: 'short' });
}

export function isToday(instant) {
  return sameDay(new Date(instant), new Date());
}

function sameDay(a, b) {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/** 1:07, 1:02:09. */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** 820 ms, 1.4 s. */
export function span(milliseconds) {
  if (milliseconds < 1000) {
    return t('ms', { n: Math.round(milliseconds) });
  }
  const seconds = (milliseconds / 1000).toLocaleString(locale(), { maximumFractionDigits: milliseconds < 10000 ? 1 : 0 });
  return t('sec', { n: seconds });
}

/** The other side of a call, from where we sit. */
export function otherSide(call) {
  return call.direction === 'outbound' ? call.to : call.from;
}

/** A SIP address by the part that people know it by. */
export function party(text) {
  const user = /^sips?:([^@;]+)@/.exec(text ?? '');
  return phone(user ? decodeURIComponentSafely(user[1]) : text);
}

function decodeURIComponentSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function callLength(call, now = Date.now()) {
  if (!call.answered_at) {
    return null;
  }
  const end = call.ended_at ? Date.parse(call.ended_at) : now;
  return Math.max(0, end - Date.parse(call.answered_at));
}
