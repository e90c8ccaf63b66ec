// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.kit.Escaped;
import org.explorepedia.web.visit.Visit;

/**
 * Who listens, and to what: the badge of the account, and pages that the visitor may read.
 *
 * @param person by whom streams are counted
 * @param pages with the current revision of each
 * @param badgeText the badge in JSON, in the visitor's language; kept by long streams in place of the whole visit
 */
record LiveListening(
        String person, Optional<UserId> user, Map<PageId, RevisionId> pages, IntFunction<String> badgeText) {

    private static final int MOST_PAGES = 20;
    private static final int SHOWN_UP_TO = 99;

    /** Reads what a request wants: {@code pages} holds numbers of pages with commas; those not to be read are left out. */
    static LiveListening of(Visit visit, UnitOfWork work, RightsChecker rights, Instant now) {
        Set<PageId> wanted = new LinkedHashSet<>();
        for (String number : visit.params().get("pages").split(",", MOST_PAGES + 1)) {
            if (number.matches("[1-9][0-9]{0,17}") && wanted.size() < MOST_PAGES) {
                wanted.add(new PageId(Long.parseLong(number)));
            }
        }
        Map<PageId, RevisionId> pages = wanted.isEmpty()
                ? Map.of()
                : work.read(stores -> {
                    Map<PageId, RevisionId> readable = new LinkedHashMap<>();
                    for (PageId id : wanted) {
                        Optional<Page> page = stores.pages().find(id);
                        if (page.isPresent()
                                && rights.check(
                                                visit.viewer(),
                                                Action.READ,
                                                PageState.load(
                                                        stores, page.get().title(), true, now))
                                        instanceof Decision.Allowed) {
                            readable.put(id, page.get().latest());
                        }
                    }
                    return readable;
                });
        Optional<UserId> user = visit.user().map(User::id);
        String person = user.map(id -> "user " + id).orElse(visit.request().address());
        var texts = visit.localizer();
        return new LiveListening(
                person,
                user,
                pages,
                count -> "{\"unread\":" + count + ",\"shown\":"
                        + Escaped.json(count > SHOWN_UP_TO ? SHOWN_UP_TO + "+" : Integer.toString(count))
                        + ",\"label\":" + Escaped.json(texts.text("skin.notifications", count)) + "}");
    }

    boolean isNothing() {
        return user.isEmpty() && pages.isEmpty();
    }
}
