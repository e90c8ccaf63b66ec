// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * A message with its replies.
 *
 * @param anchor its element id
 * @param href its own address
 * @param alone whether it is the page itself, so that its title is the page's heading
 * @param state such as "Closed by Ana: answered", or empty
 * @param root null when it is not in this part of the thread
 * @param folded link to all replies when only the last ones are shown, or null
 * @param reply the box for another one, or null
 * @param alternatives what someone who may not reply can do instead
 * @param actions what the viewer can do with the thread
 * @param follow choice to hear of replies, or null
 */
public record ThreadView(
        String anchor,
        String href,
        String title,
        boolean alone,
        Content state,
        @Nullable MessageView root,
        @Nullable Link folded,
        List<MessageView> replies,
        @Nullable ComposerView reply,
        List<Link> alternatives,
        List<Link> actions,
        @Nullable ChoiceView follow) {

    public ThreadView {
        replies = List.copyOf(replies);
        alternatives = List.copyOf(alternatives);
        actions = List.copyOf(actions);
    }
}
