import { inLayers } from './layers';
import { asNetwork } from './network';
import type { Placed, Plan } from './plan';
import { straightRoutes } from './routes';

/** Places a picture. The same plan gives the same drawing. */
export function place(plan: Plan): Placed {
  if (plan.order !== 'network') {
    return inLayers(plan);
  }

  const places = asNetwork(plan);
  return { places, routes: straightRoutes(places, plan) };
}
