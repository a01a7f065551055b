/** The artifact store: files by key, on a folder. A file is written whole or not at all. */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "../errors.ts";

export interface StoredArtifact {
  key: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

export interface ArtifactStore {
  put(key: string, content: Uint8Array): Promise<StoredArtifact>;
  get(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** The bytes from `start` to `end`, both inclusive. */
  stream(key: string, range?: { start: number; end: number }): Readable;
  /** Removes everything whose key starts with `prefix/`. */
  removeAll(prefix: string): Promise<void>;
}

/** A store on a folder; keys are paths below it. */
export function folderArtifacts(root: string): ArtifactStore {
  const pathOf = (key: string) => {
    const path = normalize(join(root, key));
    if (!path.startsWith(normalize(root) + sep)) throw new AppError("internal", `The artifact key ${key} leaves the store.`);
    return path;
  };
  return {
    async put(key, content) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const partial = `${path}.${randomBytes(6).toString("hex")}.part`;
      await writeFile(partial, content);
      await rename(partial, path);
      return { key, bytes: content.byteLength, sha256: createHash("sha256").update(content).digest("hex") };
    },
    get: (key) => readFile(pathOf(key)),
    has: (key) =>
      stat(pathOf(key)).then(
        (found) => found.isFile(),
        () => false,
      ),
    stream: (key, range) => createReadStream(pathOf(key), range),
    removeAll: (prefix) => rm(pathOf(prefix), { recursive: true, force: true }),
  };
}
