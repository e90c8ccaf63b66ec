// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * A person's wall.
 *
 * @param greeting what the owner says at the top; empty if nothing
 * @param edit where the greeting is changed; null for those who may not
 * @param invitation the sentence above the box or on an empty wall
 * @param composer the box for a new thread; null when the viewer may not write
 * @param alternatives what someone who may not write can do instead: log in, create an account
 * @param total number of threads in words
 * @param follow choice to hear of new threads, or null
 * @param sorts the orders to choose from; the one in use has an empty address
 * @param threads in the chosen order
 * @param pager ways to more, or null
 * @param archive the talk page from before there was a wall, or null
 */
public record WallView(
        Content greeting,
        @Nullable Link edit,
        Content invitation,
        @Nullable ComposerView composer,
        List<Link> alternatives,
        String total,
        @Nullable ChoiceView follow,
        List<Link> sorts,
        List<ThreadView> threads,
        @Nullable PagerView pager,
        @Nullable Link archive) {

    public WallView {
        alternatives = List.copyOf(alternatives);
        sorts = List.copyOf(sorts);
        threads = List.copyOf(threads);
    }
}
