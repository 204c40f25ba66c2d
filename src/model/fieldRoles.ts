/**
 * What a section.yaml may say that a field is for its reader:
 * - heading: the section’s or the item’s title; tables of contents list it;
 * - name: whom or what the section is about. It stands as a heading, and is listed where there is no other;
 * - link: the words to click on, for the address beside them;
 * - credit: who made a picture;
 * - line: a line like others, whatever its field is called;
 * - entry: items that readers tell apart by their own headings: the same words of a link may stand in each.
 */
export const sayableRoles = ['heading', 'name', 'link', 'credit', 'line', 'entry'] as const

export type FieldRole = (typeof sayableRoles)[number] | 'alt' | 'subject' | 'preview'
