/**
 * `npm run train`: the shipped model's tree, calibration and thresholds, from the committed tables (./shipped.ts).
 *
 * `npm run train -- --data DIR`: a model, and an app with it, from a folder of labelled images of your own
 * (./own-data/cli.ts, docs/training.md).
 */
const args = process.argv.slice(2);
if (args.length === 0) await import('./shipped');
else await (await import('./own-data/cli')).main(args);

export {};
