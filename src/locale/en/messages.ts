/**
 * The drafts in English: each a beginning for the person who sends it.
 *
 * @module
 */
import { messagesOf } from '../../messages/compose.ts';
import type { Messages } from '../../messages/drafts.ts';

export type { Messages } from '../../messages/drafts.ts';

const NAME = '{{#name}}, {{name}}{{/name}}';
const ABOUT = '{{#product}} about {{product}}{{/product}}';
const WITH = '{{#product}} with {{product}}{{/product}}';
const PRODUCT = '{{#product}} ({{product}}){{/product}}';
const CALL = '{{#phone}}, or call me on {{phone}}{{/phone}}';
const WROTE = '{{#comment}}You wrote: “{{comment}}”{{/comment}}';
const UNTIL = '{{#until}}It is valid until {{until}}.{{/until}}';
const SHORT_UNTIL = '{{#until}}\nValid until {{until}}.{{/until}}';
const SAY_UNTIL = '{{#until}}Say until when it is valid: {{until}}{{/until}}';

/** The drafts in English. */
export const enMessages: Messages = /* @__PURE__ */ (() =>
  messagesOf(
    {
      locale: 'en',
      greeting: '{{#name}}Hi {{name}},{{/name}}{{^name}}Hello,{{/name}}',
      shortGreeting: '{{#name}}Hi {{name}}, {{/name}}{{^name}}Hello, {{/name}}',
      closing: 'Kind regards,',
      customer: 'Customer',
      about: 'About',
      inTheirWords: 'In their words: “{{comment}}”',
    },
    {
      contact: {
        subject: `Your answer${ABOUT}${NAME}`,
        body: [
          `Thank you for answering our survey${ABOUT}. I have read your answer myself, and I would like to understand it properly before we do anything.`,
          WROTE,
          'May I call you? Ten minutes is enough, and you are welcome to suggest a time that suits you. If you would rather write, just reply in your own words; there is no form to fill in.',
          'I will look after this myself from here on, so you will not have to explain it twice.',
        ],
        sms: `thank you for your answer${ABOUT}. I have read it and would like to hear more. When may I call you? You can also just write back to me.`,
        talk: [
          'Say who you are and why you are calling: you have read the answer and want to understand it.',
          'Ask whether this is a good moment; if not, agree on another one.',
          'Ask what happened, and let them tell it to the end. Do not interrupt, do not defend us.',
          'Repeat in your own words what you have understood, until they agree.',
          'If something went wrong on our side, say sorry in plain words, without excuses.',
          'Promise no solution yet. Say what happens next, who does it, and when they will hear from you.',
        ],
      },
      'email-ask-better': {
        subject: `What could we do better${NAME}?`,
        body: [
          `Thank you for your answer${ABOUT}. It sounds as if we are on the right track but not quite there yet, and I would like to know what is missing.`,
          WROTE,
          'What should we have done differently for you to be really satisfied? Two lines are enough, and plain words are welcome.',
          'I read every reply myself, and I will tell you what we do about it.',
        ],
        sms: `thank you for your answer${ABOUT}. What should we have done differently for you to be really satisfied? A line or two is enough, and I will read it myself.`,
        talk: [
          'Thank them for the answer; say that you ask because we want to do better.',
          'Ask one thing only: what we should have done differently.',
          'Listen to the end and write down their own words.',
          'Do not question the answer, and never ask for a different one.',
          'Say what you will do about it and when they will hear from you.',
        ],
      },
      listen: {
        subject: `I would like to hear the whole story${NAME}`,
        body: [
          `I do not want to guess what lies behind your answer${ABOUT}. I would rather hear it from you.`,
          'How did it go, from the beginning? Tell me what happened, what you had expected, and what it meant for you. Take all the room you need; the small things count too.',
          'I will not offer you a quick fix. First I want to understand the whole of it, then I will get back to you with what we can do.',
        ],
        sms: `I would like to hear the whole story${ABOUT}: what happened, and what had you expected? Write it as it comes to you, or tell me when I may call.`,
        talk: [
          'Let them talk. Silence is fine; do not fill it.',
          'If they are upset, let them be upset. Stay calm and warm yourself.',
          'Ask openly: what happened, what they had expected, what it meant for them.',
          'Do not explain, defend or solve anything yet.',
          'Sum up what you have heard and ask whether you understood it right.',
          'Write down their own words; they go to those who can change something.',
        ],
      },
      apologize: {
        subject: `I am sorry${NAME}`,
        body: [
          `I have read your answer${ABOUT}, and I am sorry. This is not how it should have been.`,
          WROTE,
          'You trusted us, and we did not live up to it. I understand that you were disappointed, and that it has cost you time and trouble. I am not going to make excuses for it.',
          `I want to understand exactly what happened, and I will look after it myself until it is settled. Write to me${CALL}, whenever it suits you.`,
        ],
        sms: `I have read your answer${ABOUT}, and I am sorry. This is not how it should have been. I will look after it myself and be in touch soon. You can also just write back to me.`,
        talk: [
          'Say sorry first, once, and mean it: “I am sorry that this happened to you.”',
          'Name what went wrong, as far as you know it. Do not play it down.',
          'No “if”, no “but”, no excuses, and no blaming of colleagues or suppliers.',
          'Show that you understand what it meant for them: time, money, trouble.',
          'Leave room for their anger, and thank them for telling you straight.',
          'Say that you will look after it yourself, and what happens next.',
        ],
      },
      compensate: {
        subject: `How we want to make it right${NAME}`,
        body: [
          `Thank you for telling me what happened${WITH}. You should not be the one to pay for it, so we want to make it right.`,
          'This is what we offer:\n{{offer}}',
          UNTIL,
          'It is yours whatever you say about us. If it does not make up for what happened, tell me plainly, and we will look for something that does.',
        ],
        sms: `thank you for telling me what happened${WITH}. We want to make it right. What we offer: {{offer}}${SHORT_UNTIL}\nIf that is not enough, tell me plainly.`,
        talk: [
          'Make sure first that you know the whole damage: money, time, trouble.',
          'Say what we offer: {{offer}}',
          SAY_UNTIL,
          'Say clearly that it does not depend on what they say about us.',
          'Ask whether it makes up for what happened; if not, ask what would.',
          'Sum up what you agreed on, and who does what by when.',
        ],
      },
      'explain-prevention': {
        subject: `So that it does not happen again${NAME}`,
        body: [
          `You told us what went wrong${WITH}. So I would like to tell you what we are doing to keep it from happening again.`,
          '{{#cause}}What went wrong:\n{{cause}}{{/cause}}',
          'What we are doing about it:\n{{prevention}}',
          'Nobody can promise that nothing will ever go wrong. But we have taken this seriously, and if you notice that it is not working, please tell me directly.',
        ],
        sms: `you told us what went wrong${WITH}. So that it does not happen again, this is what we are doing: {{prevention}}\nIf it happens all the same, tell me directly.`,
        talk: [
          'Come back to what they told you, in their own words.',
          '{{#cause}}Explain without technical terms what went wrong: {{cause}}{{/cause}}',
          'Say what we are doing about it: {{prevention}}',
          'Promise only what is certain. Say honestly what is still open.',
          'Ask what they think of it, and whether something is missing.',
          'Give them a direct way to reach you, should it happen again.',
        ],
      },
      'tell-planned-actions': {
        subject: `What we will do with your feedback${NAME}`,
        body: [
          `Thank you for telling me what could be better${WITH}. I have passed it on, and I want you to know what it leads to.`,
          'What we are going to do:\n{{plan}}',
          '{{#by}}We want to have it done by {{by}}.{{/by}}',
          'If I have misunderstood something, or you see it differently, write to me. You know best how it is for you.',
        ],
        sms: `thank you for telling me what could be better${WITH}. What we are going to do: {{plan}}{{#by}}\nWe want to have it done by {{by}}.{{/by}}\nIf I got something wrong, just write back to me.`,
        talk: [
          'Thank them for the feedback, and say what it was about.',
          'Say what we are going to do: {{plan}}',
          '{{#by}}Say by when: {{by}}{{/by}}',
          'Promise nothing beyond that. If something cannot be done, say so.',
          'Ask whether you have understood them right.',
          'Say that you will tell them when it is done.',
        ],
      },
      thank: {
        subject: `Thank you${NAME}`,
        body: [
          'Thank you for taking the time to tell us what you think{{#product}} of {{product}}{{/product}}. I know you did not have to.',
          'I have read your answer myself, and we take it seriously. Praise and criticism alike show us where to put our effort.',
          `If anything else comes to mind, good or bad, write to me${CALL}. I am always glad to hear from you.`,
        ],
        sms: 'thank you for telling us what you think{{#product}} of {{product}}{{/product}}. I have read your answer myself, and we take it seriously. If anything else comes to mind, write to me.',
        talk: [
          'Thank them for taking the time, and mean it.',
          'Name one thing in their answer that helped. No set phrases.',
          'Say who has read it and what happens with it.',
          'Ask whether there is anything else you can do for them.',
          'Leave your name and a direct way to reach you.',
        ],
      },
      'turn-around': {
        subject: `I want to put this right${NAME}`,
        body: [
          `You have every reason to be disappointed${WITH}, and I do not expect a few kind words to change that.`,
          '{{#suggestion}}What I suggest as the next step:\n{{suggestion}}{{/suggestion}}',
          'I am your contact here until things are as they should be. You can come straight to me, without going through anybody else and without having to tell it all again.',
          'What would it take for you to say that it ended well? Tell me how it is, and I will tell you honestly what we can do.',
        ],
        sms: `I do not want it to end like this${WITH}. I am your contact until things are as they should be. What would it take for you to say that it ended well?{{#suggestion}} My suggestion: {{suggestion}}{{/suggestion}}`,
        talk: [
          'Do not try to win an argument, or to win them back. Try to help.',
          'Say that they can come straight to you until it is settled.',
          '{{#suggestion}}Suggest the next step: {{suggestion}}{{/suggestion}}',
          'Ask what it would take for it to end well.',
          'If there is a small thing that you can do for them right away, do it. Promise nothing that you cannot be sure of.',
          'Agree on the next step with a day and a time, and keep to it.',
          'If they want to leave all the same, make it easy and part as friends.',
        ],
      },
      'find-cause': {
        subject: `One question about your answer${NAME}`,
        body: [
          `Thank you for your answer${ABOUT}. I would like to understand what lies behind it.`,
          WROTE,
          'What was the main reason for answering as you did? It may be something small: a missing feature, the price, or simply that nothing stood out. Tell me as you see it.',
          'A line or two is enough. I will read it myself and pass it on to those who can change something.',
        ],
        sms: `thank you for your answer${ABOUT}. What was the main reason for it? It may be something small. A line is enough, and I will read it myself.`,
        talk: [
          'Thank them, and say that you want to understand and not to sell.',
          'Ask one thing: what was the main reason for the answer.',
          'Ask gently on until you reach the cause: since when, compared with what.',
          'Find out what would make it better for them. Do not promise it yet.',
          'Write down their own words.',
          'Say what happens with the answer.',
        ],
      },
      'explain-refusal': {
        subject: `About your request${NAME}`,
        body: [
          `I have looked carefully into your request${PRODUCT}. Unfortunately, we cannot grant it, and I want to explain why instead of just saying no.`,
          'The reason is this:\n{{reason}}',
          'I am sorry that this was not clear from the start, and I understand that it is disappointing. I respect how you see it, even though we have come to a different decision.',
          'I do not want to leave it at a no. I am looking into what I can do instead, and you will hear from me.',
        ],
        sms: `I have looked carefully into your request${PRODUCT}. Unfortunately, we cannot grant it. I am sorry that it was not clear from the start. The reason: {{reason}}\nI will get back to you with what I can do instead.`,
        talk: [
          'Say it straight away. Do not keep them waiting for a no.',
          'Say that you understand how it looks from their side, and mean it.',
          'Explain calmly why it cannot be done: {{reason}}',
          'Say sorry for the misunderstanding. Do not blame them for not having read the terms.',
          'Let them be disappointed. Do not argue about who is right.',
          'Do not leave it at a no: go on to what you can offer instead.',
        ],
      },
      'offer-alternative': {
        subject: `What I can do instead${NAME}`,
        body: [
          `I had to say no to what you asked for${PRODUCT}, and I am sorry about that. I did not want to leave it there.`,
          'This is what I can offer you instead:\n{{offer}}',
          UNTIL,
          'Whether you use it is up to you, and we expect nothing in return. If it does not help you, tell me what would, and I will see what is possible.',
        ],
        sms: `I had to say no to what you asked for${PRODUCT}, but I do not want to leave it there. What I can offer you instead: {{offer}}${SHORT_UNTIL}\nIf it does not help you, tell me what would.`,
        talk: [
          'Come back to the no, briefly, and say that you understand the disappointment.',
          'Say what you can offer: {{offer}}',
          SAY_UNTIL,
          'Say that we expect nothing in return.',
          'Ask whether it helps; if not, ask what would.',
          'If they do not want it, accept that, and thank them all the same.',
        ],
      },
      'check-solution': {
        subject: `Is everything all right now${NAME}?`,
        body: [
          `We wanted to put things right${WITH}, and I would like to know whether we have.`,
          '{{#solution}}This is what we did:\n{{solution}}{{/solution}}',
          `Are you satisfied with how it was settled? If anything is still open, or does not feel right, write to me${CALL}. Then I will look into it again.`,
          'And if all is well, a short “yes” is enough.',
        ],
        sms: `we wanted to put things right${WITH}. Are you satisfied with how it was settled? A short yes or no is enough. If anything is still open, I will see to it.`,
        talk: [
          '{{#solution}}Remind them what we did: {{solution}}{{/solution}}',
          'Ask whether they are satisfied with how it was settled. Do not ask for a score.',
          'If not: listen to the end, say sorry, and agree on the next step and a day.',
          'If so: thank them for their patience.',
          'Write the answer down in their words, and close the matter only with their yes.',
        ],
      },
      'standard-theme-response': {
        subject: `Our answer to your feedback${NAME}`,
        body: [
          `Thank you for telling us${ABOUT}. You are not the only one this has happened to, and I am sorry that it happened to you too.`,
          WROTE,
          'Everybody who has had the same trouble gets the same from us:\n{{offer}}',
          UNTIL,
          'It is the same for everybody, so you do not have to bargain for it. If it was different for you, or there is more to it, tell me, and I will look into it.',
        ],
        sms: `thank you for telling us${ABOUT}. I am sorry that this happened to you. Everybody who has had the same trouble gets the same from us: {{offer}}${SHORT_UNTIL}\nIf there is more to it, tell me.`,
        talk: [
          'Say that you have read what they wrote, and that you are sorry it happened.',
          'Say that it has happened to others, and that all get the same from us.',
          'Say what they get: {{offer}}',
          SAY_UNTIL,
          'Offer neither more nor less. It is fair because it is the same for all.',
          'Ask whether there was more to it; if so, it is a case of its own.',
        ],
      },
      'ask-specific-wish': {
        subject: `If you could change one thing${NAME}`,
        body: [
          `Thank you for telling me how things are going${WITH}. I see it more clearly now, and there is one thing I am still wondering about.`,
          'If you could change just one thing about what we do, what would it be? It may be small, and do not worry about whether it can be done. That is our job.',
          'A line is enough. I will take it to those who can do something about it, and tell you what they say.',
        ],
        sms: `if you could change just one thing about what we do${PRODUCT}, what would it be? It may be small. A line is enough, and I will tell you what comes of it.`,
        talk: [
          'Ask one thing only: what they would change if it could be just one thing.',
          'Give them time to think. Suggest no answers.',
          'Ask what it would do for them, so that you understand the wish behind it.',
          'Do not judge whether it can be done, and do not promise it either.',
          'Write the wish down in their words; say who gets it and when they will hear from you.',
        ],
      },
      'ask-direct': {
        subject: `Tell me straight${NAME}`,
        body: [
          `I am asking straight out, because I think that we could do more for you${WITH}. Nobody can tell me how as well as you can.`,
          'What are we doing wrong, or what is missing? You do not have to be polite about it. An honest answer helps us more than a kind one.',
          'I am not going to argue with it. I will read it, take it to the right people, and tell you what happens.',
        ],
        sms: `I am asking straight out: what are we doing wrong, or what is missing${PRODUCT}? An honest line helps me more than a kind one.`,
        talk: [
          'Say that you want to ask straight out, and that an honest answer helps most.',
          'Ask what we are doing wrong or what is missing. One question, then be quiet.',
          'Do not defend us, even if you see it differently.',
          'Ask for an example, so that the right people understand what it is about.',
          'Thank them for being frank, and say what happens with the answer.',
        ],
      },
      'ask-blocker': {
        subject: `What is still missing${NAME}?`,
        body: [
          `Thank you for being our customer{{#product}} and for choosing {{product}}{{/product}}. I have the feeling that you are fairly satisfied but not quite convinced, and I would like to know why.`,
          'What makes you hesitate when you think about whether you would recommend us? Often it is one thing: something that takes too long, something that was not what you expected, or something that others do better.',
          'I do not want to talk you into anything. I only want to know what it is, so that we can do something about it.',
        ],
        sms: `what makes you hesitate when you think about whether you would recommend us${PRODUCT}? I do not want to talk you into anything, only to know what we should do better.`,
        talk: [
          'Ask one thing: what makes them hesitate to recommend us.',
          'Do not ask for another score, and name no number.',
          'Stay with the first reason until you understand it.',
          'If others do something better, ask what, and take it seriously.',
          'Thank them, and say what you will do about it.',
        ],
      },
      'tailor-offer': {
        subject: `Something that may suit you better${NAME}`,
        body: [
          `I have thought about what you told me${ABOUT}, and I may have found something that suits you better.`,
          '{{#need}}What you need, if I understood you right:\n{{need}}{{/need}}',
          'What I suggest:\n{{offer}}',
          UNTIL,
          'If I have missed the point, tell me, and I will look again. And if you would rather keep things as they are, that is fine too. There is no obligation.',
        ],
        sms: `I have thought about what you told me${ABOUT} and may have found something that suits you better: {{offer}}${SHORT_UNTIL}\nIf it does not fit, just tell me. There is no obligation.`,
        talk: [
          '{{#need}}Repeat what they need: {{need}}{{/need}}',
          'Ask whether you understood it right before you suggest anything.',
          'Suggest what fits: {{offer}}',
          SAY_UNTIL,
          'Say what it costs and what it does not do. No small print afterwards.',
          'Leave the choice to them. Do not press.',
        ],
      },
      'show-we-acted': {
        subject: `We listened to you${NAME}`,
        body: [
          `You told us what could be better${WITH}. I would like to tell you what has come of it.`,
          'What has changed:\n{{improvement}}',
          'We cannot change everything at once, but this is done. You had a part in it: without your answer we would have noticed much later. Thank you for that. If it does not work the way you meant it, tell me.',
        ],
        sms: `you told us what could be better${WITH}. Now something has changed: {{improvement}}\nThank you, you had a part in it!`,
        talk: [
          'Remind them what they told us, in their own words.',
          'Show or tell what has changed: {{improvement}}',
          'Thank them for their part in it.',
          'Ask whether it is the way they meant it.',
          'Be honest about what is still to come.',
        ],
      },
      'show-difference': {
        subject: `What you can count on with us${NAME}`,
        body: [
          `There are others to choose from, so it is fair to ask what you get from us that you do not get elsewhere.`,
          'This is where we want to make a difference for you:\n{{difference}}',
          `Hold us to it. If we fall short of it one day, write to me${CALL}, and I will see to it myself.`,
          'I do not want to talk you into anything. I only want you to know what you can expect.',
        ],
        sms: 'there are others to choose from, so it is fair to ask what you get from us: {{difference}}\nHold us to it. If we fall short, write to me.',
        talk: [
          'Start from what matters to them, not from what we are proud of.',
          'Say what sets us apart: {{difference}}',
          'Give an example from everyday service, not a slogan.',
          'Do not talk competitors down, and do not talk about the price alone.',
          'Say that they can turn to you if we fall short.',
        ],
      },
      'incentivize-recommendation': {
        subject: `A small thank-you${NAME}`,
        body: [
          `Thank you for being our customer and for helping us get better. As a thank-you, we would like to give you this:\n{{offer}}`,
          UNTIL,
          'It is yours in any case, whatever you say about us. And if somebody you know could use what we do, we would be happy if you mentioned us, in your own words.',
          'If you have a question, write to me.',
        ],
        sms: `thank you for helping us get better. We have something for you: {{offer}}${SHORT_UNTIL}\nIt is yours in any case. If somebody you know needs us, we would be happy if you mentioned us.`,
        talk: [
          'Thank them for being a customer and for what they have told us.',
          'Give them this: {{offer}}',
          SAY_UNTIL,
          'Say that it is theirs, whatever they say about us.',
          'Mention that a recommendation makes us happy, and leave it at that one sentence.',
          'Do not speak of answers or scores in the same breath.',
        ],
      },
      'reach-out-regularly': {
        subject: `How are things${NAME}?`,
        body: [
          'I wanted to get in touch for no particular reason, so that we do not only write when something has gone wrong.',
          '{{#news}}This may interest you:\n{{news}}{{/news}}',
          `How are things going${WITH}? If you have a wish, an idea, or anything else on your mind, I would be glad to hear it. And if all is well, so much the better. There is no need to answer.`,
          'It is good to have you as a customer.',
        ],
        sms: `I just wanted to hear how things are going${WITH}. If you have a wish or an idea, write to me. If all is well, there is no need to answer.{{#news}} News for you: {{news}}{{/news}}`,
        talk: [
          'Say that you are calling for no particular reason, and ask whether it is a good moment.',
          'Ask how things are going, and listen.',
          '{{#news}}Tell them what is new: {{news}}{{/news}}',
          'Ask whether they have a wish or an idea.',
          'Thank them for their trust. Do not sell anything today.',
          'Note what you learn, so that nobody has to ask again.',
        ],
      },
      reward: {
        subject: `We have something for you${NAME}`,
        body: [
          `Thank you for staying with us. We do not say it often enough, so this time we would also like to give you something:\n{{offer}}`,
          UNTIL,
          'It is a thank-you and nothing else. You do not have to do anything for it, neither now nor later.',
          `If you have a question, write to me${CALL}. I hope that you enjoy it!`,
        ],
        sms: `thank you for staying with us! We have something for you: {{offer}}${SHORT_UNTIL}\nYou do not have to do anything for it. Enjoy it!`,
        talk: [
          'Thank them personally, for something that you really know.',
          'Give them this: {{offer}}',
          SAY_UNTIL,
          'Say that they do not have to do anything for it.',
          'Do not connect it with an answer or a score.',
          'Do not sell anything on the same occasion.',
        ],
      },
      'invite-referral': {
        subject: `Do you know somebody we could help${NAME}?`,
        body: [
          `It is good to have you as a customer. Nobody can speak for us as credibly as somebody who knows us.`,
          'If you know somebody who could use what we do, we would be happy if you told them about us. Tell it the way you see it, the good and the not so good.',
          '{{#link}}You can pass on this link:\n{{link}}{{/link}}',
          'And if nobody comes to mind, that is quite all right. You do not owe us anything.',
        ],
        sms: 'do you know somebody who could use what we do? We would be happy if you told them about us, just as you see it.{{#link}} {{link}}{{/link}}\nIf not, that is quite all right.',
        talk: [
          'Ask only if the conversation is going well and they are not in a hurry.',
          'Ask whether they know somebody we could help.',
          'Ask them to tell it as they see it. Do not put praise in their mouths.',
          '{{#link}}Give them the link: {{link}}{{/link}}',
          'Take a no lightly, and thank them.',
        ],
      },
      'personal-reply': {
        subject: `My reply to your message${NAME}`,
        body: [
          `Thank you for your message${ABOUT}. It has come to me, and I am answering you myself.`,
          WROTE,
          '{{#answer}}My answer:\n{{answer}}{{/answer}}',
          '{{^answer}}I want to give you a proper answer and not just a quick one, so I am looking into it now. You will hear from me as soon as I know more, and also if it takes a while.{{/answer}}',
          `If I have misunderstood you, or something is still unclear, write to me${CALL}.`,
        ],
        sms: `thank you for your message${ABOUT}.{{#answer}} My answer: {{answer}}{{/answer}}{{^answer}} I am looking into it and will answer you myself as soon as I know more.{{/answer}}\nIf something is unclear, just write to me.`,
        talk: [
          'Read the message once more before you call.',
          'Make sure that you understand the question. Ask if in doubt.',
          '{{#answer}}Give the answer: {{answer}}{{/answer}}',
          '{{^answer}}If you do not know, say so, and say when they will hear from you.{{/answer}}',
          'Ask whether that helps.',
          'Leave your name and a direct way to reach you.',
        ],
      },
    },
  ))();
