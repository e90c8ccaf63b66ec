// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.Optional;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.wall.WallRights;
import org.explorepedia.core.wall.WallSettings;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Addresses of walls, threads and messages, and of what can be done there. */
final class WallUrls {

    private static final int LONGEST_NUMBER = 18;

    private final WikiUrls urls;
    private final WallSettings settings;

    WallUrls(WikiUrls urls, WallSettings settings) {
        this.urls = urls;
        this.settings = settings;
    }

    static Title title(ThreadId thread) {
        return Title.of(Namespace.THREAD, thread.toString());
    }

    /** The thread that a title names; empty for anything but a number as it is written in addresses. */
    static Optional<ThreadId> thread(Title title) {
        String key = title.dbKey();
        boolean number = !key.isEmpty()
                && key.length() <= LONGEST_NUMBER
                && key.charAt(0) != '0'
                && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(new ThreadId(Long.parseLong(key))) : Optional.empty();
    }

    String wall(WallRights rights) {
        return urls.page(WallRights.wallOf(rights.owner()));
    }

    String thread(ThreadId thread) {
        return urls.page(title(thread));
    }

    /** The permanent address of a message; of very long threads the part that it stands in. */
    String message(ThreadId thread, int number) {
        int first = first(number);
        return thread(thread) + (first <= 2 ? "" : "?from=" + first) + "#" + number;
    }

    /** The first message of the part of a thread in which a message stands. */
    private int first(int number) {
        return number < 2 ? 1 : 2 + (number - 2) / settings.messages() * settings.messages();
    }

    String act(Title title, String action) {
        return urls.index(title, "action", action);
    }

    String act(ThreadId thread, String action) {
        return urls.index(title(thread), "action", action);
    }

    String act(ThreadId thread, int number, String action) {
        return urls.index(title(thread), "action", action, "m", Integer.toString(number));
    }

    String quote(ThreadId thread, int number) {
        return thread(thread) + "?quote=" + number + "#reply";
    }

    String logIn(String returnTo) {
        return urls.logIn(returnTo);
    }

    String createAccount(String returnTo) {
        return urls.special("CreateAccount", "returnto", returnTo);
    }

    WikiUrls wiki() {
        return urls;
    }
}
