/**
 * What software had to do with a picture, where that is not to be taken for granted: the name of the concept as IPTC has
 * it (http://cv.iptc.org/newscodes/digitalsourcetype/), and as schema.org does.
 */
const CONCEPTS = {
  /** Made whole by a model that learned from other pictures. */
  trainedAlgorithmicMedia: 'TrainedAlgorithmicMediaDigitalSource',
  /** Put together of parts, one of which at least was made so. */
  compositeSynthetic: 'CompositeSyntheticDigitalSource',
  /** Drawn by a program that learned nothing. */
  algorithmicMedia: 'AlgorithmicMediaDigitalSource',
} as const;

export type DigitalSource = keyof typeof CONCEPTS;

export const DIGITAL_SOURCES = Object.keys(CONCEPTS) as [DigitalSource, ...DigitalSource[]];

/** As XMP writes it (IPTC Photo Metadata Standard, “Digital Source Type”). */
export function iptcDigitalSource(source: DigitalSource): string {
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${source}`;
}

/** As markup does (schema.org, IPTCDigitalSourceEnumeration). */
export function schemaDigitalSource(source: DigitalSource): `https://schema.org/${(typeof CONCEPTS)[DigitalSource]}` {
  return `https://schema.org/${CONCEPTS[source]}`;
}
