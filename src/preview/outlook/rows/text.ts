import { canIEmail, construct, everywhere, hteumeuleu, microsoft, nowhere, properties } from './row.ts'

/** Text and its colours. */
export const textRows = {
  color: properties('color', everywhere, null, microsoft, hteumeuleu),
  font: properties('font, font-family, font-size, font-style', everywhere, null, canIEmail('css-font', '2019-02-28')),
  fontWeight: properties(
    'font-weight',
    everywhere,
    'A number below 600 is normal, any other is bold.',
    canIEmail('css-font-weight', '2022-06-23'),
  ),
  lineHeight: properties(
    'line-height',
    everywhere,
    'Without mso-line-height-rule: exactly, Word makes lines higher as it likes. The view does not show that.',
    canIEmail('css-line-height', '2021-10-02'),
  ),
  letterSpacing: properties('letter-spacing', everywhere, null, canIEmail('css-letter-spacing', '2020-01-19')),
  textAlign: properties(
    'text-align',
    everywhere,
    'The values start and end are dropped.',
    canIEmail('css-text-align', '2021-09-24'),
  ),
  textDecoration: properties(
    'text-decoration',
    everywhere,
    'Several values and overline are dropped.',
    canIEmail('css-text-decoration', '2019-02-28'),
  ),
  textTransform: properties(
    'text-transform',
    everywhere,
    'The value lowercase is dropped.',
    canIEmail('css-text-transform', '2021-09-19'),
  ),
  textIndent: properties('text-indent', everywhere, null, canIEmail('css-text-indent', '2021-01-31')),
  verticalAlign: properties('vertical-align', everywhere, null, canIEmail('css-vertical-align', '2020-12-21')),
  direction: properties('direction', everywhere, null, canIEmail('css-direction', '2021-10-05')),
  backgroundColor: properties('background-color', everywhere, null, canIEmail('css-background-color', '2019-02-28')),
  background: properties(
    'background',
    everywhere,
    'Only its colour is kept.',
    canIEmail('css-background', '2023-07-24'),
  ),
  whiteSpace: properties('white-space', nowhere, null, canIEmail('css-white-space', '2019-02-28')),
  wordBreak: properties(
    'word-break, overflow-wrap, word-wrap, hyphens',
    nowhere,
    null,
    canIEmail('css-word-wrap', '2025-05-08'),
    canIEmail('css-hyphens', '2022-08-03'),
  ),
  functions: construct(
    'calc(), min(), max(), clamp(), var()',
    'A declaration with one of them is dropped.',
    canIEmail('css-unit-calc', '2020-02-25'),
    canIEmail('css-function-max', '2021-05-07'),
    canIEmail('css-variables', '2020-02-25'),
  ),
  units: construct(
    'rem, vw, vh, vmin, vmax, ch, initial',
    'A declaration with one of them is dropped.',
    canIEmail('css-unit-rem', '2020-02-25'),
    canIEmail('css-unit-vw', '2020-02-25'),
    canIEmail('css-unit-initial', '2020-02-25'),
  ),
  seeThrough: construct(
    'rgba(), rgb() with spaces or an alpha value',
    'A declaration with one of them is dropped.',
    canIEmail('css-rgba', '2021-05-14'),
    canIEmail('css-rgb', '2021-05-14'),
  ),
} as const
