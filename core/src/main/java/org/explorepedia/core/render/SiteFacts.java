// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.PageStore;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.request.PageSource.SiteStatistic;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** Numbers of the wiki as a whole, counted at most once a minute. */
public final class SiteFacts {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final UnitOfWork work;
    private final Set<Integer> contentNamespaces;
    private final Clock clock;
    private volatile Counted last = new Counted(Instant.MIN, Map.of());

    private record Counted(Instant at, Map<SiteStatistic, Long> numbers) {}

    public SiteFacts(UnitOfWork work, Namespaces namespaces, Clock clock) {
        this.work = work;
        this.contentNamespaces = namespaces.all().stream()
                .filter(Namespace::content)
                .map(Namespace::id)
                .collect(Collectors.toSet());
        this.clock = clock;
    }

    public Map<SiteStatistic, Long> numbers() {
        Instant now = clock.instant();
        Counted known = last;
        if (known.at().isAfter(now.minus(FRESH))) {
            return known.numbers();
        }
        Map<SiteStatistic, Long> numbers = work.read(stores -> {
            PageStore.Counts counts = stores.pages().counts(contentNamespaces);
            return Map.of(
                    SiteStatistic.PAGES, counts.pages(),
                    SiteStatistic.ARTICLES, counts.articles(),
                    SiteStatistic.FILES, counts.files(),
                    SiteStatistic.EDITS, counts.edits(),
                    SiteStatistic.USERS, counts.users(),
                    SiteStatistic.ACTIVE_USERS, counts.activeUsers(),
                    SiteStatistic.ADMINS, stores.users().count(Optional.of(GroupPolicy.SYSOP)));
        });
        last = new Counted(now, numbers);
        return numbers;
    }
}
