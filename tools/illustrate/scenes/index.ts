import type { Scene } from '../kit';
import { barrierSection } from './barrier-section';
import { boats } from './boats';
import { concertHall } from './concert-hall';
import { conductors } from './conductor';
import { election } from './election';
import { harbour } from './harbour';
import { kettleGates } from './kettle-gates';
import { libraries } from './library';
import { lights } from './lights';
import { paperMill } from './paper-mill';
import { tides } from './tide';
import { trams } from './trams';
import { world } from './world';

export const scenes: Scene[] = [
  ...world,
  ...trams,
  ...kettleGates,
  ...barrierSection,
  ...harbour,
  ...boats,
  ...lights,
  ...conductors,
  ...concertHall,
  ...libraries,
  ...election,
  ...paperMill,
  ...tides,
];
