import { remember, remembered } from './storage.js';
import { TEXTS } from './texts.js';

const FORMS = { ru: ['one', 'few', 'many'], en: ['one', 'other'] };

let language = choose();

function choose() {
  const chosen = remembered('language');
  return chosen === 'en' || chosen === 'ru' ? chosen : 'ru';
}

export function currentLanguage() {
  return language;
}

export function locale() {
  return language === 'ru' ? 'ru-RU' : 'en-GB';
}

export function switchLanguage() {
  language = language === 'ru' ? 'en' : 'ru';
  remember('language', language);
  document.documentElement.lang = language;
}

/** The text of a key with `{name}` filled in; a key that nobody wrote a text for shows its last part. */
export function t(key, values = {}) {
  const found = TEXTS[language][key];
  if (found === undefined) {
    return key.slice(key.indexOf('.') + 1);
  }
  const text = Array.isArray(found) ? plural(found, values.n) : found;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function has(key) {
  return TEXTS[language][key] !== undefined;
}

function plural(forms, count) {
  const form = new Intl.PluralRules(locale()).select(count);
  const index = FORMS[language].indexOf(form);
  return forms[index < 0 ? forms.length - 1 : index];
}
