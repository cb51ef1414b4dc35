/**
 * Whether the packages in `node_modules` are those of the lockfile, by what npm itself wrote down of them: `npm ci` by hand
 * leaves nothing else behind. What is optional may be of another platform and is not asked for.
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} lock package-lock.json
 * @param {{ packages?: Record<string, { version?: string }> }} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed.packages?.[place];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}
