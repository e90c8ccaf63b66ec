// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.app.fixture.PostOffice;
import org.explorepedia.app.fixture.PostOffice.Letter;
import org.explorepedia.app.fixture.PostgresServer;
import org.explorepedia.app.fixture.SharedPostgres;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.wiring.Wiki;
import org.explorepedia.core.mail.MailPreferences;
import org.explorepedia.core.model.User;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes on one PostgreSQL, both of which tell people and send mails. */
@Timeout(300)
@ExtendWith(SharedPostgres.class)
class TwoProcessesTest {

    private static final int POSTS = 60;

    private static void post(Wiki process, User author, User owner, String title) {
        WallOutcome outcome = process.services()
                .walls()
                .posting()
                .begin(
                        process.services().permissions().viewers().system(author),
                        owner.name(),
                        new WallPosting.Message(title, "Text of " + title, ""));
        assertThat(outcome).isInstanceOf(WallOutcome.Done.class);
    }

    private static String badge(int count) {
        return "badge {\"unread\":" + count + ",";
    }

    @Test
    void W5_theBadgeFollowsWhatHappensInTheOtherProcessAlsoAfterTheirConnectionBroke(
            PostgresServer server, @TempDir Path folder) {
        try (WikiFixture here = WikiFixture.onPostgres(server, Map.of());
                Wiki there = here.beside(folder);
                EventReader reader = new EventReader(here)) {
            User ana = here.account("Two Ana");
            User ben = here.account("Two Ben");
            here.settle();
            reader.loggedInAs("Two Ana").listen("/live/events");
            assertThat(reader.next()).startsWith(badge(1));
            post(there, ben, ana, "First");
            assertThat(reader.next(event -> event.startsWith(badge(2)))).isNotEmpty();
            here.count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND datname = current_database() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')");
            post(there, ben, ana, "While nobody listened");
            assertThat(reader.next(event -> event.startsWith(badge(3)))).isNotEmpty();
            post(there, ben, ana, "Afterwards");
            assertThat(reader.next(event -> event.startsWith(badge(4)))).isNotEmpty();
        }
    }

    @Test
    void eachMailIsSentByOneOfThem(PostgresServer server, @TempDir Path folder) throws Exception {
        try (PostOffice office = new PostOffice();
                WikiFixture here = WikiFixture.onPostgres(server, office.settings());
                Wiki there = here.beside(folder)) {
            User ben = here.account("Both Ben");
            User ana = here.account("Both Ana");
            here.wiki().foundations().work().write(stores -> {
                stores.users()
                        .setEmail(
                                ana.id(),
                                "ana@example.org",
                                Optional.of(here.clock().instant()));
                stores.users().setPreferences(ana.id(), Map.of(MailPreferences.EACH, "1"));
                return ana;
            });
            List<Thread> writers = new ArrayList<>();
            for (Wiki process : List.of(here.wiki(), there)) {
                String name = process == there ? "there" : "here";
                writers.add(Thread.ofVirtual().start(() -> {
                    for (int number = 0; number < POSTS / 2; number++) {
                        post(process, ben, ana, "Title " + name + " " + number);
                    }
                }));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            for (int round = 0; round < 200 && office.all().size() < POSTS; round++) {
                here.services().jobs().drain();
                there.services().jobs().drain();
                Thread.sleep(50);
            }
            Thread.sleep(500);
            List<Letter> letters = office.letters("ana@example.org");
            Set<String> names = new HashSet<>();
            letters.forEach(letter -> names.add(letter.header("Message-ID").orElseThrow()));
            assertThat(names).hasSize(POSTS);
            assertThat(letters).as("none twice").hasSize(POSTS);
        }
    }
}
