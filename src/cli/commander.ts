/** The command-line engine, for all files here that define a command. */
export { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
