// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link WatchStore} promises. */
public abstract class WatchStoreContract extends StoreContract {

    @Test
    void aPageIsWatchedWithItsTalkPageUntilItIsNot() {
        UserId user = account("Watcher");
        Title talk = Title.of(1, "Watched");
        watches().watch(user, talk, Expiry.NEVER);
        assertThat(watches().isWatched(user, title("Watched"), NOW)).isTrue();
        assertThat(watches().isWatched(user, talk, NOW)).isTrue();
        assertThat(watches().watched(user, List.of(talk, title("Watched"), title("Other")), NOW))
                .isEqualTo(Set.of(talk, title("Watched")));
        watches().watch(user, title("Watched"), Expiry.at(at(60)));
        assertThat(watches().isWatched(user, talk, at(60))).isFalse();
        watches().unwatch(user, talk);
        assertThat(watches().isWatched(user, title("Watched"), NOW)).isFalse();
    }

    @Test
    void watchersAreToldOnceUntilTheyLook() {
        UserId first = account("First watcher");
        UserId second = account("Second watcher");
        UserId writer = account("Writing watcher");
        for (UserId user : List.of(first, second, writer)) {
            watches().watch(user, title("Changed"), Expiry.NEVER);
        }
        assertThat(watches().markChanged(title("Changed"), Optional.of(writer), at(1)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(watches().markChanged(title("Changed"), Optional.of(writer), at(2)))
                .isEmpty();
        watches().markSeen(first, title("Changed"));
        assertThat(watches().markChanged(title("Changed"), Optional.empty(), at(3)))
                .containsExactlyInAnyOrder(first, writer);
        WatchedPage watched =
                watches().list(second, Slice.Request.first(1), NOW).items().getFirst();
        assertThat(watched).isEqualTo(new WatchedPage(second, title("Changed"), Optional.of(at(1)), Expiry.NEVER));
        watches().markAllSeen(second);
        assertThat(watches()
                        .list(second, Slice.Request.first(1), NOW)
                        .items()
                        .getFirst()
                        .unseenSince())
                .isEmpty();
        assertThat(watches().watchers(title("Changed"))).isEqualTo(3);
        assertThat(watches().watchersOf(title("Changed"), NOW)).containsExactly(first, second, writer);
    }

    @Test
    void watchesFollowAMoveWithoutDoubling() {
        UserId both = account("Watches both");
        UserId one = account("Watches one");
        watches().watch(both, title("Moving"), Expiry.NEVER);
        watches().watch(both, title("Moved"), Expiry.NEVER);
        watches().watch(one, title("Moving"), Expiry.NEVER);
        watches().move(title("Moving"), title("Moved"));
        assertThat(watches().watchersOf(title("Moved"), NOW)).containsExactly(both, one);
        assertThat(watches().watchersOf(title("Moving"), NOW)).isEmpty();
        watches().move(title("Moved"), title("Moved"));
        assertThat(watches().watchers(title("Moved"))).isEqualTo(2);
    }

    @Test
    void aWatchlistIsListedAndCleared() {
        UserId user = account("Lists");
        for (int number = 0; number < 5; number++) {
            watches().watch(user, title("List_" + number), Expiry.NEVER);
        }
        watches().watch(user, title("List_expired"), Expiry.at(NOW));
        List<WatchedPage> listed = all(slice -> read(stores -> stores.watches().list(user, slice, NOW)), 2);
        assertThat(listed).hasSize(5);
        watches().clear(user);
        assertThat(watches().count(user)).isZero();
    }
}
