import {
  andSoOn,
  canIEmail,
  construct,
  everywhere,
  hteumeuleu,
  microsoft,
  nowhere,
  properties,
  sides,
  type Where,
} from './row.ts'

/** Elements that read no size and no single border: Microsoft's levels CORE and COREEXTENDED. */
const withoutBoxes: Where = { except: ['body', 'div', 'p', 'span'] }

/** Boxes: their sizes, the space inside and around them, their borders. */
export const boxRows = {
  padding: andSoOn(
    ['padding', ...sides.map((side) => `padding-${side}`)],
    { only: ['td', 'th'] },
    null,
    canIEmail('css-padding', '2019-07-25'),
  ),
  rowPadding: construct(
    'padding of cells side by side',
    'All cells of a row have the largest padding above and below that one of them has.',
    hteumeuleu,
    canIEmail('css-padding', '2019-07-25'),
  ),
  margin: andSoOn(
    ['margin', ...sides.map((side) => `margin-${side}`)],
    { except: ['body', 'span'] },
    'The value auto and values below zero are dropped.',
    canIEmail('css-margin', '2019-10-01'),
  ),
  marginGround: construct(
    'margin beside background-color',
    'The background also fills the margin.',
    hteumeuleu,
    canIEmail('css-margin', '2019-10-01'),
  ),
  width: properties(
    'width',
    { except: ['body', 'div', 'img', 'p', 'span'] },
    'A picture has the size in its attributes.',
    canIEmail('css-width', '2019-09-27'),
    canIEmail('html-width', '2019-09-27'),
  ),
  height: properties('height', withoutBoxes, null, canIEmail('css-height', '2019-09-27')),
  maxWidth: properties(
    'max-width, min-width, max-height, min-height',
    nowhere,
    'Outlook 2019 reads max-width, on tables only; the view does not.',
    canIEmail('css-max-width', '2019-08-02'),
    canIEmail('css-min-width', '2021-11-29'),
    canIEmail('css-max-height', '2021-11-29'),
    canIEmail('css-min-height', '2021-11-29'),
  ),
  border: properties(
    'border, border-color, border-style, border-width',
    everywhere,
    'At most 8 px wide; on p and div it may be missing, which the view does not show.',
    canIEmail('css-border', '2021-07-22'),
  ),
  borderSides: andSoOn(
    ['', '-color', '-style', '-width'].flatMap((part) => sides.map((side) => `border-${side}${part}`)),
    withoutBoxes,
    'On p and div Word may show it all the same; tests call that unreliable.',
    microsoft,
    hteumeuleu,
    canIEmail('css-border', '2021-07-22'),
  ),
  borderCollapse: properties('border-collapse', everywhere, null, canIEmail('css-border-collapse', '2023-12-20')),
  borderSpacing: properties(
    'border-spacing, table-layout',
    nowhere,
    null,
    canIEmail('css-border-spacing', '2023-12-20'),
    canIEmail('css-table-layout', '2022-07-20'),
  ),
  decoration: properties(
    'border-radius, box-shadow, opacity, transform, filter',
    nowhere,
    null,
    canIEmail('css-border-radius', '2021-03-09'),
    canIEmail('css-box-shadow', '2023-12-20'),
    canIEmail('css-opacity', '2019-02-28'),
    canIEmail('css-transform', '2019-02-28'),
    canIEmail('css-filter', '2024-01-03'),
  ),
  backgroundImage: properties(
    'background-image, background-size, background-position, background-repeat',
    nowhere,
    'The background attribute is read on body only.',
    canIEmail('css-background-image', '2023-07-24'),
    canIEmail('css-background-size', '2019-02-28'),
    canIEmail('css-background-position', '2019-02-28'),
    canIEmail('html-background', '2019-02-28'),
  ),
} as const
