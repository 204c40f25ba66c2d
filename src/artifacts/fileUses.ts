/** What a file of a build is for, by its role; of another role, its name says it. */
export const fileUses: { readonly [role: string]: string | undefined } = {
  document: 'the whole email, to look at in a browser',
  paste: 'the HTML to paste',
  text: 'the plain text',
  picture: 'a picture',
  calendar: 'a calendar file',
  message: 'a draft to send to yourself from a mail program',
}
