// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.feed;

import java.time.Instant;
import java.util.List;

/**
 * News for feed readers. All addresses have scheme and host; all texts are plain.
 *
 * @param language of the texts
 * @param self where the feed itself is
 * @param page where people read the same
 * @param updated when the newest entry was made
 * @param entries newest first
 */
record Feed(
        String language,
        String title,
        String subtitle,
        String self,
        String page,
        Instant updated,
        List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /**
     * @param link also identifies the entry for ever
     */
    record Entry(String title, String link, String author, Instant updated, String summary) {}
}
