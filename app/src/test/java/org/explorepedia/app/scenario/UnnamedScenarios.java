// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explorepedia.app.fixture.Settings;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;

/** A wiki that nobody has given a name. */
@Settings("site.name=")
abstract class UnnamedScenarios extends ScenarioBase {

    private static final Pattern SENTENCE =
            Pattern.compile("<(title|p|h1|h2|label|dt|dd|summary|button)(?: [^>]*)?>([^<]*)");

    @Test
    void A7_noTextHasAHoleWhereTheNameBelongs() {
        Person owner = account("Hafizjunaid06");
        for (String language : List.of("en", "de", "ar")) {
            for (String path : List.of(
                    "/wiki/Main_Page",
                    "/wiki/User:Hafizjunaid06",
                    "/wiki/User:Nobody_at_all",
                    "/wiki/Nothing_here",
                    "/w/index.php?title=New&action=edit",
                    "/wiki/Special:UserLogin",
                    "/wiki/Special:CreateAccount",
                    "/wiki/Special:RecentChanges",
                    "/wiki/Special:Statistics",
                    "/wiki/Special:Version",
                    "/wiki/Special:Search?search=x",
                    "/wiki/Special:SpecialPages")) {
                Answer page = owner.get(path + (path.contains("?") ? "&" : "?") + "uselang=" + language);
                Matcher sentences = SENTENCE.matcher(page.body());
                while (sentences.find()) {
                    assertThat(sentences.group(2))
                            .as(page.address())
                            .doesNotStartWith(" ")
                            .doesNotContain("  ", "null", "{site}");
                }
                assertThat(page.body()).as(page.address()).containsPattern("<title>[^<]+ [–-] Explorepedia</title>");
            }
        }
        assertThat(owner.get("/wiki/User:Hafizjunaid06").words()).contains("Explorepedia does not have a user page");
    }

    @Test
    void A7_administratorsAreToldUntilTheWikiHasAName() {
        String report = "Nobody has given this wiki a name yet";
        assertThat(administrator().get("/wiki/Special:SiteSettings").words()).contains(report);
        administer("SiteSettings", "", Map.of("site-name", "Chosen"));
        try {
            assertThat(administrator().get("/wiki/Special:SiteSettings").words())
                    .doesNotContain(report);
            assertThat(visitor().get("/wiki/Main_Page").body()).contains("– Chosen</title>");
        } finally {
            wiki().wiki().foundations().settings().change(Map.of("site.name", ""));
        }
    }
}
