// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.explorepedia.core.live.LiveSignal;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;

/** Signals as words: {@code u7} for the badge of an account, {@code p45:1203} for a saved page. */
final class LiveCodec {

    private LiveCodec() {}

    /**
     * Texts of at most {@code length} characters, all ASCII, that together hold all signals.
     *
     * @param head begins each text
     */
    static List<String> chunks(String head, Collection<? extends LiveSignal> signals, int length) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder(head);
        for (LiveSignal signal : signals) {
            String word = word(signal);
            if (chunk.length() + 1 + word.length() > length) {
                chunks.add(chunk.toString());
                chunk = new StringBuilder(head);
            }
            chunk.append(' ').append(word);
        }
        if (chunk.length() > head.length()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }

    private static String word(LiveSignal signal) {
        return switch (signal) {
            case LiveSignal.Badge(UserId user) -> "u" + user.value();
            case LiveSignal.PageSaved(PageId page, RevisionId revision) -> "p" + page.value() + ":" + revision.value();
        };
    }

    /** The first word of a text. */
    static String head(String chunk) {
        int space = chunk.indexOf(' ');
        return space < 0 ? chunk : chunk.substring(0, space);
    }

    /** The signals of a text; words that this version does not know are left out. */
    static List<LiveSignal> signals(String chunk) {
        List<LiveSignal> signals = new ArrayList<>();
        String[] words = chunk.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            try {
                if (word.startsWith("u")) {
                    signals.add(new LiveSignal.Badge(new UserId(Long.parseLong(word.substring(1)))));
                } else if (word.startsWith("p")) {
                    int colon = word.indexOf(':');
                    signals.add(new LiveSignal.PageSaved(
                            new PageId(Long.parseLong(word.substring(1, Math.max(1, colon)))),
                            new RevisionId(Long.parseLong(word.substring(colon + 1)))));
                }
            } catch (IllegalArgumentException _) {
                // Whoever may connect to the database may also send notifications.
                continue;
            }
        }
        return signals;
    }
}
