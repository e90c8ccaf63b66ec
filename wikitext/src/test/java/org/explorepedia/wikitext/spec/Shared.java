// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the material that others made, which lies next to the project's folder and may be absent. */
public final class Shared {

    private Shared() {}

    /** A file of the material; it need not exist. */
    public static Path file(String path) {
        String set = System.getenv("EXPLOREPEDIA_SHARED");
        if (set != null) {
            return Path.of(set, path);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path candidate = folder.resolve("shared");
            if (Files.isDirectory(candidate.resolve("data/parsertests"))) {
                return candidate.resolve(path);
            }
            folder = folder.getParent();
        }
        return Path.of("../shared", path);
    }
}
