// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The frame of the page itself, which has no arguments. */
final class PageFrame extends ExpansionFrame {

    PageFrame(Expansion expansion, Title title, String source) {
        super(expansion, title, source, 0);
    }

    @Override
    public Optional<Frame> parent() {
        return Optional.empty();
    }

    @Override
    @Nullable
    String argumentOrNull(String name) {
        return null;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of();
    }

    @Override
    boolean isTemplate() {
        return false;
    }

    @Override
    boolean isRunning(Title template) {
        return false;
    }
}
