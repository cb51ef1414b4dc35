import type { Scene } from '../kit';
import { calder } from './people/calder-voss';
import { farida } from './people/farida-rahman';
import { helen } from './people/helen-ashdown';
import { ines } from './people/ines-okoro';
import { joerg } from './people/joerg-weidemann';
import { marek } from './people/marek-dvorsky';
import { mina } from './people/mina-castellane';
import { nadia } from './people/nadia-el-khatib';
import { piet } from './people/piet-halloran';
import { rosa } from './people/rosa-ferrant';
import { seun } from './people/seun-adebayo';
import { thuy } from './people/thuy-lindqvist';

/** Square heads of the people who write. */
export const portraits: Scene[] = [helen, nadia, farida, joerg, seun, thuy, ines, piet, marek, rosa, calder, mina];
