// Helpers for building elements; texts are never inserted as HTML.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const FOCUSABLE = 'button, a[href], [tabindex]';
const inside = (element) => [element, ...element.querySelectorAll(FOCUSABLE)];

// Redraws an element and keeps the keyboard focus.
export function replace(box, parts) {
  const focused = box.contains(document.activeElement) ? document.activeElement : null;
  const held = focused?.closest('[data-id]');
  const place = held ? inside(held).indexOf(focused) : -1;
  box.replaceChildren(...parts);
  const again = held && box.querySelector(`[data-id="${held.dataset.id}"]`);
  if (again) (inside(again)[place] ?? inside(again)[1] ?? again).focus({ preventScroll: true });
}

export const byId = (id) => document.getElementById(id);

export function hue(seed) {
  let sum = 7;
  for (const character of String(seed)) sum = (sum * 31 + character.codePointAt(0)) % 360;
  return sum;
}

export function avatar(name, seed, square = false) {
  const words = name.replace(/[^\p{L}\p{N} ]/gu, '').trim().split(/\s+/);
  const letters = words.slice(0, 2).map((word) => [...word][0] || '').join('').toUpperCase();
  return make('span', { class: `avatar${square ? ' square' : ''}`, style: `--hue:${hue(seed)}`, 'aria-hidden': 'true' }, letters || '•');
}

export function toast(text) {
  const element = make('div', { class: 'toast' }, text);
  byId('toasts').append(element);
  setTimeout(() => element.remove(), Math.max(2500, text.length * 60));
}

export function alertBox(text) {
  byId('alert-text').textContent = text;
  byId('alert').showModal();
}

const clock = new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long' });
export const timeOf = (seconds) => clock.format(new Date(seconds * 1000));
export const dayOf = (seconds) => day.format(new Date(seconds * 1000));
