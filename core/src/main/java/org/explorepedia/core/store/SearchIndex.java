// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.PageId;

/** Full-text search. Kept in step by jobs; safe to be rebuilt at any time. */
public interface SearchIndex {

    void put(Collection<Document> documents);

    void remove(Collection<? extends Subject> subjects);

    /** Makes what was put visible to searches, and durable. */
    void commit();

    Results search(Query query);

    /** Titles that begin with or nearly match what somebody types, best first. */
    List<Suggestion> suggest(String text, Set<Integer> namespaces, int limit);

    void clear();

    long size();

    /** What a document is about. */
    sealed interface Subject {

        /** Names it in the index. */
        String key();

        /** @throws IllegalArgumentException if no index wrote this */
        static Subject parse(String key) {
            return key.indexOf('#') < 0
                    ? new OfPage(new PageId(Long.parseLong(key)))
                    : new OfMessage(MessageId.parse(key).orElseThrow(() -> new IllegalArgumentException(key)));
        }
    }

    record OfPage(PageId page) implements Subject {
        @Override
        public String key() {
            return page.toString();
        }
    }

    /** A message on a wall; its title is never suggested. */
    record OfMessage(MessageId message) implements Subject {
        @Override
        public String key() {
            return message.toString();
        }
    }

    /**
     * @param title prefixed text
     * @param text plain text
     * @param redirects titles that lead here
     */
    record Document(
            Subject subject,
            int namespace,
            String title,
            String text,
            List<String> headings,
            List<String> categories,
            List<String> redirects,
            Instant edited,
            long length) {}

    record Query(String text, Set<Integer> namespaces, int limit, int offset) {}

    /**
     * @param total how many there are; a lower bound for very many
     * @param suggestion another spelling that would find more, or empty
     */
    record Results(long total, List<Hit> hits, String suggestion) {}

    /**
     * @param snippet pieces of text, alternately plain and matched, beginning with plain
     */
    record Hit(
            Subject subject,
            String title,
            List<String> titleParts,
            List<String> snippet,
            Instant edited,
            long length) {}

    record Suggestion(Subject subject, String title, String viaRedirect) {}
}
