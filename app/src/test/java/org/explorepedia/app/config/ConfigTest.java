// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.site.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

    @TempDir
    private Path data;

    private Config read(Map<String, String> environment, Map<String, String> flags) {
        return Config.read(data, Optional.empty(), environment, flags);
    }

    @Test
    void standsWithoutAnySetting() {
        Config config = read(Map.of(), Map.of());
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.database().url()).isEqualTo("jdbc:sqlite:" + data.resolve("explorepedia.db"));
        assertThat(config.mail().isConfigured()).isFalse();
        assertThat(config.site().identity()).isEmpty();
    }

    @Test
    void laterSourcesWin() throws IOException {
        Files.writeString(data.resolve(Config.FILE), "http.port = 1001\nhttp.host = file\nsite.name = Flüsse\n");
        Map<String, String> environment = Map.of("EXPLOREPEDIA_HTTP_PORT", "1002", "EXPLOREPEDIA_HTTP_HOST", "env");
        Config config = read(environment, Map.of("http.port", "1003"));
        assertThat(config.http().port()).isEqualTo(1003);
        assertThat(config.http().host()).isEqualTo("env");
        assertThat(config.site().identity()).containsEntry(SiteSettings.NAME, "Flüsse");
    }

    @Test
    void unknownSettingsAreRefusedWithTheNearestOne() throws IOException {
        assertThatThrownBy(() -> read(Map.of(), Map.of("http.prot", "1")))
                .isInstanceOf(ConfigFault.class)
                .hasMessage("There is no setting \"http.prot\"; did you mean \"http.port\"? (see the command line)");
        assertThatThrownBy(() -> read(Map.of("EXPLOREPEDIA_SITE_NAMES", "x"), Map.of()))
                .hasMessageContaining("EXPLOREPEDIA_SITE_NAMES; did you mean EXPLOREPEDIA_SITE_NAME?");
        Files.writeString(data.resolve(Config.FILE), "sitename=x\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessageContaining(Config.FILE);
    }

    @Test
    void variablesOfOtherProgramsAreLeftAlone() {
        assertThat(read(Map.of("PATH", "/bin", "EXPLOREPEDIA_NO_BUILD", "1"), Map.of()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.port|many|whole number from 0 to 65535",
                "http.port|70000|whole number from 0 to 65535",
                "database.url|mysql://x|must begin with jdbc:sqlite: or jdbc:postgresql:",
                "mail.security|ssl|must be one of none, starttls, tls",
                "mail.from|nobody|must be a mail address",
                "site.server|example.org|scheme and host",
                "site.server|https://example.org/wiki|scheme and host",
                "site.time-zone|Mars|must be a time zone",
                "site.namespaces|101:Portal|even numbers from 100",
                "site.namespace-aliases|WP|pairs joined by",
                "site.interwiki|x=ftp://x|takes web addresses",
                "site.case-sensitive-titles|perhaps|must be true or false"
            })
    void faultsSayWhatToWrite(String key, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(), Map.of(key, value)))
                .isInstanceOf(ConfigFault.class)
                .hasMessageStartingWith(key)
                .hasMessageContaining(message)
                .hasMessageContaining("the command line");
    }

    @Test
    void secretsAreNeverPrinted() {
        Config config = read(
                Map.of("EXPLOREPEDIA_MAIL_PASSWORD", "hush-mail"),
                Map.of(
                        "database.url", "jdbc:postgresql://db/wiki?user=u&password=hush-url",
                        "database.password", "hush-db"));
        assertThat(config.toString()).doesNotContain("hush");
        assertThat(config.database().password().value()).isEqualTo("hush-db");
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        Values values = Values.of(Map.of(), "", Map.of(), Map.of());
        Config.from(data, values);
        Path document = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("configuration.md");
        String text = Files.readString(document);
        assertThat(values.known()).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
    }
}
