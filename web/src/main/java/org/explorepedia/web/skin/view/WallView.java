// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * A person's wall.
 *
 * @param invitation the sentence above the box or on an empty wall
 * @param composer the box for a new thread; null when the viewer may not write
 * @param alternatives what someone who may not write can do instead: log in, create an account
 * @param sorts the orders to choose from; the one in use has an empty address
 * @param threads in the chosen order
 * @param pager ways to more, or null
 */
public record WallView(
        Content invitation,
        @Nullable Composer composer,
        List<Link> alternatives,
        List<Link> sorts,
        List<Thread> threads,
        @Nullable PagerView pager) {

    public WallView {
        alternatives = List.copyOf(alternatives);
        sorts = List.copyOf(sorts);
        threads = List.copyOf(threads);
    }

    /**
     * A box to write in.
     *
     * @param id tells several boxes of a page apart
     * @param label what the box asks for
     * @param titleLabel label of the title field; null for replies
     * @param title what was typed there
     * @param text what was typed
     * @param error what was wrong with it, or empty
     * @param hidden token and thread
     * @param button words of the button
     */
    public record Composer(
            String id,
            String action,
            String label,
            @Nullable String titleLabel,
            String title,
            String text,
            String error,
            List<Field.Hidden> hidden,
            String button) {
        public Composer {
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * A message with its replies.
     *
     * @param href its own address
     * @param state such as "Closed by Ana: answered", or empty
     * @param folded replies behind "View all replies", oldest first
     * @param foldedLabel the words for them
     * @param replies the replies in sight
     * @param reply the box for another one, or null
     */
    public record Thread(
            String href,
            String title,
            String state,
            Message root,
            List<Message> folded,
            String foldedLabel,
            List<Message> replies,
            @Nullable Composer reply) {
        public Thread {
            folded = List.copyOf(folded);
            replies = List.copyOf(replies);
        }
    }

    /**
     * One message.
     *
     * @param anchor its element id, for permanent links
     * @param author who wrote it
     * @param when it was written
     * @param href its permanent link
     * @param edited such as "edited by Cleo", or empty
     * @param body rendered text, or for a removed one who removed it and why
     * @param removed whether the text was taken away
     * @param actions what the viewer can do with it
     */
    public record Message(
            String anchor,
            UserRef author,
            When when,
            String href,
            String edited,
            Content body,
            boolean removed,
            List<Link> actions) {
        public Message {
            actions = List.copyOf(actions);
        }
    }
}
