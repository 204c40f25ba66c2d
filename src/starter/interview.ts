import type { Interview, Question, Reply } from '../model/question.ts'
import { isSameChoice } from './answerComplaints.ts'
import { type QuestionContext, type QuestionId, questionIds, questions, type WrittenAnswers } from './questions.ts'
import { isLeftOut } from './writtenAnswers.ts'

interface Surroundings {
  /** Answers that are given beforehand. */
  readonly given: WrittenAnswers
  /** Opens the interview when the first question is asked; null where the other answers are the defaults. */
  readonly open: (() => Interview) | null
  readonly interrupted: Promise<void>
}

/** What became of all questions; `about` is the flag (“--name:”) or the question whose answer does not fit. */
export type Answered =
  | { readonly kind: 'answers'; readonly answers: WrittenAnswers }
  | { readonly kind: 'unfit'; readonly about: string; readonly complaint: string }
  | { readonly kind: 'cancelled' }

/** Asks all questions that are not answered yet, one after another. */
export async function askAll({ given, open, interrupted }: Surroundings, context: QuestionContext): Promise<Answered> {
  const cancelled = interrupted.then((): Reply => ({ kind: 'cancelled' }))
  let interview: Interview | undefined
  let answers: WrittenAnswers = {}
  // A flag that does not fit is told before the first question.
  for (const id of questionIds) {
    const complaint = complaintAboutGiven(id, given, context)
    if (complaint !== null) return { kind: 'unfit', about: `--${id}:`, complaint }
  }
  for (const id of questionIds) {
    const question = questions[id](answers, context)
    if (!question && !isLeftOut(given[id] ?? ''))
      return { kind: 'unfit', about: `--${id}:`, complaint: 'It is for a newsletter in several languages.' }
    if (!question) continue
    let text = given[id]?.trim()
    if (text === undefined && open) {
      interview ??= open()
      const reply = await Promise.race([interview.ask(question), cancelled])
      if (reply.kind === 'cancelled') return reply
      if (reply.kind === 'unfit') return { ...reply, about: question.message }
      text = reply.text
    }
    answers = { ...answers, [id]: asOffered(text ?? question.fallback, question) }
  }
  return { kind: 'answers', answers }
}

function complaintAboutGiven(id: QuestionId, given: WrittenAnswers, context: QuestionContext): string | null {
  const text = given[id]
  return text === undefined ? null : (questions[id](given, context)?.complaint(text.trim()) ?? null)
}

/** One of the offered answers as it is offered, also where it was typed in other letters. */
function asOffered(text: string, { choices }: Question): string {
  return choices?.find(({ value }) => isSameChoice(value, text))?.value ?? text
}
