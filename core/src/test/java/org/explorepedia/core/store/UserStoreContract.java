// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.junit.jupiter.api.Test;

/** What {@link UserStore} promises. */
public abstract class UserStoreContract extends StoreContract {

    @Test
    void anAccountIsMadeOnceAndFound() {
        User made = users().create("Ana María", "Ana@Example.org", "hash", NOW).orElseThrow();
        assertThat(made)
                .isEqualTo(new User(
                        made.id(),
                        "Ana María",
                        "Ana@Example.org",
                        Optional.empty(),
                        "hash",
                        NOW,
                        0,
                        Map.of(),
                        Map.of()));
        assertThat(users().create("Ana María", "", "", NOW)).isEmpty();
        assertThat(users().find("Ana María")).contains(made);
        assertThat(users().find("ana maría")).isEmpty();
        assertThat(users().find(made.id())).contains(made);
        assertThat(users().find(List.of("Ana María", "Nobody at all"))).containsOnlyKeys("Ana María");
        assertThat(users().findByEmail("ana@example.ORG")).containsExactly(made);
        assertThat(users().findByEmail("")).isEmpty();
    }

    @Test
    void everythingAboutAnAccountCanChange() {
        UserId id = account("Changing");
        Map<String, Expiry> groups = Map.of("sysop", Expiry.NEVER, "bot", Expiry.at(at(60)));
        users().setPassword(id, "new hash");
        users().setEmail(id, "new@example.org", Optional.of(at(5)));
        users().setGroups(id, groups);
        users().setPreferences(id, Map.of("skin", "dark", "language", "de"));
        users().setPreferences(id, Map.of("skin", "", "language", "ar", "never set", ""));
        users().addEdits(id, 3);
        users().addEdits(id, 4);
        User user = users().find(id).orElseThrow();
        assertThat(user.passwordHash()).isEqualTo("new hash");
        assertThat(user.email()).isEqualTo("new@example.org");
        assertThat(user.emailConfirmed()).contains(at(5));
        assertThat(user.groups()).isEqualTo(groups);
        assertThat(user.preferences()).isEqualTo(Map.of("language", "ar"));
        assertThat(user.editCount()).isEqualTo(7);
        users().setGroups(id, Map.of());
        assertThat(users().find(id).orElseThrow().groups()).isEmpty();
    }

    @Test
    void whatWasWrittenUnderANameBelongsToItsAccountAfterwards() {
        Actor imported = Actor.unregistered("Imported writer");
        PageId page = page(title("By_imported"), "x");
        edit(page, imported, at(1), "y");
        UserId id = account("Imported writer");
        assertThat(revisions().lastNotBy(page, WRITER).orElseThrow().author())
                .isEqualTo(Actor.of(id, "Imported writer"));
    }

    @Test
    void aRenamedAccountTakesItsWorkAlong() {
        UserId id = account("Name before");
        PageId page = page(title("By_renamed"), "x");
        edit(page, Actor.of(id, "Name before"), at(1), "y");
        edit(page, Actor.unregistered("Name after"), at(2), "z");
        users().rename(id, "Name after");
        assertThat(users().find("Name before")).isEmpty();
        assertThat(users().find("Name after").orElseThrow().id()).isEqualTo(id);
        assertThat(revisions().history(page, Slice.Request.first(2)).items())
                .extracting(revision -> revision.author())
                .containsOnly(Actor.of(id, "Name after"));
    }

    @Test
    void accountsAreListedByNameAndGroup() {
        for (String name : List.of("Zlist c", "Zlist a", "Zlist b")) {
            users().setGroups(account(name), Map.of("listed", Expiry.NEVER));
        }
        UserId former = account("Zlist d");
        users().setGroups(former, Map.of("listed", Expiry.at(NOW)));
        List<User> listed = all(slice -> read(stores -> stores.users().list("Zlist", Optional.of("listed"), slice)), 2);
        assertThat(listed).extracting(User::name).containsExactly("Zlist a", "Zlist b", "Zlist c");
        assertThat(listed.getFirst().groups()).containsOnlyKeys("listed");
        assertThat(users().list("Zlist", Optional.empty(), Slice.Request.first(9))
                        .items())
                .hasSize(4);
        assertThat(users().count(Optional.of("listed"))).isEqualTo(3);
        assertThat(users().count(Optional.of("no such group"))).isZero();
        assertThat(users().count(Optional.empty())).isGreaterThanOrEqualTo(4);
    }
}
