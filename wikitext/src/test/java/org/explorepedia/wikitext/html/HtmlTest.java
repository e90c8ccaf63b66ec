// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.text.TextBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between a writer's words and a reader's browser: escapes, allowed attributes, harmless styles, ids. */
class HtmlTest {

    private static final Anchors BOTH = new Anchors(List.of("html5", "legacy"));
    private static final AttributeSanitizer SANITIZER = new AttributeSanitizer(List.of("https://", "//"), BOTH);

    private static String attributes(String written, String element) {
        TextBuffer out = new TextBuffer(64);
        SANITIZER.sanitize(written.toCharArray(), 0, written.length(), Elements.ALLOWED.require(element), out);
        return out.toString();
    }

    @Test
    void signsOfHtmlAreEscaped() {
        assertThat(Escape.html("<a href=\"x\" title='y'>&amp;"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
        TextBuffer out = new TextBuffer(16);
        Escape.html("a<b", out);
        assertThat(out.toString()).isEqualTo("a&lt;b");
    }

    @Test
    void attributesOfTheListPassInTheOrderWritten() {
        assertThat(attributes("title=\"a\" class='b' id=c", "span")).isEqualTo(" title=\"a\" class=\"b\" id=\"c\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onclick=\"x()\"",
                "ONCLICK=x",
                "href=\"https://x.test\"",
                "src=x",
                "data-mw='{}'",
                "data-ooui=x",
                "formaction=x",
                "is=x"
            })
    void attributesBesideTheListAreDropped(String written) {
        assertThat(attributes(written, "span")).isEmpty();
    }

    @Test
    void eachElementHasItsOwnAttributes() {
        assertThat(attributes("colspan=2 cite=https://x.test", "td")).isEqualTo(" colspan=\"2\"");
        assertThat(attributes("colspan=2 cite=https://x.test", "q")).isEqualTo(" cite=\"https&#58;//x.test\"");
        assertThat(attributes("cite=javascript:x", "q")).isEmpty();
    }

    @Test
    void valuesAreDecodedOnceAndEscapedAgain() {
        assertThat(attributes("title=\"&quot;&lt;&amp;lt;\"", "span")).isEqualTo(" title=\"&quot;&lt;&amp;lt;\"");
    }

    @Test
    void theLastOfTwoAttributesCounts() {
        assertThat(SANITIZER.decode("a=1 a=2".toCharArray(), 0, 7)).isEqualTo(Map.of("a", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "background: url(x)",
                "background: URL(x)",
                "background:\\75rl(x)",
                "width: expression(1)",
                "-o-link: x",
                "behavior: image(x)",
                "background: image-set(x)",
                "content: attr(x url)",
                "-moz-binding: x",
                "behavior: y",
                "background: \uFF55rl(x)"
            })
    void stylesThatFetchOrRunAreReplaced(String css) {
        assertThat(CssFilter.check(css)).startsWith("/*").doesNotContain("(x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color: red",
                "width: calc(1px + 2px)",
                "scroll-behavior: smooth",
                "background-color: #fff; margin: 0 auto"
            })
    void otherStylesPassAsWritten(String css) {
        assertThat(CssFilter.check(css)).isEqualTo(css);
    }

    @Test
    void controlCharactersSpoilAStyle() {
        assertThat(CssFilter.check("color: (\u0001)")).isEqualTo("/* invalid control char */");
    }

    @ParameterizedTest
    @CsvSource({"a b,a_b,a_b", "ä,ä,.C3.A4", "a&b,a&b,a.26b"})
    void idsHaveTwoForms(String text, String html5, String legacy) {
        assertThat(BOTH.attribute(text)).isEqualTo(html5);
        assertThat(BOTH.fallback(text)).contains(legacy);
    }

    @Test
    void addressesKeepWhatIdsHave() {
        assertThat(BOTH.link("a b%c")).isEqualTo("a_b%c");
    }

    @Test
    void referencesGetOneForm() {
        assertThat(reference("&amp;x")).isEqualTo("&amp;");
        assertThat(reference("&nbsp;")).isEqualTo("&#160;");
        assertThat(reference("&nothing;")).isEqualTo("&amp;");
        assertThat(reference("& b")).isEqualTo("&amp;");
    }

    private static String reference(String text) {
        TextBuffer out = new TextBuffer(16);
        References.write(text.toCharArray(), 0, text.length(), out);
        return out.toString();
    }

    @Test
    void elementsAreFoundInAnyCase() {
        assertThat(Elements.ALLOWED.find("span")).isPresent();
        assertThat(Elements.ALLOWED.find("script")).isEmpty();
        assertThat(Elements.ALLOWED.get("SPAN".toCharArray(), 0, 4)).isNotNull();
        assertThat(Elements.ALLOWED.require("br").kind()).isEqualTo(Element.Kind.VOID);
    }
}
