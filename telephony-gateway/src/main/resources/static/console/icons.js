import { svg } from './dom.js';

/** Stroke icons on a grid of 24. */
const PATHS = {
  calls: ['M5 4h3.5l1.8 4.6-2.3 1.7a12 12 0 0 0 5.7 5.7l1.7-2.3L20 15.5V19a2 2 0 0 1-2.2 2A15.8 15.8 0 0 1 3 6.2 2 2 0 0 1 5 4z'],
  inbound: ['M19 5 8 16', 'M8 8v8h8'],
  outbound: ['M5 19 16 8', 'M8 8h8v8'],
  system: ['M3 12h4l3-8 4 16 3-8h4'],
  search: ['M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z', 'm20 20-4-4'],
  sun: ['M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4'],
  moon: ['M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z'],
  auto: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 3v18', 'M12 7h6.5M12 12h9M12 17h6.5'],
  hangup: ['M3.5 13.5c5-4.6 12-4.6 17 0l-2.3 3-3.7-1.6v-2.6a9.5 9.5 0 0 0-5 0v2.6L5.8 16.5z'],
  play: ['M8 5.5v13l10.5-6.5z'],
  pause: ['M8.5 5.5v13M15.5 5.5v13'],
  back: ['M15 5l-7 7 7 7'],
  rewind: ['M4 5v5h5', 'M4.6 10A8 8 0 1 1 4 14'],
  forward: ['M20 5v5h-5', 'M19.4 10A8 8 0 1 0 20 14'],
  download: ['M12 4v11', 'm7.5 11 4.5 4.5L16.5 11', 'M5 20h14'],
  plus: ['M12 5v14M5 12h14'],
  close: ['M6 6l12 12M18 6 6 18'],
  user: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20.5c1.2-3.6 4-5.5 7.5-5.5s6.3 1.9 7.5 5.5'],
  task: ['M9 6h11M9 12h11M9 18h11', 'm3.5 6 1 1 2-2M3.5 12l1 1 2-2M3.5 18l1 1 2-2'],
  clock: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 7v5l3.5 2'],
  warning: ['M12 4 2.8 20h18.4z', 'M12 10v4.5M12 17.3v.2'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  chevron: ['m6 9.5 6 6 6-6'],
  spark: ['M7.5 14v-4M12 17V7M16.5 14v-4'],
  send: ['M4 12 20 4l-5 16-3.5-6.5z'],
  copy: ['M9 9h10v11H9z', 'M6 15H5V4h10v2'],
};

export function icon(name, label = null) {
  const paths = PATHS[name] ?? [];
  return svg(
    'svg',
    {
      class: 'icon',
      viewBox: '0 0 24 24',
      fill: name === 'play' ? 'currentColor' : 'none',
      stroke: 'currentColor',
      'stroke-width': '1.75',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      role: label ? 'img' : null,
      'aria-label': label,
      'aria-hidden': label ? null : 'true',
      focusable: 'false',
    },
    paths.map((d) => svg('path', { d })),
  );
}
