// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.Settings;
import org.explorepedia.app.fixture.WikiFixture;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;

/** People, their pages, their names and their addresses. */
@Settings("http.trusted-proxies=127.0.0.1")
abstract class PeopleScenarios extends ScenarioBase {

    private static final Pattern VISITOR = Pattern.compile("~20\\d\\d-[2-9A-Z]{4}-[2-9A-Z]{4}");

    private static String visitorName(Answer page) {
        Matcher name = VISITOR.matcher(page.body());
        assertThat(name.find()).isTrue();
        return name.group();
    }

    @Test
    void H8_aVisitorsAddressIsSeenByThePermittedOnly() {
        Person visitor = Person.at(wiki(), "198.51.100.23");
        assertThat(visitor.get("/w/index.php?title=H8&action=edit").body()).doesNotContain("198.51.100.23");
        visitor.publish("H8", "Written without an account.");
        visitor.publish("H8 too", "Written by the same visitor.");
        Answer history = visitor().get("/w/index.php?title=H8&action=history");
        String name = visitorName(history);
        assertThat(history.body()).doesNotContain("198.51.100.23");

        String contributions = "/wiki/Special:Contributions/" + name;
        Answer seenByAll = visitor().get(contributions);
        assertThat(seenByAll.status()).isEqualTo(200);
        assertThat(seenByAll.body())
                .contains("href=\"/wiki/H8\"", "href=\"/wiki/H8_too\"")
                .doesNotContain("198.51.100.23", "is not registered");
        assertThat(account("Curious").get(contributions).body()).doesNotContain("198.51.100.23");
        assertThat(administrator().get(contributions).body()).contains("198.51.100.23");
        assertThat(administrator()
                        .get("/wiki/Special:Contributions/198.51.100.23")
                        .body())
                .contains(name);
        assertThat(visitor().get("/wiki/Special:Contributions/198.51.100.23").body())
                .doesNotContain(name);
        assertThat(visitor().get("/wiki/Special:RecentChanges").body())
                .contains(name)
                .doesNotContain("198.51.100.23");
        assertThat(visitor().get("/wiki/User:" + name).words()).doesNotContain("is not registered");
        Person newcomer = visitor();
        Map<String, String> taken = newcomer.form("/wiki/Special:CreateAccount");
        taken.putAll(Map.of("wpName", name, "wpPassword", WikiFixture.PASSWORD, "retype", WikiFixture.PASSWORD));
        assertThat(newcomer.post("/wiki/Special:CreateAccount", taken).status()).isIn(403, 422);
    }

    @Test
    void aVisitorCanBeBlockedByName() {
        Person visitor = Person.at(wiki(), "198.51.100.30");
        visitor.publish("Visited", "Nonsense.");
        String name = visitorName(visitor().get("/w/index.php?title=Visited&action=history"));
        Map<String, String> form = visitor.editForm("Visited", "More nonsense.");
        assertThat(administer("Block", "", Map.of("wpTarget", name, "wpExpiry", "1 day", "wpReason", "Nonsense"))
                        .status())
                .isEqualTo(200);
        Answer refused = visitor.submit("Visited", form, "wpSave");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Reason given: Nonsense");
    }

    @Test
    void aBlockReachesTheAddressesOfTheAccountWithoutTellingThem() {
        wiki().account("Sock");
        wiki().account("Puppet");
        Person sock = Person.at(wiki(), "203.0.113.40").logIn("Sock");
        sock.publish("Auto", "By the first account.");
        administer(
                "Block",
                "",
                Map.of("wpTarget", "Sock", "wpExpiry", "infinite", "wpReason", "Two accounts", "wpAutoBlock", "1"));

        Person neighbour = Person.at(wiki(), "203.0.113.40").logIn("Puppet");
        Answer refused = neighbour.publish("Auto", "By the second account.");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Your network address is blocked for a while", "Two accounts");
        assertThat(refused.body()).doesNotContain("203.0.113.40");

        Person elsewhere = Person.at(wiki(), "203.0.113.41").logIn("Sock");
        assertThat(elsewhere.publish("Auto", "From another place.").status()).isEqualTo(403);
        assertThat(Person.at(wiki(), "203.0.113.41")
                        .publish("Auto", "From there too.")
                        .status())
                .isEqualTo(403);

        String list = administrator().get("/wiki/Special:BlockList").body();
        assertThat(list).contains("Automatic block #", "Sock").doesNotContain("203.0.113.4");
        assertThat(visitor().get("/wiki/Special:Log").body()).doesNotContain("203.0.113.4");
        assertThat(administer("Unblock", "", Map.of("wpTarget", "Sock")).status())
                .isEqualTo(200);
        assertThat(neighbour.publish("Auto", "All is well again.").status()).isEqualTo(200);
    }

    @Test
    void U4_theAddressesOfARenamedUserLeadOn() {
        Person before = account("Before name");
        before.publish("User:Before name", "About me.");
        before.publish("U4", "Written under the old name.");
        Answer renamed = administer(
                "RenameUser",
                "",
                Map.of(
                        "oldusername", "Before name",
                        "newusername", "After name",
                        "wpReason", "Wished",
                        "movepages", "1"));
        assertThat(renamed.status()).isEqualTo(200);
        Answer page = visitor().get("/wiki/User:Before_name");
        assertThat(page.words()).contains("About me.", "After name");
        Answer contributions = visitor().get("/wiki/Special:Contributions/Before_name");
        assertThat(contributions.address()).endsWith("/wiki/Special:Contributions/After_name");
        assertThat(contributions.body()).contains("href=\"/wiki/U4\"");
        assertThat(visitor().get("/wiki/Special:Activity/Before_name").address())
                .endsWith("/wiki/Special:Activity/After_name");
        assertThat(visitor().get("/wiki/User:Before_name/notes").address()).endsWith("/wiki/User:After_name/notes");
        Answer wall = visitor().get("/wiki/Wall:Before_name");
        assertThat(wall.address()).as(wall.status() + wall.words()).endsWith("/wiki/Wall:After_name");
        assertThat(visitor().get("/w/index.php?title=U4&action=history").words())
                .contains("After name")
                .doesNotContain("Before name");
    }

    @Test
    void U6_theLatestBlockShowsAndAHiddenAccountIsNotThere() {
        Person gone = account("Unwanted person");
        gone.publish("U6", "Something that must stay, by somebody who must not be named.");
        gone.publish("User:Unwanted person", "All about me.");
        administer("Block", "", Map.of("wpTarget", "Unwanted person", "wpExpiry", "1 week", "wpReason", "Insults"));
        assertThat(visitor().get("/wiki/User:Unwanted_person").words()).contains("Insults", "All about me.");

        administer(
                "Block",
                "",
                Map.of(
                        "wpTarget", "Unwanted person",
                        "wpExpiry", "infinite",
                        "wpReason", "The name itself",
                        "wpHideUser", "1",
                        "wpChange", "1"));
        Answer page = visitor().get("/wiki/User:Unwanted_person");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.words()).contains("is not registered").doesNotContain("Insults", "All about me.");
        for (String path : List.of(
                "/wiki/Special:RecentChanges",
                "/wiki/Special:RecentChanges?feed=atom",
                "/w/index.php?title=U6&action=history",
                "/w/index.php?title=U6&action=history&feed=atom",
                "/w/index.php?title=U6&action=info",
                "/wiki/Special:Log",
                "/wiki/Special:BlockList",
                "/wiki/Special:ListUsers",
                "/wiki/Special:AllPages?namespace=2",
                "/w/rest.php/v1/search/title?q=User:Unwanted",
                "/w/index.php?title=User:Unwanted_person&action=raw")) {
            assertThat(visitor().get(path).body()).as(path).doesNotContain("Unwanted person", "All about me.");
        }
        Answer contributions = visitor().get("/wiki/Special:Contributions/Unwanted_person");
        assertThat(contributions.words()).contains("is not registered");
        assertThat(contributions.body()).doesNotContain("href=\"/wiki/U6\"");
        assertThat(visitor().get("/wiki/Special:Activity/Unwanted_person").words())
                .contains("is not registered");
        assertThat(visitor().get("/wiki/U6").words()).contains("Something that must stay");
        assertThat(administrator().get("/w/index.php?title=U6&action=history").words())
                .contains("Unwanted person");

        administer("Unblock", "", Map.of("wpTarget", "Unwanted person"));
        assertThat(visitor().get("/w/index.php?title=U6&action=history").words())
                .contains("Unwanted person");
    }

    @Test
    void U7_theProfileHasItsHeadAndTabsOnAllPagesOfAPerson() {
        Person person = account("Profiled");
        Map<String, String> preferences = person.form("/wiki/Special:Preferences");
        preferences.put("wpbio", "Keeper of lamps.");
        person.post("/wiki/Special:Preferences", preferences);
        administer("UserRights", "/Profiled", Map.of("wpGroup-moderator", "1"));
        person.publish("User:Profiled", "More about me.");
        person.publish("U7", "Some text.");
        for (String path : List.of(
                "/wiki/User:Profiled", "/wiki/Special:Contributions/Profiled", "/wiki/Special:Activity/Profiled")) {
            Answer page = visitor().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("id=\"profile\"", "class=\"avatar")
                    .contains("id=\"ca-nstab-user\"", "id=\"ca-wall\"", "id=\"ca-contributions\"", "id=\"ca-activity\"")
                    .containsPattern("class=\"selected\"><a href=\"" + Pattern.quote(path) + "\"");
            assertThat(page.words()).as(path).contains("Keeper of lamps.", "Moderator", "2 edits");
        }
        assertThat(visitor().get("/wiki/Special:Activity/Profiled").body()).contains("href=\"/wiki/U7\"");
    }
}
