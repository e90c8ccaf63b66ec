// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** An article with all usual constructs and its templates; {@code -Dpage=FILE} takes the wikitext of a real one instead. */
final class SamplePage implements PageSource {

    private static final Map<String, String> TEMPLATES = Map.of(
            "Box",
            "{| class=\"infobox\"\n! colspan=2 | {{{name|{{PAGENAME}}}}}\n{{#if:{{{born|}}}|{{!}}-\n{{!}} Born {{!}}{{!}} {{{born}}} }}\n|}",
            "Source",
            "''[{{{url}}} {{{title}}}]''. {{#if:{{{author|}}}|{{{author}}}.}} {{#switch:{{{kind|}}}|book=Book|web=Web|#default=}}");

    private static final String SECTION = """
            == Rivers and ''towns'' ==
            The '''first''' town on the [[River Example|river]] was founded in [[1203]] by [[Ana of Example]]s
            people.<ref name="a">{{Source|url=http://example.com/a|title=A history|author=B. Writer|kind=book}}</ref>
            It has {{#expr: 12 * 1000}} inhabitants &mdash; more than [[Elsewhere (town)|]] has.<ref name="a" />

            * one [[link]], and http://example.org/page beside it
            * two
            ** deeper <span style="color: green">green</span>
            ; term : meaning

            {| class="wikitable sortable"
            |-
            ! Year !! People
            |-
            | 1900 || 1,200
            |- style="background: #eee"
            | 2000 || 12,000<ref>{{Source|url=http://example.com/b|title=Census|kind=web}}</ref>
            |}

            """;

    private SamplePage() {}

    static String text() {
        String file = System.getProperty("page");
        if (file == null) {
            return "{{Box|name=Example|born=1203}}\n" + SECTION.repeat(20) + "<references />\n[[Category:Examples]]\n";
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParseRequest request(String text) {
        return new ParseRequest(
                Title.of(Namespace.MAIN, "Example"),
                text,
                new SamplePage(),
                Instant.EPOCH,
                ParseRequest.Options.DEFAULT);
    }

    @Override
    public Optional<SourceText> text(Title title) {
        String text = title.namespace() == Namespace.TEMPLATE ? TEMPLATES.get(title.dbKey()) : null;
        return Optional.ofNullable(text).map(t -> new SourceText(title, t, 1, "wikitext"));
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        return Map.of();
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        return Map.of();
    }

    @Override
    public Optional<String> message(String key) {
        return Optional.empty();
    }
}
