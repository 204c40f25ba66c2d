/**
 * The roles that a section.yaml may give a field:
 * - heading: the title of the section or item; tables of contents list it;
 * - name: the person or thing that the section is about. It is shown as a heading; tables of contents list it when the
 *   section has no heading;
 * - link: the words to click on, for the address in the same map;
 * - credit: who made a picture;
 * - line: an ordinary line, even if the field's name suggests another role;
 * - entry: items with headings of their own, so that links in different items may have the same words.
 */
export const settableRoles = ['heading', 'name', 'link', 'credit', 'line', 'entry'] as const

export type FieldRole = (typeof settableRoles)[number] | 'alt' | 'subject' | 'preview'
