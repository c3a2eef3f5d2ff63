import type { Answer } from '@artspay/core/custom-field/answer';
import { answerBox } from '#api/answers/answer-box';
import { builder, customFieldKind } from '#api/graphql/merchant/builder';
import { payment } from '#api/graphql/merchant/refs';

type Answered = { readonly answer: Answer; readonly answeredAt: Date };

const paymentAnswer = builder.objectRef<Answered>('PaymentAnswer').implement({
  description: 'A question of the link as its payer read it, and what they answered.',
  fields: (t) => ({
    kind: t.field({ type: customFieldKind, resolve: ({ answer }) => answer.kind }),
    label: t.string({ resolve: ({ answer }) => answer.label }),
    answer: t.string({
      nullable: true,
      description: 'Text, or the option; null where the payer left it out, and for a consent.',
      resolve: ({ answer }) => (answer.kind === 'consent' ? null : answer.answer),
    }),
    wording: t.string({
      nullable: true,
      description: 'Of a consent: the sentence that stood there, whatever the link says now.',
      resolve: ({ answer }) => (answer.kind === 'consent' ? answer.wording : null),
    }),
    agreed: t.boolean({
      nullable: true,
      description: 'Of a consent: whether it was ticked.',
      resolve: ({ answer }) => (answer.kind === 'consent' ? answer.agreed : null),
    }),
    answeredAt: t.field({
      type: 'DateTime',
      description: 'When the payer pressed the button.',
      resolve: ({ answeredAt }) => answeredAt,
    }),
  }),
});

builder.objectFields(payment, (t) => ({
  answers: t.field({
    type: [paymentAnswer],
    description: "To what the link asked besides, in the questions' order; empty where it asked nothing.",
    resolve: async ({ id }, _arguments, { load, services }) => {
      const kept = (await load?.answers.load(id)) ?? null;
      if (kept === null) return [];
      const answers = answerBox(services.keys.seal).open(kept.sealedAnswers, id);
      return answers.map((answer) => ({ answer, answeredAt: kept.answeredAt }));
    },
  }),
}));
