import { canIEmail, construct, everywhere, nowhere, properties } from './row.ts'

/** What stands where, and what is shown at all. */
export const layoutRows = {
  display: properties(
    'display',
    { except: ['img'] },
    'Only the value none is read: no inline-block, block, flex or grid.',
    canIEmail('css-display', '2021-12-01'),
  ),
  tablesInHidden: construct(
    'a table inside an element with display: none',
    'The table is shown.',
    canIEmail('css-display-none', '2019-02-28'),
  ),
  float: properties(
    'float, clear',
    nowhere,
    null,
    canIEmail('css-float', '2024-05-08'),
    canIEmail('css-clear', '2024-09-06'),
  ),
  position: properties(
    'position, top, right, bottom, left, z-index',
    nowhere,
    null,
    canIEmail('css-position', '2021-05-16'),
    canIEmail('css-z-index', '2021-05-16'),
  ),
  overflow: properties(
    'overflow, visibility, box-sizing',
    nowhere,
    null,
    canIEmail('css-overflow', '2025-05-27'),
    canIEmail('css-visibility', '2019-02-28'),
    canIEmail('css-box-sizing', '2019-02-28'),
  ),
  listStyle: properties(
    'list-style, list-style-type',
    everywhere,
    'Of list-style, only the type of the sign is kept.',
    canIEmail('css-list-style', '2020-04-20'),
    canIEmail('css-list-style-type', '2020-04-20'),
  ),
  listMargin: construct(
    'signs of list items',
    'They stand in the left margin of the list or of its items, and are cut off where there is none.',
    {
      title: 'Ghost, pull request 24303: bullets in Outlook before 2021 need a left margin',
      address: 'https://github.com/TryGhost/Ghost/pull/24303',
      date: '2025-07-09',
    },
    {
      title: 'Cerberus, issue 167: bullets outside of their container with a margin of 16 px',
      address: 'https://github.com/emailmonday/Cerberus/issues/167',
      date: '2019-02-21',
    },
  ),
  sources: construct(
    'srcset, picture',
    'Only src is read.',
    canIEmail('html-srcset', '2019-05-29'),
    canIEmail('html-picture', '2024-04-15'),
  ),
} as const
