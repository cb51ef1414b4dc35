/** A person’s name. A word of it is not broken at its hyphen: “el-Khatib” stands on one line. */
export function Name({ of }: { of: string }) {
  return of.split(/(\S*\p{Pd}\S*)/u).map((part, index) =>
    // Every second part is what the pattern found.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name, drawn once
      <span key={index} className="name">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
