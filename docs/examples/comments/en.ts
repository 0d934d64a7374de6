/**
 * Comments of the embedded sample in English.
 *
 * @module
 */
import type { Phrasebook } from './phrasebook.ts';

export const english: Phrasebook = {
  order: {
    promoter: [
      'Ordering took me five minutes and everything was where I expected it.',
      'The web shop is clear and the search actually finds things.',
      'Saving our usual list for next time was a great idea.',
      'Good prices, and the discount for larger orders showed up by itself.',
    ],
    passive: [
      'The web shop works, but the search could be better.',
      'Prices are fine, a bit higher than elsewhere for paper.',
      'Ordering was easy enough once I found the right page.',
      'The selection is decent, though some sizes are missing.',
    ],
    detractor: [
      'The web shop logged me out twice and I lost the basket.',
      'It is impossible to see what is actually in stock.',
      'Prices went up again and nobody told us.',
      'I had to enter the delivery address for the third time.',
    ],
  },
  delivery: {
    promoter: [
      'Everything came the next morning, exactly as promised.',
      'The driver carried the boxes all the way to the storeroom.',
      'Well packed and nothing was missing.',
      'The text message before the delivery is really useful.',
    ],
    passive: [
      'The delivery came on time, but one box was a bit dented.',
      'It arrived, only later in the day than we had hoped.',
      'Fine in the end, although the tracking page never changed.',
      'The order came in two parts, which was a small surprise.',
    ],
    detractor: [
      'The delivery was four days late and nobody could say why.',
      'Half of the order was missing and the other half was damaged.',
      'The driver left everything in the rain outside the wrong door.',
      'We were promised Tuesday and it came on Friday.',
    ],
  },
  support: {
    promoter: [
      'I got an answer within ten minutes and it solved the problem.',
      'The woman on the phone knew exactly what to do.',
      'Friendly, patient and quick, just what you hope for.',
      'They sent a replacement the same day without any fuss.',
    ],
    passive: [
      'The problem was solved, but I had to explain it twice.',
      'Polite people, a rather long wait on the phone.',
      'I got help in the end, after being transferred once.',
      'The answer was correct, just not very quick.',
    ],
    detractor: [
      'I waited forty minutes on the phone and then the line went dead.',
      'Three emails and still no answer to a simple question.',
      'Support kept asking for the same order number again and again.',
      'Nobody took responsibility for the mistake on our invoice.',
    ],
  },
  incident: [
    'Our order has been stuck in your warehouse for two weeks.',
    'The warehouse says one thing, the tracking another, and we have no goods.',
    'We had to buy coffee and paper from the supermarket because nothing came.',
    'The third new delivery date in a row, and still nothing.',
  ],
  punchout: [
    'No punchout, so our buyers typed all of it by hand.',
    'Our buyers gave up on punchout this summer.',
    'Your punchout no longer talks to our purchasing software.',
    'Our buyers have had no punchout since June.',
  ],
  closing: {
    promoter: ['Thank you!', 'Keep it up.', 'I have already told a colleague about you.'],
    passive: ['All in all OK.', 'No big complaints.', 'It could be a little smoother.'],
    detractor: ['Very disappointing.', 'We are looking at other suppliers.', 'Please fix this.'],
  },
};
