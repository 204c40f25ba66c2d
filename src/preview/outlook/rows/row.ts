/** A published statement of what Word's engine does. */
export interface Source {
  readonly title: string
  readonly address: string
  /** When it was tested or written, as far as that is published: "2019-07-25", "2020", "undated". */
  readonly date: string
}

/** The elements on which Word's engine reads a property: only these, or all except these. */
export type Where = { readonly only: readonly string[] } | { readonly except: readonly string[] }

/** One property or construct, and what Word's engine is published to do with it. */
export interface Row {
  readonly name: string
  /** In small letters; empty for a construct. */
  readonly properties: readonly string[]
  /** Where Word's engine reads these properties; null for a construct. */
  readonly where: Where | null
  /** What more there is to know of it. */
  readonly says: string | null
  readonly sources: readonly Source[]
}

export const everywhere: Where = { except: [] }
export const nowhere: Where = { only: [] }

export const sides = ['top', 'right', 'bottom', 'left'] as const

/** A row of properties, by the names that an author writes. */
export function properties(names: string, where: Where, says: string | null, ...sources: readonly Source[]): Row {
  return { name: names, properties: names.split(', '), where, says, sources }
}

/** Properties that are too many to name: "padding, padding-top and so on". */
export function andSoOn(
  names: readonly string[],
  where: Where,
  says: string | null,
  ...sources: readonly Source[]
): Row {
  return { name: `${names.slice(0, 2).join(', ')} and so on`, properties: names, where, says, sources }
}

export function construct(name: string, says: string, ...sources: readonly Source[]): Row {
  return { name, properties: [], where: null, says, sources }
}

/** A page of caniemail.com, which publishes tests in Outlook 2007 to 2019 on Windows. */
export function canIEmail(feature: string, date: string): Source {
  return { title: `Can I email: ${feature}`, address: `https://www.caniemail.com/features/${feature}/`, date }
}

export const microsoft: Source = {
  title: 'Microsoft: Word 2007 HTML and CSS rendering capabilities in Outlook 2007',
  address: 'https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2007/aa338201(v=office.12)',
  date: '2006',
}

export const hteumeuleu: Source = {
  title: 'Rémi Parmentier: making sense of Outlook’s rendering engine',
  address: 'https://www.hteumeuleu.com/2020/outlook-rendering-engine/',
  date: '2020',
}

/** An article of Campaign Monitor's engineers, "Fixing bugs with Outlook-specific CSS" (2016), as it is kept there. */
export const outlookCss: Source = {
  title: 'Campaign Monitor: fixing bugs with Outlook-specific CSS, kept by iDigEmail',
  address: 'https://idigemail.com/297-2',
  date: '2016',
}
