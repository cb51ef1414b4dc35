/**
 * Stands for Node's file system where the editor's forms run in a browser: they use the rules of the content, and of what
 * those import only the site's clock reads a file, which tests steer.
 */
export function readFileSync(path: string): never {
  throw new Error(`A browser cannot read ${path}.`);
}
