export { exponential, sigmoid } from './exponential';
export { loadNet, type Net } from './load';
export { type Finding, runMirrored, runNet } from './run';
export type { NetSpec } from './spec';
