/** A picture of the email, and where it stands on the web. */
export interface UploadState {
  /** In the project. */
  readonly path: string
  /** `images/<name>`, with a checksum behind it that changes with its content. */
  readonly src: string
  /** Empty for decoration. */
  readonly alt: string
  /** null if it has none that is right. */
  readonly address: string | null
  /** Whether it has changed since it was uploaded. */
  readonly isChanged: boolean
}

/** What became of addresses that were given for pictures. */
export interface UploadReply {
  /** How many pictures have got an address. */
  readonly recorded: number
  /** Why others have not. */
  readonly messages: readonly string[]
}
