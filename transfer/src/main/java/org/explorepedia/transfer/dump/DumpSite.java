// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.util.Map;

/**
 * The wiki that a dump was made of. Old dumps say little: everything but the version may be empty.
 *
 * @param version of the schema, such as {@code 0.11}
 * @param language code of its content language
 * @param siteName name of the wiki
 * @param base address of its main page
 * @param generator software that wrote the dump
 * @param caseSensitive whether the first letter of its titles keeps its case
 * @param namespaces names by number, with spaces
 */
public record DumpSite(
        String version,
        String language,
        String siteName,
        String base,
        String generator,
        boolean caseSensitive,
        Map<Integer, String> namespaces)
        implements DumpItem {

    public DumpSite {
        namespaces = Map.copyOf(namespaces);
    }
}
