// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.TrustedHtml;
import org.jspecify.annotations.Nullable;

/**
 * One change in a history, in recent changes, on a watchlist, in contributions or in a log.
 *
 * @param when it happened
 * @param href the version it made; null when the viewer may not see it
 * @param title the page; null where all lines are about one page
 * @param user who did it; null when the name is hidden
 * @param flags minor, new, bot
 * @param size the new size in words; empty for log entries
 * @param change growth; null when unknown or hidden
 * @param comment the summary as markup, or the sentence of a log entry
 * @param tags of the revision, worded
 * @param links such as "diff", "history", "undo"
 * @param hidden whether text or name were hidden
 * @param unseen whether it is newer than the watcher's last visit
 */
public record ChangeLine(
        When when,
        @Nullable String href,
        @Nullable Link title,
        @Nullable UserRef user,
        List<Flag> flags,
        String size,
        @Nullable SizeChange change,
        Content comment,
        List<String> tags,
        List<Link> links,
        boolean hidden,
        boolean unseen) {

    public ChangeLine {
        flags = List.copyOf(flags);
        tags = List.copyOf(tags);
        links = List.copyOf(links);
    }

    /** A line of a log: a moment and a sentence. */
    public static ChangeLine ofLog(When when, Content sentence) {
        return new ChangeLine(
                when, null, null, null, List.of(), "", null, sentence, List.of(), List.of(), false, false);
    }

    /** A line of a log that also has links: a moment, a sentence, and nothing that belongs to a version. */
    public boolean isLog() {
        return title == null && href == null && user == null && size.isEmpty();
    }

    /** The line with its moment told in another way. */
    public ChangeLine at(When moment) {
        return new ChangeLine(moment, href, title, user, flags, size, change, comment, tags, links, hidden, unseen);
    }

    /** A line whose comment is empty. */
    public ChangeLine withoutComment() {
        return new ChangeLine(
                when, href, title, user, flags, size, change, TrustedHtml.EMPTY, tags, links, hidden, unseen);
    }
}
