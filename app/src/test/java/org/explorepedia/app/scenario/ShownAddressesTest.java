// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.explorepedia.app.fixture.Settings;
import org.explorepedia.app.scenario.Person.Answer;
import org.junit.jupiter.api.Test;

/** A wiki whose operators chose that visitors write under their network address, as wikis used to. */
@Settings({"site.show-addresses=true", "http.trusted-proxies=127.0.0.1"})
final class ShownAddressesTest extends ScenarioBase {

    @Test
    void H8_visitorsWriteUnderTheirAddress() {
        try (Person visitor = Person.at(wiki(), "198.51.100.7")) {
            assertThat(visitor.editForm("Addressed", "x")).isNotEmpty();
            Answer form = visitor.get("/w/index.php?title=Addressed&action=edit");
            assertThat(form.words()).contains("network address");
            visitor.publish("Addressed", "Written from an address.");
        }
        assertThat(visitor().get("/w/index.php?title=Addressed&action=history").words())
                .contains("198.51.100.7");
        assertThat(visitor().get("/wiki/Special:RecentChanges").words()).contains("198.51.100.7");
        Answer contributions = visitor().get("/wiki/Special:Contributions/198.51.100.7");
        assertThat(contributions.status()).isEqualTo(200);
        assertThat(contributions.words()).contains("Addressed");
        assertThat(visitor()
                        .get("/w/api.php?action=query&list=usercontribs&ucuser=198.51.100.7")
                        .body())
                .contains("\"title\":\"Addressed\"");
    }

    @Test
    void H8_accountsKeepTheirAddressToThemselves() {
        account("Private Person").publish("Not addressed", "Written by an account.");
        assertThat(visitor()
                        .get("/w/index.php?title=Not_addressed&action=history")
                        .words())
                .contains("Private Person")
                .doesNotContain("127.0.0.1");
        assertThat(visitor().get("/wiki/Special:Contributions/127.0.0.1").words())
                .doesNotContain("Not addressed");
    }
}
