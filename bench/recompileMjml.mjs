// The package mjml as it is published, called as a program like ours would call it.
import mjml2html from 'mjml'
import { answerTurns } from './turns.mjs'

answerTurns(async (mjml) => (await mjml2html(mjml)).html)
