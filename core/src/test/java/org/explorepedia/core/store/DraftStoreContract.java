// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link DraftStore} promises. */
public abstract class DraftStoreContract extends StoreContract {

    private static Draft draft(UserId user, String section, String text, int second) {
        return new Draft(user, title("Drafted"), section, Optional.of(new RevisionId(5)), text, "summary", at(second));
    }

    @Test
    void oneDraftIsKeptForEachSection() {
        UserId user = account("Drafter");
        drafts().put(draft(user, "", "first", 1));
        drafts().put(draft(user, "", "second", 2));
        drafts().put(draft(user, "new", "x".repeat(500_000), 3));
        assertThat(drafts().find(user, title("Drafted"), "")).contains(draft(user, "", "second", 2));
        assertThat(drafts().find(user, title("Drafted"), "3")).isEmpty();
        assertThat(drafts().find(account("Other drafter"), title("Drafted"), ""))
                .isEmpty();
        assertThat(drafts().list(user, 9)).extracting(Draft::section).containsExactly("new", "");
        assertThat(drafts().list(user, 1)).hasSize(1);
        drafts().remove(user, title("Drafted"), "new");
        assertThat(drafts().list(user, 9)).hasSize(1);
        assertThat(drafts().prune(at(3))).isEqualTo(1);
        assertThat(drafts().list(user, 9)).isEmpty();
    }

    @Test
    void noCharacterMakesADraftUnsaveable() {
        UserId user = account("Odd drafter");
        drafts().put(draft(user, "", "before\u0000after 😀", 50));
        assertThat(drafts().find(user, title("Drafted"), "").orElseThrow().text())
                .startsWith("before")
                .endsWith("after 😀");
    }
}
