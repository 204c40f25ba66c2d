/** A CSS colour as `#rrggbb`, `none` where it lets all through, null where it cannot be told. */
export function parseColor(text: string): string | 'none' | null {
  const color = text.trim().toLowerCase()
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/.exec(color) ?? []
  if (long) return color
  if (short) return `#${Array.from(short, (digit) => digit + digit).join('')}`
  if (color === 'transparent' || color === 'none') return 'none'
  const [, ...channels] =
    /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0|100%)\s*)?\)$/.exec(color) ?? []
  if (channels.length === 3) return `#${channels.map(hexOf).join('')}`
  return Object.hasOwn(colorNames, color) ? (colorNames[color] ?? null) : null
}

function hexOf(channel: string): string {
  return Math.min(255, Number(channel)).toString(16).padStart(2, '0')
}

/** Those that people write. */
export const colorNames: { readonly [name: string]: string } = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkgrey: '#a9a9a9',
  darkred: '#8b0000',
  dimgray: '#696969',
  dimgrey: '#696969',
  fuchsia: '#ff00ff',
  gainsboro: '#dcdcdc',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  ivory: '#fffff0',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  royalblue: '#4169e1',
  silver: '#c0c0c0',
  slategray: '#708090',
  slategrey: '#708090',
  snow: '#fffafa',
  steelblue: '#4682b4',
  teal: '#008080',
  tomato: '#ff6347',
  white: '#ffffff',
  whitesmoke: '#f5f5f5',
  yellow: '#ffff00',
}
