/**
 * The starter codebook in English: words and comments as customers write them, good and bad.
 *
 * @module
 */
import type { Codebook } from '../../themes/codebook.ts';
import { starterCodebook } from '../../themes/starter.ts';

/** Common service themes and the typical reasons for a score, in English; written for this library, not taken from customers. */
export const enCodebook: Codebook = /* @__PURE__ */ starterCodebook('en', {
  price: {
    terms: `price, prices, priced, pricing, pricey, cheap, cheaper, expensive, costly, cost, costs, discount, offer,
      affordable, price increase, price rise, good deal, bargain, dear, cheapest, inexpensive, fee, fees, rate, rates,
      costs more, cost less, charge too much, charge more, too much money, reasonably priced, cut price, sale, dearer,
      has gone up, price hike`,
    examples: `
      Far too expensive compared with others.
      Great prices, cheaper than anywhere else.
      The price went up again without warning.
      A fair price for what you get.
      Shipping costs almost as much as the item.
      Good discounts for regular customers.
      Would buy more often if it were cheaper.
      Prices are reasonable.`,
  },
  delivery: {
    terms: `delivery, deliveries, deliver, delivered, shipping, shipped, shipment, parcel, package, courier, postage,
      pickup point, tracking, next day, on my doorstep, arrived quickly, arrived late, came late, delivered late,
      late delivery, delivery date, dispatch, dispatched, mail, mailbox, arrived on time, later than promised,
      left outside, door step`,
    examples: `
      Fast delivery, arrived the next day.
      Delivery took two weeks instead of three days.
      The courier left the parcel at the neighbor's without telling me.
      I could follow the shipment all the way.
      Came right on time and well packed.
      Shipping is slow.
      I like that I can choose the pickup point.`,
  },
  quality: {
    terms: `quality, high quality, poor quality, well made, badly made, material, materials, workmanship, durable, sturdy,
      flimsy, fell apart, wore out, lasts, craftsmanship, worn, worn out, wore through, solid, crafted, well built,
      cheaply made, poorly made, tear, tore, ripped, faded, seam, seams, fabric, stitching, fell off`,
    examples: `
      Excellent quality, it has lasted for years.
      Poor quality, fell apart after two washes.
      The material feels cheap.
      Really well made.
      Quality has gone down over the years.
      Solid and durable, just what I wanted.
      The seams came undone within a month.`,
  },
  support: {
    terms: `support, customer service, customer support, help desk, service desk, support team, chat, advice, advisor,
      agent, technical support, helped me, helpful, helpline, hotline, service line, adviser, consultant,
      explained everything, sorted it out, solved my problem, answered my question, answered my questions, knew the answer,
      assistance`,
    examples: `
      Customer service helped me right away.
      The support team knew exactly what to do.
      Support gave me three different answers.
      Quick help in the chat.
      The advisor could not answer my question.
      Got good advice when choosing the right size.
      Customer support is the best I have met.`,
  },
  'waiting-time': {
    terms: `wait, waited, waiting, waiting time, wait times, queue, queues, queued, queuing, on hold, line was long,
      hours later, took ages, took forever, late, delay, delays, delayed, slow to respond, no waiting, quick response,
      prompt, lateness, latecomer, overdue, tardy, turned up late, minutes late, hour late, hours late, slow, slowly, fast service, on time, stood in line, kept waiting,
      right on the dot, for ages, ages in, ages to, waiting room`,
    examples: `
      I waited on hold for forty minutes.
      No queue at all, I was served at once.
      Had to wait three weeks for an appointment.
      They answered within an hour.
      The queue at the checkout is always long.
      Took ages to get a reply.
      Short waiting time, well done.`,
  },
  'staff-manner': {
    terms: `staff, employee, employees, friendly, polite, rude, unfriendly, kind, attitude, arrogant, courteous,
      respectful, disrespectful, smile, welcoming, professional, impolite, nice people, grumpy, cheerful, gruff,
      snapped at me, shouted, yelled, cashier, receptionist, waiter, waitress, nurse, clerk, bus driver, helpful staff,
      caring, cold manner, unkind, polite people, condescending, patronizing, smiling, salesman, saleswoman, warmly,
      welcomed`,
    examples: `
      Friendly and professional staff.
      The man at the counter was rude to me.
      Always a smile and a kind word.
      They made me feel stupid for asking.
      Polite and patient people.
      The attitude of the staff was arrogant.
      I felt welcome from the first moment.`,
  },
  usability: {
    terms: `easy to use, hard to use, user friendly, website, site, app, interface, menu, menus, navigate, navigation,
      confusing, intuitive, complicated, log in, login, clear layout, search function, simple to use, web page, webpage,
      home page, maze, froze, freezes, password, sign in, checkout page, user interface, clumsy, cumbersome, easy to find,
      hard to find, cannot find, find anything, online shop, web form, checkout button, clicks, too many clicks,
      too many steps`,
    examples: `
      The app is easy to use.
      I could not find anything on the website.
      Too many steps before I could order.
      Clear and intuitive, no manual needed.
      The new layout is confusing.
      Logging in fails every second time.
      Ordering took me one minute.`,
  },
  returns: {
    terms: `return, returns, returned, returning, refund, refunds, refunded, exchange, exchanged, money back, sent it back,
      send back, return label, return policy, return fee, swap, swapped, take it back, took it back, sending back,
      sent back, give my money back, larger size, smaller size, reimbursed, reimbursement`,
    examples: `
      Returning the shoes was easy.
      Still waiting for my refund after a month.
      They refused to take it back.
      Exchanged for another size without any fuss.
      I had to pay for the return myself.
      Money back within three days.
      No return label in the box.`,
  },
  communication: {
    terms: `communication, communicate, informed, information, update, updates, kept me posted, told me, nobody told,
      notice, notified, newsletter, newsletters, unclear, misleading, instructions, no answer, reply to emails,
      let us know, let me know, told me nothing, no one told, nobody let us know, confirmation, notification, spam, inbox,
      too many emails, announcement, announced, kept in the loop, without warning, without notice, warned,
      did not warn, opening hours`,
    examples: `
      They kept me informed all the way.
      Nobody told me that the time had changed.
      Clear information before and after the purchase.
      My emails were never answered.
      The instructions were unclear.
      Too many newsletters.
      I would have liked an update on my order.`,
  },
  reliability: {
    terms: `reliable, unreliable, reliability, trust, trustworthy, dependable, keep promises, kept their word, outage,
      outages, downtime, crash, crashes, cuts out, always works, stable, unstable, consistent, drops out, count on,
      rely on, wifi, connection, network, disconnects, glitch, glitches, canceled again`,
    examples: `
      Always works, I can count on them.
      The connection cuts out every evening.
      They do what they promise.
      The service was down twice this month.
      I no longer trust them.
      Reliable year after year.
      The app crashes all the time.`,
  },
  billing: {
    terms: `bill, bills, billing, invoice, invoices, invoiced, charged, overcharged, charged twice, payment, payments,
      direct debit, payment reminder, hidden fees, subscription fee, receipt, credit card, billed, charge twice,
      took money, account twice, double charged, paid twice, debit, debited, money from my account, extra charges,
      surcharge`,
    examples: `
      I was charged twice for the same order.
      The invoice is clear and always right.
      Got a reminder for a bill I had already paid.
      Hidden fees on the final bill.
      Payment by card works smoothly.
      It is impossible to understand the invoice.
      They corrected the wrong bill at once.`,
  },
  experience: {
    terms: `bad experience, terrible experience, awful, horrible, nightmare, disaster, never again, worst, disgusting,
      unpleasant, shocking, avoid, stay away, ruined, dreadful, appalling, terrible evening, awful day, walked out,
      hated it, hate, horrendous, atrocious, misery`,
    examples: `
      Terrible experience from start to finish.
      Never again.
      The worst company I have ever dealt with.
      It ruined our whole holiday.
      A nightmare, stay away.
      The whole visit was unpleasant.`,
  },
  'unmet-expectation': {
    terms: `expected more, expected better, not what i expected, disappointed, disappointing, disappointment, let down,
      not as described, not as advertised, looked different, false advertising, promised more, broken promise,
      worse than before, what the ad showed, the ad promised, than promised, hoped for more, hoped for better,
      not like the picture, nothing like the picture, misled, overrated, exaggerated`,
    examples: `
      Not at all what I expected.
      I was promised more than I got.
      The product did not look like the picture.
      I had hoped for better after all the praise.
      It was a disappointment.
      The advertising promised something else.
      I expected more from such a well-known brand.`,
  },
  'poor-service': {
    terms: `poor service, bad service, terrible service, awful service, lousy service, no service, unprofessional,
      incompetent, careless, ignored me, did not care, indifferent, treated badly, slow service, rude service, ignored us,
      nobody served us, nobody helped, nobody helped us, no one helped, no help, could not be bothered, left to ourselves`,
    examples: `
      Poor service, nobody cared.
      The worst service in town.
      I was treated as if I were in the way.
      They served everybody else before me.
      Incompetent and careless.
      Nobody took responsibility for anything.`,
  },
  'hard-to-get-help': {
    terms: `cannot reach, could not reach, impossible to reach, hard to reach, nobody answers, no one answers,
      no phone number, could not get through, chatbot, chat bot, robot, talk to a human, real person, passed around,
      transferred, no one picks up, nobody picks up, picks up, rings and rings, no reply, never call back,
      never called back, no call back, cannot get hold of, nobody to talk to, endless menu, automated, voicemail`,
    examples: `
      It is impossible to reach a real person.
      Nobody answers the phone.
      I was passed from one department to another.
      The chatbot did not understand my question.
      No phone number anywhere on the page.
      I tried for three days to get hold of someone.`,
  },
  'failed-delivery': {
    terms: `never arrived, did not arrive, lost parcel, lost in the mail, wrong item, wrong product, missing item,
      items missing, wrong address, not delivered, never came, incomplete order, order canceled, canceled order,
      never showed up, never turned up, did not show up, no show, wrong size, wrong color, wrong door, lost package,
      lost my order, missing from the order, something was missing, never received, not received, was not in the box,
      not in my order, missing from my order, did not ring`,
    examples: `
      My order never arrived.
      I got the wrong item.
      Half of the order was missing.
      The parcel was taken to the wrong address.
      They canceled my order without telling me.
      It says delivered, but nothing came.`,
  },
  defect: {
    terms: `broken, broke, defect, defective, faulty, fault, damaged, does not work, doesn't work, stopped working,
      malfunction, scratched, cracked, dead on arrival, leaks, stopped heating, does not start, won't start, came off,
      fell to pieces, torn, dented, cracks, leaking, leaked, snapped, burned out, dead battery, jammed, failed after,
      out of order`,
    examples: `
      It was broken when I opened the box.
      Stopped working after a week.
      The screen was cracked.
      I received a faulty device, and so was the replacement.
      The battery does not work.
      The bottle leaks.`,
  },
  'unsolved-problem': {
    terms: `not solved, not resolved, unresolved, unsolved, still not fixed, never fixed, no solution,
      still waiting for a solution, problem remains, same problem again, third time, nothing happened, no follow-up,
      case closed, still leaking, still broken, still the same, not fixed, is still open, keeps coming back,
      came back again, repaired three times, no answer to my complaint, complaint, complaints, never sorted,
      same fault, same fault again, reported again, reported it again, reported several times`,
    examples: `
      My problem is still not solved.
      I have called five times and nothing happens.
      They closed my case without fixing anything.
      The same problem came back after the repair.
      Nobody followed up on my complaint.
      No solution after three months.`,
  },
  'partial-fit': {
    terms: `missing feature, missing features, lacks, not suitable, does not fit, doesn't fit, too small, too big, only partly,
      half of what i need, not compatible, incompatible, wish it could, limited selection, not for my needs, sold out,
      out of stock, not in stock, in stock, stock, not available, never available, unavailable, discontinued,
      selection, assortment, product range, narrow range, little choice, to choose from, sizes, no sizes,
      missing sizes, plus sizes, empty shelves, shelves are empty, do not carry`,
    examples: `
      It does only half of what I need.
      A useful feature is missing.
      Works, but does not fit our way of working.
      The selection is too limited for me.
      Not compatible with my phone.
      Good for beginners, but I need more.
      Often sold out, and hardly any sizes left.`,
  },
  'expectations-met': {
    terms: `as expected, what i expected, met my expectations, nothing special, average, ordinary, decent, okay, fine,
      does the job, good enough, standard, no surprises, fairly ordinary, so so, acceptable, satisfactory, adequate,
      all right, alright, not bad, nothing out of the ordinary, run of the mill, neither good nor bad`,
    examples: `
      It was as expected, nothing more.
      Does the job.
      Okay, but nothing special.
      An ordinary visit to an ordinary shop.
      Good enough for me.
      Met my expectations but did not exceed them.`,
  },
  'no-major-problem': {
    terms: `no problems, no major problems, no complaints, nothing to complain about, no issues, minor issue, small things,
      everything worked, everything went well, all good, no trouble, without problems, no problem, worked fine, smoothly,
      no hassle, without a hitch, minor things`,
    examples: `
      No complaints.
      Everything worked, no problems so far.
      Small things could be better, but nothing serious.
      All good.
      Nothing to complain about.
      Not the slightest trouble.`,
  },
  apathetic: {
    terms: `no alternative, no other option, only option, only shop nearby, out of habit, used to it, same as the others,
      all the same, makes no difference, do not recommend anything, don't recommend things, close to home,
      no opinion either way, no other bus, no choice, no competitors, no other shop, always used, do not care, don't care,
      only one here, nowhere else to go, it is on my way`,
    examples: `
      There is no alternative here.
      I go there out of habit.
      They are all the same anyway.
      It is the only shop nearby.
      I never recommend companies to anyone.
      It makes no difference to me which one I use.`,
  },
  'needs-more-time': {
    terms: `too early, too soon, new customer, just started, only just, first time, first order, not used it enough,
      haven't used, not tried yet, time will tell, remains to be seen, ask me later, only joined, just joined,
      hard to judge, too new, recently joined, still new, recently started, not yet used, have not tried, cannot say yet`,
    examples: `
      Too early to say.
      I have only just started using it.
      This was my first order.
      I have not had time to try it yet.
      Time will tell how long it lasts.
      Ask me again in half a year.`,
  },
  'poor-value': {
    terms: `value for money, poor value, not worth, not worth the money, worth it, overpriced, waste of money,
      too little for, get less for, paying more for less, pay extra for, same for less, rip off, ripped off,
      for what you pay, for what you get, for the money, too little for the money, not good value, poor return,
      pay for nothing, small portion, daylight robbery`,
    examples: `
      Not worth the money.
      You pay more and get less every year.
      Good, but overpriced for what it offers.
      I get the same elsewhere for less.
      Basic features cost extra.
      Poor value compared with the competitors.`,
  },
});
