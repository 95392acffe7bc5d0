import type { View } from '../view/view';
import { ask } from './ask';
import { chain } from './chain';
import { disruption } from './disruption';
import { network } from './network';
import { paths } from './paths';
import type { Picture } from './picture';

/** Asks the server what a view wants to know; the question is complete. */
export function pictureOf(view: View, signal: AbortSignal): Promise<Picture> {
  const { question } = view;
  switch (question.kind) {
    case 'network': return network(view, question, signal);
    case 'chain': return chain(view, question, signal);
    case 'paths': return paths(view, question, signal);
    case 'disruption': return disruption(view, question, signal);
    case 'ask': return ask(view, question, signal);
  }
}
