// The stock package, unbundled, as a program of the product's kind would call it.
import mjml2html from 'mjml'
import { answerTurns } from './turns.mjs'

answerTurns(async (mjml) => (await mjml2html(mjml)).html)
