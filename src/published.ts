/** What is bundled into one file: the commands, and the programmatic interface. */
export * from './commands/index.ts'
export * from './index.ts'
