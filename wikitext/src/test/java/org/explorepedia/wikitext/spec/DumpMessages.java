// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.Map;

/** Names and texts that the wikis of the real pages have for things the engine names. */
final class DumpMessages {

    private DumpMessages() {}

    static Map<String, String> of(String wiki) {
        return wiki.startsWith("ltg")
                ? Map.of(
                        "broken-file-category", "Lapas, kurās ir bojātas failu saites",
                        "toc", "Puslopu ruodeklis")
                : Map.of("categorytree-not-found", "Category <i>$1</i> not found");
    }
}
