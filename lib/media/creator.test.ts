import { expect, it } from 'vitest';
import { creatorOf } from './creator';

const HOUSE = { name: 'Standfirst', isHouse: true };

it.each([
  'Standfirst',
  'Illustration: Standfirst',
  'Illustration: Standfirst.',
  'Photo: Rosa Ferrant / Standfirst',
  'Photo: Rosa Ferrant - Standfirst',
  'Rosa Ferrant (Standfirst)',
  '© Standfirst',
  'رسم: ستاندفيرست',
  'অলংকরণ: স্ট্যান্ডফার্স্ট',
])('the newsroom made what is credited “%s”', (credit) => expect(creatorOf({ credit })).toEqual(HOUSE));

it.each(['Photo: The Daily Standfirst', 'Photo: Standfirst-Echo', 'Photo: Standfirst News Agency', 'Photo: Standfirsts', 'Photo: Rosa'])(
  'the newsroom did not make what is credited “%s”',
  (credit) => expect(creatorOf({ credit })).toBeUndefined(),
);

it('somebody who is named made it, whoever else the credit names', () => {
  expect(creatorOf({ credit: 'Photo: Rosa Ferrant / Standfirst', creator: 'Rosa Ferrant' })).toEqual({
    name: 'Rosa Ferrant',
    isHouse: false,
  });
});
