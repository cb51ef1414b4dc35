import type { Scene } from '../kit';
import { portraits } from '../portraits/index';
import { airfields } from './airfield';
import { barrierSection } from './barrier-section';
import { boardVotes } from './board-vote';
import { boats } from './boats';
import { concertHall } from './concert-hall';
import { conductors } from './conductor';
import { containerStacks } from './container-stacks';
import { councilChains } from './council-chain';
import { craneCab } from './crane-cab';
import { craneStairs } from './crane-stairs';
import { dryingBooks } from './drying-books';
import { eelgrasses } from './eelgrass';
import { election } from './election';
import { ferrySchools } from './ferry-school';
import { fishAuction } from './fish-auction';
import { floodedCellars } from './flooded-cellar';
import { floodedStreets } from './flooded-street';
import { football } from './football';
import { goalkeepers } from './goalkeeper';
import { harbour } from './harbour';
import { hempStreets } from './hemp-street';
import { inquiry } from './inquiry';
import { kettleGates } from './kettle-gates';
import { libraries } from './library';
import { lights } from './lights';
import { mooring } from './mooring';
import { oldMap } from './old-map';
import { paperMill } from './paper-mill';
import { postersInWind } from './posters';
import { pumps } from './pump';
import { rowing } from './rowing';
import { slip } from './slip';
import { storms } from './storm';
import { straddleCarriers } from './straddle-carriers';
import { strandedShips } from './stranded-ship';
import { telephones } from './telephones';
import { tides } from './tide';
import { tideStaffs } from './tide-staff';
import { tramPlans } from './tram-plan';
import { trams } from './trams';
import { lightsAcrossStrait } from './two-harbours';
import { vestrandHarbours } from './vestrand-harbour';

export const scenes: Scene[] = [
  ...telephones,
  ...airfields,
  ...trams,
  ...kettleGates,
  ...barrierSection,
  ...harbour,
  ...boats,
  ...straddleCarriers,
  ...containerStacks,
  ...craneCab,
  ...craneStairs,
  ...mooring,
  ...fishAuction,
  ...football,
  ...goalkeepers,
  ...rowing,
  ...slip,
  ...dryingBooks,
  ...oldMap,
  ...lights,
  ...conductors,
  ...concertHall,
  ...libraries,
  ...election,
  ...paperMill,
  ...tides,
  ...inquiry,
  ...tramPlans,
  ...boardVotes,
  ...postersInWind,
  ...pumps,
  ...hempStreets,
  ...floodedStreets,
  ...floodedCellars,
  ...ferrySchools,
  ...councilChains,
  ...storms,
  ...eelgrasses,
  ...tideStaffs,
  ...vestrandHarbours,
  ...lightsAcrossStrait,
  ...strandedShips,
  ...portraits,
];
