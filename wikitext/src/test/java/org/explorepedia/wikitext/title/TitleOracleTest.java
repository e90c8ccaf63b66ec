// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.spec.Json;
import org.explorepedia.wikitext.spec.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Compares every title of a table that MediaWiki made with ours. */
class TitleOracleTest {

    private static final Map<String, TitleResult.Fault> FAULTS = Map.of(
            "title-invalid-characters", TitleResult.Fault.INVALID_CHARACTERS,
            "title-invalid-empty", TitleResult.Fault.EMPTY,
            "title-invalid-leading-colon", TitleResult.Fault.LEADING_COLON,
            "title-invalid-talk-namespace", TitleResult.Fault.TALK_OF_NAMESPACE,
            "title-invalid-relative", TitleResult.Fault.RELATIVE_PATH,
            "title-invalid-magic-tilde", TitleResult.Fault.MAGIC_TILDES,
            "title-invalid-too-long", TitleResult.Fault.TOO_LONG,
            "title-invalid-utf8", TitleResult.Fault.INVALID_UTF8);

    @Test
    void readsTitlesAsMediaWikiDoes() throws IOException {
        Path table = Shared.file("data/oracle/titles.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(table), "no ../shared: titles are not compared");
        Set<String> prefixes = new HashSet<>();
        Object siteInfo = Json.parse(Files.readString(Shared.file("data/ref/baseconfig/enwiki.json")));
        for (Object wiki : Json.list(Json.at(siteInfo, "query", "interwikimap"))) {
            prefixes.add(Json.text(Json.at(wiki, "prefix")));
        }
        // The wiki that made the table has no walls.
        Namespaces namespaces = new Namespaces(NamespaceCatalog.forLanguage("en", "Wikipedia").all().stream()
                .filter(n -> n.id() < Namespace.WALL)
                .toList());
        TitleParser parser = TitleParser.of(namespaces, prefixes::contains);
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Object row = Json.parse(line);
                count++;
                String in = Json.text(Json.at(row, "in"));
                String expected = Json.at(row, "error") instanceof String error
                        ? String.valueOf(FAULTS.get(error))
                        : Json.at(row, "ns") + "|" + Json.at(row, "dbkey") + "|" + Json.at(row, "fragment") + "|"
                                + Json.at(row, "interwiki");
                String actual = switch (parser.parse(in, Namespace.MAIN)) {
                    case TitleResult.Valid(Title t) ->
                        t.namespace() + "|" + t.dbKey() + "|" + t.fragment() + "|" + t.interwiki();
                    case TitleResult.Invalid(TitleResult.Fault fault) -> fault.toString();
                };
                if (!expected.equals(actual)) {
                    wrong.add(in + " -> " + actual + " instead of " + expected);
                }
            }
        }
        assertThat(count).isGreaterThan(20_000);
        assertThat(wrong).isEmpty();
    }
}
