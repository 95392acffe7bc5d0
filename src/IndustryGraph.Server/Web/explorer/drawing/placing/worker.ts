import { place } from './place';
import type { Plan } from './plan';

onmessage = ({ data }: MessageEvent<Plan>) => postMessage(place(data));
