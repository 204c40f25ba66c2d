/** Pairs of an American and the British spelling, for words that differ in every sense. */
const pairs =
  `center centre centers centres centered centred theater theatre theaters theatres liter litre liters litres fiber fibre fibers fibres
  caliber calibre luster lustre somber sombre specter spectre maneuver manoeuvre
  color colour colors colours colored coloured coloring colouring colorful colourful favor favour favors favours favorite favourite favorites favourites favorable favourable
  honor honour honors honours honored honoured honorable honourable labor labour neighbor neighbour neighbors neighbours neighboring neighbouring
  neighborhood neighbourhood neighborhoods neighbourhoods behavior behaviour behaviors behaviours behavioral behavioural harbor harbour harbors harbours
  humor humour rumor rumour rumors rumours endeavor endeavour endeavors endeavours flavor flavour flavors flavours vapor vapour vigor vigour odor odour parlor parlour savior saviour splendor splendour
  catalog catalogue catalogs catalogues analog analogue defense defence offense offence pretense pretence
  traveled travelled traveling travelling traveler traveller travelers travellers canceled cancelled canceling cancelling modeling modelling modeled modelled labeled labelled labeling labelling
  counselor counsellor counselors counsellors counseling counselling fueled fuelled leveled levelled signaled signalled totaled totalled jewelry jewellery marvelous marvellous
  fulfill fulfil fulfills fulfils fulfillment fulfilment enroll enrol enrolls enrols enrollment enrolment skillful skilful willful wilful installment instalment
  gray grey aluminum aluminium airplane aeroplane airplanes aeroplanes pajamas pyjamas plow plough mold mould molds moulds moldy mouldy skeptical sceptical skeptic sceptic
  analyze analyse analyzed analysed analyzes analyses analyzing analysing paralyze paralyse catalyze catalyse pediatric paediatric orthopedic orthopaedic anesthetic anaesthetic archeology archaeology esthetic aesthetic`.split(
    /\s+/,
  )

const british: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((word, i) => (i % 2 === 0 ? [[word, pairs[i + 1] ?? ''] as const] : [])),
)

/** The British form of a lower-case word; undefined unless it is an American one. */
export function britishFor(word: string): string | undefined {
  return british.get(word)
}

/** Words that may be a slip even with a capital, unless they end an American name: “Kennedy Space Center”. */
const commonNouns = /^(?:centers?|theaters?|colors?|neighborhoods?|catalog|enrollment|counseling|traveling)$/i
const americanNameStart =
  /\b(?:Space|Trade|Lincoln|Kennedy|Rockefeller|Medical|Getty|Carter|Wilson|Pew|Berkman|Sony|Walker|American|National|Convention|Cancer|Research|Shopping|Einkaufs|Europa|US|USA|Texas|California|Florida|Boston|Chicago|Washington|New|York|Jersey|Orleans|Mexico|Hampshire|University)\s$/

/** Whether a word with a capital is an ordinary word, not part of an American name: “Leisure Center”. */
export function isAmericanSlip(word: string, before: string): boolean {
  return commonNouns.test(word) && !americanNameStart.test(before)
}
