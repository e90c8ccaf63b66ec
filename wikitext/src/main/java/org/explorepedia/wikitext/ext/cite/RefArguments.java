// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a {@code <ref>}; those not given are empty.
 *
 * @param group empty for the usual one
 * @param direction as written, in lower case
 */
record RefArguments(
        String group,
        Optional<String> name,
        Optional<String> follow,
        Optional<String> parent,
        Optional<String> direction) {

    private static final Set<String> KNOWN = Set.of("group", "name", "follow", "dir");

    /** Empty if there are attributes that no {@code <ref>} has. */
    static Optional<RefArguments> of(Map<String, String> attributes, boolean subReferences) {
        for (String attribute : attributes.keySet()) {
            if (!KNOWN.contains(attribute) && !(subReferences && attribute.equals("extends"))) {
                return Optional.empty();
            }
        }
        return Optional.of(new RefArguments(
                attributes.getOrDefault("group", ""),
                given(attributes, "name"),
                given(attributes, "follow"),
                given(attributes, "extends"),
                Optional.ofNullable(attributes.get("dir")).map(d -> d.strip().toLowerCase(Locale.ROOT))));
    }

    private static Optional<String> given(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }
}
