// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.store.ContributionStore.OnPage;
import org.explorepedia.core.store.ContributionStore.OnWall;
import org.explorepedia.core.store.ContributionStore.Work;
import org.junit.jupiter.api.Test;

/** What {@link ContributionStore} promises. */
public abstract class ContributionStoreContract extends StoreContract {

    private Slice<Work> works(Actor author, Slice.Request request) {
        return read(stores -> stores.contributions().works(author, request));
    }

    @Test
    void pagesAndWallsAreOneListInOrderOfTime() {
        UserId wall = account("Owner of a wall");
        Actor ben = Actor.of(account("Writer of everything"), "Writer of everything");
        List<Work> expected = new ArrayList<>();
        PageId page = page(title("Written_everywhere"), "first");
        ThreadId thread = write(stores -> stores.walls().create(wall, "Thread", at(0)));
        for (int second = 1; second <= 12; second++) {
            int now = second;
            // Of what was written at the same time the message comes first.
            expected.addFirst(new OnPage(edit(page, ben, at(now), "text " + now).id()));
            if (second % 3 == 0) {
                int number = walls().append(thread, ben, "text", "", at(now));
                expected.addFirst(new OnWall(new MessageId(thread, number)));
            }
        }
        for (int size : List.of(1, 2, 3, 5, 50)) {
            assertThat(all(slice -> works(ben, slice), size)).as("by " + size).containsExactlyElementsOf(expected);
        }
        // Going back shows the same pages.
        Slice<Work> first = works(ben, Slice.Request.first(5));
        Slice<Work> second = works(ben, new Slice.Request(first.next(), false, 5));
        assertThat(works(ben, new Slice.Request(second.previous(), true, 5)).items())
                .isEqualTo(first.items());
        assertThat(works(ben, new Slice.Request(Optional.empty(), true, 4)).items())
                .isEqualTo(expected.subList(expected.size() - 4, expected.size()));
        walls().remove(thread, 2, Optional.of(new WallMessage.Removal(ben, WallRole.AUTHOR, at(20), "gone")));
        assertThat(all(slice -> works(ben, slice), 4))
                .doesNotContain(new OnWall(new MessageId(thread, 2)))
                .hasSize(expected.size() - 1);
        walls().setDeleted(thread, true);
        assertThat(all(slice -> works(ben, slice), 4)).hasSize(12).allMatch(OnPage.class::isInstance);
        assertThat(works(Actor.unregistered("Nobody at all"), Slice.Request.first(5))
                        .items())
                .isEmpty();
    }
}
