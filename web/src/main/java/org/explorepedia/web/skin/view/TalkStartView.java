// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * An empty talk page.
 *
 * @param heading what can be begun
 * @param text what the page is for
 * @param begin the button; null for who may not write
 * @param logIn for who may write only after logging in; null otherwise
 * @param log latest deletions and moves
 */
public record TalkStartView(
        String heading,
        Content text,
        @Nullable Link begin,
        @Nullable Link logIn,
        List<ChangeLine> log) {

    public TalkStartView {
        log = List.copyOf(log);
    }
}
