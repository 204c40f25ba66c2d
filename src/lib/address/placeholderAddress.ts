/** The address that `new` writes for links and pictures that have none yet. It builds, and `check` asks for the real one. */
export const placeholderAddress = 'https://www.w3.org/#placeholder'
