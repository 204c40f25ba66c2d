import {
  andSoOn,
  canIEmail,
  construct,
  everywhere,
  hteumeuleu,
  outlookCss,
  properties,
  type Source,
  sides,
} from './row.ts'

const conditionalComments: Source = {
  title: 'Microsoft: about conditional comments',
  address:
    'https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537512(v=vs.85)',
  date: 'undated',
}

/** What only Word's engine reads, and how it reads style sheets. */
export const wordRows = {
  conditionalComments: construct(
    'conditional comments',
    'What is for mso is shown, what is for all others is gone. The version is 16; IE is false.',
    hteumeuleu,
    conditionalComments,
  ),
  msoHide: properties('mso-hide', everywhere, 'The value all hides, as display: none does.', hteumeuleu),
  msoPaddingAlt: andSoOn(
    ['mso-padding-alt', ...sides.map((side) => `mso-padding-${side}-alt`)],
    { only: ['td', 'th'] },
    'It takes the place of the padding.',
    outlookCss,
  ),
  msoBorderAlt: properties('mso-border-alt', everywhere, 'It takes the place of the border.', outlookCss),
  msoLineHeightRule: properties(
    'mso-line-height-rule',
    everywhere,
    'The value exactly cuts a picture to the height of its line, of which the lower end is left. The view shows this for what stands in a style attribute of the same cell.',
    outlookCss,
    {
      title: 'MJML, issue 2946: image in table cell limited to line-height',
      address: 'https://github.com/mjmlio/mjml/issues/2946',
      date: '2025-04-14',
    },
  ),
  atRules: construct(
    '@media, @supports and other rules with @',
    'All that is in them is dropped.',
    canIEmail('css-at-media', '2023-12-13'),
    canIEmail('css-at-supports', '2020-05-25'),
  ),
  selectors: construct(
    'selectors with >, +, ~, *, [] or :',
    'A rule is kept for its other selectors: names, classes, ids, descendants, :link.',
    canIEmail('css-selector-child', '2019-10-13'),
    canIEmail('css-selector-adjacent-sibling', '2020-03-11'),
    canIEmail('css-selector-universal', '2019-10-13'),
    canIEmail('css-selector-attribute', '2020-12-15'),
    canIEmail('css-pseudo-class-hover', '2019-10-23'),
  ),
  chaining: construct(
    'several classes in one selector: .a.b',
    'Only the first one counts.',
    canIEmail('css-selector-chaining', '2019-10-13'),
  ),
  important: construct(
    '!important in a style attribute',
    'The declaration is dropped.',
    canIEmail('css-important', '2021-11-30'),
    {
      title: 'Campaign Monitor: Outlook 2007 and the inline !important declaration',
      address:
        'https://www.campaignmonitor.com/blog/email-marketing/2010/05/outlook-2007-and-the-inline-important-declaration/',
      date: '2010-05',
    },
  ),
  others: construct('any other property', 'It is dropped: no source here says that Word reads it.'),
} as const
