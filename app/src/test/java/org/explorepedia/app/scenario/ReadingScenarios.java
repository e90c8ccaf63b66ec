// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.explorepedia.core.model.Revision;
import org.junit.jupiter.api.Test;

/** Sharing, viewing the source, and histories. Each test has the code of its scenario and pages of its own. */
abstract class ReadingScenarios extends ScenarioBase {

    @Test
    void S1_shareLinksHaveNamesAndTargetsAndLoadNothing() {
        wiki().write("S1", "Something to share.");
        String page = visitor().get("/wiki/S1").body();
        assertThat(page)
                .contains("id=\"share-facebook\"", "id=\"share-x\"", "id=\"share-reddit\"", "id=\"share-mail\"")
                .contains("https://www.facebook.com/sharer/", "https://x.com/intent/", "https://www.reddit.com/submit")
                .contains("Facebook<", "Reddit<");
        assertThat(page.replaceAll("<a [^>]*>", ""))
                .doesNotContain("src=\"http", "src=\"//", "facebook.com", "x.com/", "reddit.com");
    }

    @Test
    void S2_theLinkOfAVersionCarriesItsNumber() {
        Revision old = wiki().write("S2", "One.");
        wiki().write("S2", "Two.");
        Answer page = visitor().get("/w/index.php?title=S2&oldid=" + old.id());
        assertThat(page.body())
                .contains("id=\"share-link\" readonly value=\""
                        + wiki().url("/w/index.php?title=S2&amp;oldid=" + old.id()))
                .contains("oldid%3D" + old.id());
        assertThat(visitor().get("/wiki/S2").body())
                .contains("id=\"share-link\" readonly value=\"" + wiki().url("/wiki/S2") + "\"");
    }

    @Test
    void S2_withoutScriptsTheContentsListLeadsToEachSection() {
        wiki().write(
                        "S2 parts",
                        "Lead.\n\n== A part ==\nText.\n\n== Another ==\nText.\n\n== Third ==\nText.\n\n== Fourth ==\nText.");
        assertThat(visitor().get("/wiki/S2_parts").body()).contains("href=\"#A_part\"", "id=\"A_part\"");
    }

    @Test
    void S3_anArticleUnfoldsAndADeletedOneDoesNot() {
        wiki().write("S3", "Lighthouses stand on many coasts, and ships have steered by them for a long time.");
        assertThat(visitor().get("/wiki/S3").body())
                .contains("<meta property=\"og:title\" content=\"S3\">")
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"og:url\" content=\"" + wiki().url("/wiki/S3") + "\">")
                .contains("<meta property=\"og:description\" content=\"Lighthouses stand on many coasts")
                .contains("<meta property=\"og:image\" content=\"http")
                .contains("<link rel=\"canonical\" href=\"" + wiki().url("/wiki/S3") + "\">");
        delete("S3", "Not to be passed on");
        Answer gone = visitor().get("/wiki/S3");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).doesNotContain("property=\"og:").contains("noindex");
        assertThat(visitor().get("/wiki/Special:RecentChanges").body()).doesNotContain("property=\"og:");
    }

    @Test
    void S4_withoutScriptsTheLinkIsAFieldAndMailWorks() {
        wiki().write("S4", "Something to pass on.");
        String page = visitor().get("/wiki/S4").body();
        assertThat(page)
                .contains("<input type=\"text\" id=\"share-link\" readonly value=\"" + wiki().url("/wiki/S4") + "\"")
                .contains("mailto:?subject=S4&amp;body=http");
    }

    @Test
    void V4_aPageInACascadeNamesTheProtectedPage() {
        wiki().write("Template:V4 part", "Part of it.");
        wiki().write("V4 front", "{{V4 part}}");
        wiki().settle();
        protect("V4 front", "editprotected", Map.of("mwProtect-cascade", "1"));
        Answer source = account("Reader").get("/w/index.php?title=Template:V4_part&action=edit");
        assertThat(source.words()).contains("View source for Template:V4 part", "V4 front", "Part of it.");
        assertThat(source.body()).contains("href=\"/wiki/V4_front\"", "readonly");
        assertThat(administrator()
                        .get("/w/index.php?title=Template:V4_part&action=edit")
                        .body())
                .contains("wpSave");
    }

    @Test
    void V5_theSourceListsTheTemplatesWithTheirProtection() {
        wiki().write("Template:V5 locked", "Locked.");
        wiki().write("Template:V5 half", "Half.");
        wiki().write("Template:V5 open", "Open.");
        wiki().write("V5", "{{V5 locked}} {{V5 half}} {{V5 open}}");
        wiki().settle();
        protect("V5", "editprotected");
        protect("Template:V5 locked", "editprotected");
        protect("Template:V5 half", "editsemiprotected");
        Answer source = account("Reader").get("/w/index.php?title=V5&action=edit");
        String list = source.body().substring(source.body().indexOf("templatesUsed"));
        assertThat(list.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("Template:V5 half (semi-protected)", "Template:V5 locked (protected)", "Template:V5 open");
        assertThat(source.body())
                .contains("href=\"/w/index.php?title=V5&amp;action=raw\"", "data-copy-label=\"Copy text\"");
        Answer raw = visitor().get("/w/index.php?title=V5&action=raw");
        assertThat(raw.header("Content-Type")).startsWith("text/x-wiki");
        assertThat(raw.body()).isEqualTo("{{V5 locked}} {{V5 half}} {{V5 open}}");
    }

    @Test
    void H2_whoHasNoUserPageHasContributionsAllTheSame() {
        account("Homeless").publish("H2", "The only edit.");
        assertThat(visitor().get("/wiki/User:Homeless").status()).isEqualTo(404);
        Answer list = visitor().get("/wiki/Special:Contributions/Homeless");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("href=\"/wiki/H2\"");
        assertThat(list.words()).doesNotContain("is not registered");
    }

    @Test
    void H6_aHiddenVersionIsStruckThroughAndCannotBeCompared() {
        Revision first = wiki().write("H6", "Harmless.");
        Revision secret =
                wiki().write(wiki().administrator(), "H6", "Harmless. The secret word.", "with the secret word");
        Revision last = wiki().write("H6", "Harmless again.");
        Answer hidden = administer(
                "RevisionDelete",
                "?target=H6&ids=" + secret.id(),
                Map.of("wpHidePrimary", "1", "wpHideComment", "1", "wpReason", "Scenario"));
        assertThat(hidden.status()).isEqualTo(200);
        Answer history = visitor().get("/w/index.php?title=H6&action=history");
        assertThat(history.body())
                .contains("history-deleted")
                .doesNotContain("secret word", "oldid=" + secret.id() + "\"", "diff=" + secret.id() + "&");
        for (String path : List.of(
                "&oldid=" + first.id() + "&diff=" + secret.id(),
                "&oldid=" + secret.id() + "&diff=" + last.id(),
                "&diff=prev&oldid=" + secret.id(),
                "&oldid=" + secret.id())) {
            Answer refused = visitor().get("/w/index.php?title=H6" + path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.body()).as(path).doesNotContain("secret word");
        }
        assertThat(visitor()
                        .get("/w/index.php?title=H6&action=raw&oldid=" + secret.id())
                        .status())
                .isEqualTo(404);
        assertThat(visitor()
                        .get("/w/index.php?title=H6&action=edit&oldid=" + secret.id())
                        .body())
                .doesNotContain("secret word");
        for (String list : List.of(
                "/wiki/Special:RecentChanges",
                "/wiki/Special:RecentChanges?feed=atom",
                "/w/index.php?title=H6&action=history&feed=atom",
                "/wiki/Special:Contributions/" + WikiFixture.ADMINISTRATOR)) {
            assertThat(visitor().get(list).body()).as(list).doesNotContain("secret word");
        }
        assertThat(administrator()
                        .get("/w/index.php?title=H6&unhide=1&oldid=" + secret.id())
                        .body())
                .contains("The secret word.");
    }

    @Test
    void newPagesAndChangesToLinkedPagesHaveListsOfTheirOwn() {
        wiki().write("Related from", "See [[Related to]].");
        wiki().write("Related to", "First.");
        wiki().write("Related to", "Second.");
        wiki().settle();
        String created = visitor().get("/wiki/Special:NewPages").body();
        assertThat(created).contains("href=\"/wiki/Related_to\"").doesNotContain("mw-diff-bytes mw-plusminus-neg");
        String related =
                visitor().get("/wiki/Special:RecentChangesLinked/Related_from").body();
        assertThat(related)
                .contains("href=\"/wiki/Related_to\"")
                .doesNotContain("mw-changeslist-title\" href=\"/wiki/Related_from\"");
        assertThat(visitor()
                        .get("/wiki/Special:RecentChangesLinked/Nowhere_at_all")
                        .status())
                .isEqualTo(404);
        assertThat(visitor().get("/wiki/Related_from").body()).contains("id=\"t-recentchangeslinked\"");
    }

    @Test
    void historiesAreFilteredByDayAndTag() {
        wiki().write("Filtered history", "A text of some length that will go.");
        Revision blank = wiki().write("Filtered history", "");
        wiki().write("Filtered history", "Back again.");
        String path = "/w/index.php?title=Filtered_history&action=history";
        Answer tagged =
                visitor().get(path + "&tagfilter=" + blank.tags().iterator().next());
        assertThat(versions(tagged)).containsExactly(blank.id().value());
        assertThat(visitor().get(path + "&date-range-to=2001-01-15").words())
                .contains("No version of this page is as you look for it.");
        assertThat(versions(visitor().get(path + "&date-range-to=2999-12-31"))).hasSize(3);
        assertThat(versions(visitor().get(path + "&date-range-to=nonsense"))).hasSize(3);
    }

    @Test
    void H7_aHistoryOfAHundredThousandVersionsIsPagedBothWays() {
        int versions = 100_000;
        Revision first = wiki().write("H7", "The first text.");
        wiki().manyVersions(first, versions - 1);
        Person reader = visitor();
        Answer newest = reader.get("/w/index.php?title=H7&action=history&limit=100");
        assertThat(versions(newest)).hasSize(100).isSortedAccordingTo(Comparator.reverseOrder());

        printPace(reader, newest);

        List<List<Long>> down = new ArrayList<>();
        Answer page = newest;
        for (int i = 0; i < 5; i++) {
            down.add(versions(page));
            page = reader.get(linkTo(page, "older"));
        }
        // Somebody publishes while the reader pages: what is listed further down must not move.
        wiki().write("H7", "A text of today.");
        List<List<Long>> up = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            page = reader.get(linkTo(page, "newer"));
            up.addFirst(versions(page));
        }
        assertThat(up).isEqualTo(down);
        assertThat(down.stream().flatMap(List::stream).distinct()).hasSize(500);

        Answer oldest = reader.get(linkTo(newest, "oldest"));
        assertThat(versions(oldest)).hasSize(100).endsWith(first.id().value());
        Answer beforeOldest = reader.get(linkTo(oldest, "newer"));
        assertThat(versions(reader.get(linkTo(beforeOldest, "older")))).isEqualTo(versions(oldest));
        assertThat(visitor().get("/w/index.php?title=H7&action=info").words()).contains("100,001");
    }

    /** For the record; how quick a machine is decides about no test. */
    private static void printPace(Person reader, Answer newest) {
        String oldest = linkTo(newest, "oldest");
        for (String path : List.of("/w/index.php?title=H7&action=history&limit=100", oldest)) {
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                reader.get(path);
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
            Collections.sort(millis);
            System.out.printf(
                    "H7: %s page of 100,000 versions: median %d ms, slowest %d ms%n",
                    path.equals(oldest) ? "last" : "first", millis.get(10), millis.getLast());
        }
    }

    @Test
    void aCategoryWithoutAPageShowsItsMembersAndSaysOnlyThatItsTextIsMissing() {
        wiki().write("In no page", "Text. [[Category:Unwritten]]");
        wiki().settle();
        Answer category = visitor().get("/wiki/Category:Unwritten");
        assertThat(category.status()).isEqualTo(200);
        assertThat(category.words())
                .contains("A page for the category Category:Unwritten has not been written yet", "In no page")
                .doesNotContain("There is no page called");
    }
}
