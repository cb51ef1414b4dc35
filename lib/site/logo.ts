/** The mark of the house where a drawing in SVG is not understood: `tools/draw-logo.ts` makes it from `public/icon.svg`. */
export const LOGO = { path: '/logo.png', width: 512, height: 512 } as const;
