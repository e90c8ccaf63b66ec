// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.PageId;
import org.junit.jupiter.api.Test;

/** What {@link CommentStore} promises. */
public abstract class CommentStoreContract extends StoreContract {

    private static CommentPlace place(String name) {
        return new CommentPlace(name, name + "-A_heading");
    }

    @Test
    void commentsAreFoundWhereTheyWereMovedTo() {
        PageId talk = page(title("Comments stand here"), "x");
        PageId archive = page(title("Comments were moved here"), "x");
        CommentPlace first = place("c-Ana-20240101120000");
        CommentPlace second = place("c-Übung_😀-20240101120100");
        comments().set(talk, List.of(first, second, first));
        assertThat(comments().of(talk)).containsExactly(first, second, first);
        assertThat(comments().find(second.name(), 9)).containsExactly(new CommentStore.Found(talk, second));
        comments().set(archive, List.of(second));
        assertThat(comments().find(second.name(), 9))
                .containsExactly(new CommentStore.Found(archive, second), new CommentStore.Found(talk, second));
        assertThat(comments().find(second.name(), 1)).hasSize(1);
        comments().set(talk, List.of(first));
        assertThat(comments().find(second.name(), 9)).containsExactly(new CommentStore.Found(archive, second));
        comments().set(talk, List.of());
        assertThat(comments().find(first.name(), 9)).isEmpty();
    }

    @Test
    void pagesThatGoTakeTheirCommentsAlong() {
        PageId talk = pages().create(title("Comments of a page that goes"), "wikitext", NOW)
                .orElseThrow();
        comments().set(talk, List.of(place("c-Gone-20240101120000")));
        write(stores -> {
            stores.pages().remove(talk);
            return talk;
        });
        assertThat(comments().find("c-Gone-20240101120000", 9)).isEmpty();
    }
}
