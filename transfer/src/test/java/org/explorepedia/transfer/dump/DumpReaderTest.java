// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpReaderTest {

    private static final String HEAD = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
              <siteinfo><sitename>Probe</sitename><base>https://probe.example/wiki/Start</base>
                <generator>MediaWiki 1.43.9</generator><case>case-sensitive</case>
                <namespaces><namespace key="0" case="case-sensitive" /><namespace key="10">Vorlage</namespace></namespaces>
              </siteinfo>
            """;

    private static List<DumpItem> read(byte[] bytes) throws IOException {
        try (DumpReader reader = DumpReader.open(new ByteArrayInputStream(bytes))) {
            List<DumpItem> items = new ArrayList<>();
            do {
                items.add(reader.next());
            } while (!(items.getLast() instanceof DumpItem.End));
            assertThat(reader.next()).isEqualTo(items.getLast());
            return items;
        }
    }

    private static List<DumpItem> read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String revision) {
        return HEAD + "<page><title>A</title><ns>0</ns><id>7</id>" + revision + "</page></mediawiki>";
    }

    private static DumpRevision revision(String xml) throws IOException {
        return read(page("<revision>" + xml + "</revision>")).stream()
                .filter(DumpRevision.class::isInstance)
                .map(DumpRevision.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsSitePageAndRevision() throws IOException {
        List<DumpItem> items = read(page("""
                <redirect title="B" />
                <revision><id>3</id><parentid>2</parentid><timestamp>2001-01-15T13:15:00Z</timestamp>
                <contributor><username>Ana</username><id>4</id></contributor><minor/><comment>a &amp; b</comment>
                <origin>3</origin><model>wikitext</model><format>text/x-wiki</format>
                <text bytes="9" xml:space="preserve">#REDIRECT &lt;[[B]]
                two</text><sha1>abc</sha1></revision>
                """));
        assertThat(items).hasSize(5);
        assertThat(items.get(0)).isInstanceOfSatisfying(DumpSite.class, site -> {
            assertThat(site.version()).isEqualTo("0.11");
            assertThat(site.language()).isEqualTo("de");
            assertThat(site.siteName()).isEqualTo("Probe");
            assertThat(site.caseSensitive()).isTrue();
            assertThat(site.namespaces()).containsEntry(10, "Vorlage").containsEntry(0, "");
        });
        assertThat(items.get(1)).isEqualTo(new DumpPage("A", OptionalInt.of(0), 7, true));
        assertThat(items.get(2))
                .isEqualTo(new DumpRevision(
                        3,
                        2,
                        Instant.parse("2001-01-15T13:15:00Z"),
                        new DumpRevision.Author.Account("Ana"),
                        "a & b",
                        false,
                        true,
                        "wikitext",
                        new DumpRevision.Text.Present("#REDIRECT <[[B]]\ntwo"),
                        0));
        assertThat(items.get(3)).isEqualTo(new DumpItem.PageEnd());
        assertThat(items.get(4)).isEqualTo(new DumpItem.Complete());
    }

    @Test
    void knowsWhatWasHidden() throws IOException {
        DumpRevision hidden = revision("""
                <id>1</id><timestamp>2020-01-01T00:00:00Z</timestamp><contributor deleted="deleted" />
                <comment deleted="deleted" /><text bytes="12" deleted="deleted" />""");
        assertThat(hidden.author()).isEqualTo(new DumpRevision.Author.Deleted());
        assertThat(hidden.commentDeleted()).isTrue();
        assertThat(hidden.text()).isEqualTo(new DumpRevision.Text.Deleted());
    }

    @Test
    void readsAddressesAndMissingAuthors() throws IOException {
        assertThat(revision("<contributor><ip>192.0.2.1</ip></contributor><text>x</text>")
                        .author())
                .isEqualTo(new DumpRevision.Author.Address("192.0.2.1"));
        assertThat(revision("<contributor><username></username></contributor><text>x</text>")
                        .author())
                .isEqualTo(new DumpRevision.Author.Unknown());
        assertThat(revision("<text>x</text>").author()).isEqualTo(new DumpRevision.Author.Unknown());
    }

    @Test
    void takesTheMainSlot() throws IOException {
        DumpRevision before = revision("""
                <content><role>data</role><model>json</model><text>{}</text></content>
                <model>wikitext</model><text>Main</text>""");
        assertThat(before.text()).isEqualTo(new DumpRevision.Text.Present("Main"));
        assertThat(before.contentModel()).isEqualTo("wikitext");
        assertThat(before.otherSlots()).isEqualTo(1);
        DumpRevision inside = revision("<content><role>main</role><model>css</model><text>a{}</text></content>");
        assertThat(inside.text()).isEqualTo(new DumpRevision.Text.Present("a{}"));
        assertThat(inside.contentModel()).isEqualTo("css");
    }

    @Test
    void tellsEmptyTextsFromLeftOutOnes() throws IOException {
        assertThat(revision("<text bytes=\"0\" />").text()).isEqualTo(new DumpRevision.Text.Present(""));
        assertThat(revision("<text></text>").text()).isEqualTo(new DumpRevision.Text.Present(""));
        assertThat(revision("<text id=\"9\" bytes=\"120\" />").text()).isEqualTo(new DumpRevision.Text.Missing());
        assertThat(revision("<comment>no text</comment>").text()).isEqualTo(new DumpRevision.Text.Missing());
    }

    @Test
    void readsTheFirstSchemas() throws IOException {
        List<DumpItem> items = read("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <mediawiki version="0.1" xml:lang="en">
                <page><title>Talk:Old</title><restrictions>sysop</restrictions><revision>
                <timestamp>2003-02-01T10:20:30Z</timestamp>
                <contributor><username>Bo</username></contributor><minor>1</minor><text>one</text></revision>
                <revision><timestamp>20030202102030</timestamp><contributor><ip>10.0.0.2</ip></contributor>
                <minor>0</minor><text>two</text></revision></page></mediawiki>
                """.strip());
        assertThat(items)
                .filteredOn(DumpPage.class::isInstance)
                .containsExactly(new DumpPage("Talk:Old", OptionalInt.empty(), 0, false));
        List<DumpRevision> revisions = items.stream()
                .filter(DumpRevision.class::isInstance)
                .map(DumpRevision.class::cast)
                .toList();
        assertThat(revisions).extracting(DumpRevision::minor).containsExactly(true, false);
        assertThat(revisions.get(1).timestamp()).isEqualTo(Instant.parse("2003-02-02T10:20:30Z"));
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws IOException {
        List<DumpItem> items = read(HEAD + """
                <logitem><id>1</id><params xml:space="preserve">x</params></logitem>
                <page><title>A</title><DiscussionThreading><ThreadSubject>s</ThreadSubject></DiscussionThreading>
                <revision><text>t</text><future><deep/></future></revision>
                <upload><timestamp>2001-01-15T20:34:12Z</timestamp><contents encoding="base64">QQ==</contents></upload>
                </page></mediawiki>""");
        assertThat(items.getLast()).isEqualTo(new DumpItem.Complete());
        assertThat(items).filteredOn(DumpRevision.class::isInstance).hasSize(1);
    }

    @Test
    void givesWhatStandsBeforeABreak() throws IOException {
        String whole = page("<revision><text>one</text></revision><revision><text>two</text></revision>");
        List<DumpItem> items = read(whole.substring(0, whole.indexOf("two")));
        assertThat(items).filteredOn(DumpRevision.class::isInstance).hasSize(1);
        assertThat(items.getLast())
                .isInstanceOfSatisfying(
                        DumpItem.Broken.class, b -> assertThat(b.line()).isGreaterThan(4));
    }

    @Test
    void standsDamagedBytesAndControlCharacters() throws IOException {
        byte[] bytes = page("<revision><text>a?b!c</text></revision>").getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.length - 60; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i] == '!' ? 0x0b : bytes[i];
        }
        List<DumpItem> items = read(bytes);
        assertThat(items)
                .filteredOn(DumpRevision.class::isInstance)
                .extracting(item -> ((DumpRevision) item).text())
                .containsExactly(new DumpRevision.Text.Present("a\uFFFDb\uFFFDc"));
    }

    @Test
    void neverReadsDeclaredEntities() throws IOException {
        List<DumpItem> items = read("""
                <!DOCTYPE mediawiki [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <mediawiki version="0.11"><page><title>A</title>
                <revision><text>&x;</text></revision></page></mediawiki>""");
        assertThat(items)
                .filteredOn(DumpRevision.class::isInstance)
                .allSatisfy(
                        item -> assertThat(((DumpRevision) item).text()).isEqualTo(new DumpRevision.Text.Present("")));
    }

    @Test
    void readsMoreCharacterReferencesThanTheJdkWouldAllow() throws IOException {
        String text = "&lt;b&gt;&amp;".repeat(100_000);
        assertThat(revision("<text>" + text + "</text>").text())
                .isEqualTo(new DumpRevision.Text.Present("<b>&".repeat(100_000)));
    }

    @Test
    void unpacksByContent() throws IOException {
        byte[] plain =
                page("<revision><text>packed</text></revision>".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        // Wikimedia's dumps are many bzip2 streams in one file.
        ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
        for (int from = 0; from < plain.length; from += 100_000) {
            BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bzip2);
            out.write(plain, from, Math.min(100_000, plain.length - from));
            out.finish();
        }
        assertThat(read(gzip.toByteArray())).isEqualTo(read(plain));
        assertThat(read(bzip2.toByteArray())).isEqualTo(read(plain));
        List<DumpItem> cut = read(java.util.Arrays.copyOf(bzip2.toByteArray(), bzip2.size() - 40));
        assertThat(cut.getLast()).isInstanceOf(DumpItem.Broken.class);
        assertThat(cut).filteredOn(DumpRevision.class::isInstance).hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html></html>", "{\"json\": 1}", "PK\u0003\u0004zip", "\u0000\u0001"})
    void refusesOtherFiles(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(NotADump.class);
    }
}
