// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Messages;

/** Chooses the language of the interface: by the address, by preference, by the browser, or the wiki's own. */
final class Languages {

    private final Set<String> known;

    Languages(Messages messages) {
        this.known = messages.languages();
    }

    /** The first of the wishes that there are texts for; {@code de-AT} is content with {@code de}. */
    Optional<String> choose(List<String> wishes) {
        for (String wish : wishes) {
            if (isKnown(wish)) {
                return Optional.of(wish);
            }
            int dash = wish.indexOf('-');
            if (dash > 0 && isKnown(wish.substring(0, dash))) {
                return Optional.of(wish.substring(0, dash));
            }
        }
        return Optional.empty();
    }

    boolean isKnown(String language) {
        return known.contains(language) || language.equals(Messages.KEYS);
    }
}
