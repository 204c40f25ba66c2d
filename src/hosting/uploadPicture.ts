/**
 * `new` has no address yet; `changed` has changed since it was uploaded, so that its address shows the former one;
 * `hosted` has its own address; `folder` stands in the newsletter's web folder.
 */
export type HostingStatus = 'new' | 'changed' | 'hosted' | 'folder'

/** A picture of an issue, and the name of the copy that is uploaded. */
export interface UploadPicture {
  /** Its path in the project. */
  readonly path: string
  /** The copy's file name. */
  readonly upload: string
  /** In the source language; null for a decorative picture. */
  readonly alt: string | null
  readonly status: HostingStatus
  /** Of a changed picture, where the former one stands. */
  readonly address: string | null
}

/** Whether a picture is still to be uploaded. */
export function isWanted({ status }: { readonly status: HostingStatus }): boolean {
  return status === 'new' || status === 'changed'
}
