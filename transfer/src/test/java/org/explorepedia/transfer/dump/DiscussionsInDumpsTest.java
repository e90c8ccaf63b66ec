// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.explorepedia.core.talk.Comment;
import org.explorepedia.core.talk.TalkPage;
import org.explorepedia.core.talk.TalkScanner;
import org.explorepedia.wikitext.site.Limits;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recognises the comments of real talk pages and compares their number with that of everything that ends like a signature.
 * Where both differ, somebody signed without a name, or the time is no signature.
 */
class DiscussionsInDumpsTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Pattern ZONE = Pattern.compile("\\d{4} \\((?:UTC|GMT)\\)");

    @ParameterizedTest
    @CsvSource({
        "wikis/kcwiki/dev.xml.bz2, 0.97",
        "history/arcwiki.xml.bz2, 0.9",
        "history/aawiki-20260101.xml.bz2, 0.93",
    })
    void mostSignaturesAreRecognised(String file, double share) throws IOException {
        Path dump = DATA.resolve(file);
        Assumptions.assumeTrue(Files.exists(dump), "no dump " + dump);
        int simple = 0;
        int recognised = 0;
        List<String> missed = new ArrayList<>();
        for (Talk talk : talkPages(dump)) {
            TalkPage page = talk.scanner().read(talk.text());
            int count = (int) ZONE.matcher(talk.text()).results().count();
            simple += count;
            recognised += Math.min(count, page.comments().size());
            if (page.comments().size() < count) {
                missed.add(talk.title() + ": " + page.comments().size() + " of " + count);
            }
            Set<String> ids = new HashSet<>();
            for (Comment comment : page.comments()) {
                assertThat(ids.add(comment.id())).as(comment.id()).isTrue();
                assertThat(comment.parent()).isLessThan(page.comments().indexOf(comment));
            }
        }
        System.out.printf(
                "%s: %d comments recognised, %d times with a zone; fewer on %s%n", file, recognised, simple, missed);
        assertThat((double) recognised).isGreaterThanOrEqualTo(share * simple);
    }

    private record Talk(String title, String text, TalkScanner scanner) {}

    private static List<Talk> talkPages(Path dump) throws IOException {
        List<Talk> pages = new ArrayList<>();
        try (DumpReader reader = DumpReader.open(dump)) {
            TalkScanner scanner = null;
            DumpPage page = null;
            String text = "";
            for (DumpItem item = reader.next(); !(item instanceof DumpItem.End); item = reader.next()) {
                switch (item) {
                    case DumpSite site -> scanner = scanner(site, site.language());
                    case DumpPage next -> {
                        page = next;
                        text = "";
                    }
                    case DumpRevision revision ->
                        text = revision.text() instanceof DumpRevision.Text.Present(String wikitext) ? wikitext : text;
                    case DumpItem.PageEnd _ -> {
                        if (page != null && scanner != null && page.namespace().orElse(0) % 2 == 1) {
                            pages.add(new Talk(page.title(), text, scanner));
                        }
                    }
                    case DumpItem.End _ -> throw new IllegalStateException("the loop ends before");
                }
            }
        }
        return pages;
    }

    private static TalkScanner scanner(DumpSite site, String language) {
        List<Namespace> all = new ArrayList<>();
        for (Namespace usual :
                NamespaceCatalog.forLanguage(language, site.siteName()).all()) {
            List<String> aliases = new ArrayList<>(usual.aliases());
            if (site.namespaces().containsKey(usual.id())) {
                aliases.add(site.namespaces().get(usual.id()));
            }
            all.add(new Namespace(
                    usual.id(),
                    usual.name(),
                    usual.canonicalName(),
                    aliases,
                    false,
                    usual.subpages(),
                    usual.content()));
        }
        return new TalkScanner(new SiteConfig(
                site.siteName(),
                "https://wiki.example",
                "/w",
                "/wiki/$1",
                language,
                new Namespaces(all),
                Map.of(
                        "m",
                        new SiteConfig.Interwiki("m", "https://meta.example/$1", false),
                        "sr",
                        new SiteConfig.Interwiki("sr", "https://sr.example/$1", false),
                        "en",
                        new SiteConfig.Interwiki("en", "https://en.example/$1", false),
                        "no",
                        new SiteConfig.Interwiki("no", "https://no.example/$1", false),
                        "fr",
                        new SiteConfig.Interwiki("fr", "https://fr.example/$1", false)),
                Set.of(),
                "UTC",
                SiteConfig.MarkupOptions.DEFAULT,
                Limits.DEFAULT));
    }
}
