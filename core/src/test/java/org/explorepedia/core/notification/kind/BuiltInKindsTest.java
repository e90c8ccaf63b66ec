// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.MailChoice;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.notification.NotificationKind.Section;
import org.explorepedia.core.right.RateLimits;
import org.junit.jupiter.api.Test;

class BuiltInKindsTest {

    private final Messages messages = Messages.load(MessageOverrides.NONE);

    @Test
    void everyKindHasItsTextsInEveryLanguage() {
        List<String> missing = new ArrayList<>();
        for (NotificationKind kind : BuiltInKinds.all()) {
            List<String> keys = new ArrayList<>(List.of(
                    "notification." + kind.id(),
                    "notification.kind." + kind.channels().preference()));
            if (kind.bundles()) {
                keys.add("notification." + kind.id() + ".two");
                keys.add("notification." + kind.id() + ".many");
            }
            for (String language : Set.of("en", "de", "ar")) {
                keys.stream()
                        .filter(key ->
                                messages.sources(language).getOrDefault(key, "").isBlank())
                        .forEach(key -> missing.add(language + " " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theDefaultsAreThese() {
        Map<String, String> defaults = new LinkedHashMap<>();
        BuiltInKinds.all().forEach(kind -> defaults.put(kind.id(), describe(kind)));
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.ofEntries(
                        // One's own wall is the way to reach somebody: always in the list, and mailed at once.
                        Map.entry("wall-message", "alert, bundled, wall: web always, mail at-once"),
                        Map.entry("wall-reply", "alert, bundled, wall: web always, mail at-once"),
                        Map.entry("edit-user-talk", "alert, bundled, edit-user-talk: web always, mail at-once"),
                        Map.entry("dt-subscribed-new-comment", "alert, bundled, dt-subscription: web, mail never"),
                        Map.entry("mention", "alert, mention: web, mail never"),
                        Map.entry("edit-user-page", "alert, bundled, edit-user-page: web, mail never"),
                        Map.entry("reverted", "alert, reverted: web, mail never"),
                        Map.entry("user-rights", "alert, user-rights: web, mail never"),
                        Map.entry("user-blocked", "alert, user-blocked: web, mail never"),
                        Map.entry("edit-thank", "notice, bundled, edit-thank: web, mail never"),
                        Map.entry("page-linked", "notice, bundled, page-linked: web, mail never"),
                        Map.entry("watchlist-change", "notice, bundled, watchlist-change: web, mail never"),
                        Map.entry("mention-failure", "notice, mention-status: web, mail never"),
                        Map.entry("mention-failure-too-many", "notice, mention-status: web, mail never"),
                        Map.entry("thank-you-edit", "notice, thank-you-edit: web, mail never"),
                        Map.entry("welcome", "notice, welcome: web, mail never"))));
    }

    private static String describe(NotificationKind kind) {
        Channels channels = kind.channels();
        assertThat(channels.web()).as(kind.id()).isTrue();
        return (kind.section() == Section.ALERT ? "alert" : "notice")
                + (kind.bundles() ? ", bundled, " : ", ")
                + channels.preference()
                + (channels.webFixed() ? ": web always" : ": web")
                + ", mail "
                + channels.mail().key();
    }

    @Test
    void whatOneCanCauseForManyIsLimitedByKindAndGroup() {
        Map<String, List<Integer>> limits = new TreeMap<>();
        for (NotificationKind kind : BuiltInKinds.all()) {
            if (!kind.limits().isEmpty()) {
                limits.put(
                        kind.id(),
                        List.of(RateLimits.ANONYMOUS, RateLimits.NEWBIE, RateLimits.USER).stream()
                                .map(group -> Objects.requireNonNull(
                                                kind.limits().get(group))
                                        .count())
                                .toList());
            }
        }
        assertThat(limits)
                .containsOnlyKeys("mention", "page-linked")
                .containsEntry("mention", List.of(3, 5, 30))
                .containsEntry("page-linked", List.of(5, 10, 60));
    }

    @Test
    void preferencesThatAreSharedMeanTheSame() {
        Map<String, Channels> byPreference = new TreeMap<>();
        for (NotificationKind kind : BuiltInKinds.all()) {
            Channels known = byPreference.putIfAbsent(kind.channels().preference(), kind.channels());
            assertThat(known == null || known.equals(kind.channels()))
                    .as(kind.id())
                    .isTrue();
            assertThat(MailChoice.of(kind.channels().mail().key()))
                    .isEqualTo(kind.channels().mail());
        }
    }
}
