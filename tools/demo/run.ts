import { tellStory } from './story.ts';
import { openWorld } from './world.ts';

/** `npm run demo`: the main job over HTTP, through the SDK. Exits 0 only if every step's result was right. */
const world = await openWorld();
console.log(`Sauda runs at ${world.url}, the outside world at ${world.sandboxUrl}.`);
try {
  await tellStory(world);
  console.log('\nEvery step was checked.');
} catch (error) {
  console.error('\nThe demo failed:', error);
  process.exitCode = 1;
} finally {
  await world.close();
}
