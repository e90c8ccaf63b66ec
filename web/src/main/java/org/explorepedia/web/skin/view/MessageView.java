// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param anchor its element id, for permanent links
 * @param author who wrote it
 * @param when it was written
 * @param href its permanent link
 * @param edited such as "edited by Cleo", leading to its versions; null if it was not
 * @param removal who took it away and why; empty if nobody did
 * @param body rendered text; empty when it was taken away and the viewer may not read it
 * @param actions what the viewer can do with it; ids are the actions' names
 */
public record MessageView(
        String anchor,
        UserRef author,
        When when,
        String href,
        @Nullable Link edited,
        Content removal,
        Content body,
        List<Link> actions) {

    public MessageView {
        actions = List.copyOf(actions);
    }

    public boolean removed() {
        return !removal.isEmptyContent();
    }
}
