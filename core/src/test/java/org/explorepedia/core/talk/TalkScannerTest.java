// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TalkScannerTest {

    private static final String ANA = "[[User:Ana|Ana]] ([[User talk:Ana|talk]]) 12:00, 1 January 2024 (UTC)";
    private static final String BEN = "[[User:Ben|Ben]] ([[User talk:Ben|talk]]) 12:05, 1 January 2024 (UTC)";
    private static final String CLEO = "[[User:Cleo|Cleo]] ([[User talk:Cleo|talk]]) 12:09, 1 January 2024 (UTC)";

    private final TalkScanner scanner = Scanners.of("en");

    private static List<String> names(TalkPage page) {
        return page.comments().stream().map(Comment::name).toList();
    }

    private static List<Integer> parents(TalkPage page) {
        return page.comments().stream().map(Comment::parent).toList();
    }

    private List<String> authors(String text) {
        return scanner.read(text).comments().stream().map(Comment::author).toList();
    }

    @Test
    void repliesLieBelowWhatTheyAnswer() {
        TalkPage page = scanner.read("== A question ==\nWhy? " + ANA + "\n:Because. " + BEN + "\n::I see. " + ANA
                + "\n:No. " + CLEO + "\nAnd? " + BEN);
        assertThat(parents(page)).containsExactly(-1, 0, 1, 0, -1);
        assertThat(page.comments()).extracting(Comment::depth).containsExactly(0, 1, 2, 1, 0);
        assertThat(page.comments().get(0).id()).isEqualTo("c-Ana-20240101120000-A_question");
        assertThat(page.comments().get(1).id()).isEqualTo("c-Ben-20240101120500-Ana-20240101120000");
        assertThat(page.topics()).hasSize(2);
        Topic topic = page.topics().get(1);
        assertThat(topic.name()).isEqualTo("h-Ana-20240101120000");
        assertThat(topic.authors()).isEqualTo(3);
        assertThat(topic.comments()).hasSize(5);
    }

    private static Stream<String> signatures() {
        return """
            [[User:Ana]] 12:00, 1 January 2024 (UTC)
            [[User:Ana|'''A''n''a''']] 12:00, 1 January 2024 (UTC)
            [[user talk:ana|talk to me]] 12:00, 1 January 2024 (UTC)
            [[Special:Contributions/Ana|A]] 12:00, 1 January 2024 (UTC)
            <span style="color:red">[[User:Ana|☃]]</span><sup>[[User talk:Ana|†]]</sup> 12:00, 1 January 2024 (UTC)
            -- [[User:Ana|Ana]] ([[User talk:Ana|talk]]) 02:03, September 26, 2013 (UTC)
            [[User:Ana/Sandbox|Ana]] ([[Project:Here|hi]]) 12:00, 1 January 2024 (UTC)</small>
            <small>—&nbsp;Preceding [[Project:S|unsigned]] comment added by [[User:Ana|Ana]] ([[User talk:Ana|talk]] • [[Special:Contributions/Ana|contribs]]) 12:00, 1 January 2024 (UTC)</small>
            {{unsigned|Ana|12:00, 1 January 2024 (UTC)}}
            {{unsigned|Ana|12:00, 1 January 2024}}
            {{unsigned2|12:00, 1 January 2024|Ana}}
            {{User:Ana/sig}} 12:00, 1 January 2024 (UTC)
            [[Usuario:X|X]] by [[User:Ana|Ana]] 12:00,  1 January 2024 (UTC)
            [[:User:Ana|Ana]] 14:00, 1 January 2024 (CEST)
            """.lines();
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void peopleSignInManyWays(String signature) {
        assertThat(authors("I think so. " + signature)).containsExactly("Ana");
    }

    @Test
    void addressesSignAsWell() {
        assertThat(authors("Hm. [[Special:Contributions/192.0.2.7|192.0.2.7]] 12:00, 1 January 2024 (UTC)"))
                .containsExactly("192.0.2.7");
        assertThat(authors("{{unsignedIP|192.0.2.7|12:00, 1 January 2024 (UTC)}}"))
                .containsExactly("192.0.2.7");
    }

    @Test
    void visitorsFromOtherWikisKeepTheirPrefix() {
        assertThat(authors("Hallo. [[:de:User:Eva|Eva]] 12:00, 1 January 2024 (UTC)"))
                .containsExactly("de>Eva");
    }

    @Test
    void whatIsNotSignedIsNoComment() {
        assertThat(authors("The sun rose at 12:00, 1 January 2024 (UTC).")).isEmpty();
        assertThat(authors("<nowiki>" + ANA + "</nowiki>")).isEmpty();
        assertThat(authors("<!-- " + ANA + " -->")).isEmpty();
        assertThat(authors("<pre>\n" + ANA + "\n</pre>\n" + BEN)).containsExactly("Ben");
        assertThat(authors("[[User:Ana]] was here on 1 January 2024")).isEmpty();
        assertThat(authors("[[User:Ana]] 12:00, 31 February 2024 (UTC)")).isEmpty();
    }

    @Test
    void severalCommentsShareALine() {
        TalkPage page = scanner.read("* One. " + ANA + " Two. " + BEN + "\n* Three. " + CLEO);
        assertThat(page.comments()).extracting(Comment::author).containsExactly("Ana", "Ben", "Cleo");
        assertThat(page.comments().get(1).start())
                .isEqualTo(page.comments().get(0).end() + 1);
    }

    @Test
    void aCommentGoesOverParagraphs() {
        String text = "== T ==\n\nFirst.\n\n* a\n* b\n\nLast. " + ANA + "\n: Ok " + BEN;
        TalkPage page = scanner.read(text);
        assertThat(page.comments().getFirst().start()).isEqualTo(text.indexOf("First"));
        assertThat(page.comments().getFirst().depth()).isZero();
        assertThat(parents(page)).containsExactly(-1, 0);
    }

    @Test
    void aSignatureMayBreakAcrossLines() {
        assertThat(
                        authors(
                                "Done.<div>[[User:Ana|Ana]]<div style=\"x\">'''</div></div>\n12:00, 1 January 2024 (UTC)<br />"))
                .containsExactly("Ana");
    }

    @Test
    void listsOfVotesAndMixedIndents() {
        TalkPage page =
                scanner.read("== Vote ==\n# Yes " + ANA + "\n#: Why? " + BEN + "\n#:* So. " + ANA + "\n# No " + CLEO);
        assertThat(parents(page)).containsExactly(-1, 0, 1, -1);
        assertThat(page.comments().get(2).indent()).isEqualTo("#:*");
    }

    @Test
    void anOutdentGoesOnWithTheDiscussion() {
        TalkPage page = scanner.read(
                "== T ==\na " + ANA + "\n:b " + BEN + "\n::c " + CLEO + "\n{{od|::}} d " + ANA + "\n:e " + BEN);
        assertThat(parents(page)).containsExactly(-1, 0, 1, 2, 3);
    }

    @Test
    void subheadingsBelongToTheirTopic() {
        TalkPage page = scanner.read("== Motion ==\nText " + ANA + "\n=== Pro ===\n# Yes " + BEN
                + "\n=== Con ===\n# No " + CLEO + "\n== Other ==\nx " + ANA);
        assertThat(page.topics()).hasSize(3);
        assertThat(page.topics().get(1).comments()).hasSize(3);
        assertThat(parents(page)).containsOnly(-1);
        assertThat(page.comments().get(1).id()).endsWith("-Pro");
    }

    @Test
    void idsAreUniqueAndNamesStay() {
        TalkPage page = scanner.read("a " + ANA + "\n\nb " + ANA);
        assertThat(names(page)).containsExactly("c-Ana-20240101120000", "c-Ana-20240101120000");
        assertThat(page.comments()).extracting(Comment::id).doesNotHaveDuplicates();
        TalkPage moved = scanner.read("Archive\n\n== T ==\na " + ANA);
        assertThat(names(moved)).containsExactly("c-Ana-20240101120000");
    }

    private static Stream<Arguments> languages() {
        return """
            de#[[Benutzer:Ana|Ana]] ([[Benutzer Diskussion:Ana|Diskussion]]) 12:00, 1. Jan. 2024 (UTC)#20240101120000
            de#[[Benutzerin:Ana|Ana]] 13:00, 1. Jan. 2024 (CET)#20240101120000
            de#[[User:Ana|Ana]] 14:00, 1. Aug. 2024 (CEST)#20240801120000
            fr#[[Utilisateur:Ana|Ana]] ([[Discussion utilisateur:Ana|discuter]]) 1 août 2024 à 12:00 (UTC)#20240801120000
            es#[[Usuario:Ana|Ana]] 12:00 1 ene 2024 (UTC)#20240101120000
            ar#[[مستخدم:Ana|Ana]] 12:00، 1 يناير 2024 (UTC)#20240101120000
            fa#[[کاربر:Ana|Ana]] ۱ ژانویهٔ ۲۰۲۴، ساعت ۱۲:۰۰ (UTC)#20240101120000
            ja#[[利用者:Ana|Ana]] 2024年1月1日 (月) 12:00 (UTC)#20240101120000
            zh#[[User:Ana|Ana]] 2024年1月1日 (一) 12:00 (UTC)#20240101120000
            th#[[ผู้ใช้:Ana|Ana]] 12:00, 1 มกราคม 2567 (UTC)#20240101120000
            ru#[[Участник:Ana|Ana]] 12:00, 1 января 2024 (UTC)#20240101120000
            he#[[משתמש:Ana|Ana]] 12:00, 1 בינואר 2024 (UTC)#20240101120000
            ko#[[사용자:Ana|Ana]] 2024년 1월 1일 (월) 12:00 (UTC)#20240101120000
            arc#[[ܡܦܠܚܢܐ:Ana|Ana]] 12:00, 1 ܒܟܢܘܢ ܐܚܪܝ 2024 (UTC)#20240101120000
            """.lines().map(line -> Arguments.of((Object[]) line.split("#")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wikisOfOtherLanguagesSignInTheirs(String language, String signature, String stamp) {
        assertThat(names(Scanners.of(language, "Europe/Berlin").read("Text " + signature)))
                .containsExactly("c-Ana-" + stamp);
    }

    @Test
    void noTextMakesItThrowOrSlow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> parts = List.of(
                "[[",
                "]]",
                "{{",
                "}}",
                "|",
                "User:Ana",
                "12:00, 1 January 2024",
                "(UTC)",
                "\n",
                ":",
                "*",
                "#",
                "==",
                "<nowiki>",
                "</nowiki>",
                "<!--",
                "-->",
                " ",
                "<pre>",
                "unsigned",
                "{{od}}",
                "\ud800",
                "(",
                "1",
                "é");
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            TalkPage page = scanner.read(text.toString());
            for (Comment comment : page.comments()) {
                assertThat(comment.start()).as("seed %d: %s", seed, text).isBetween(0, comment.time());
                assertThat(comment.end()).isLessThanOrEqualTo(comment.lineEnd());
                assertThat(comment.lineEnd()).isLessThanOrEqualTo(text.length());
            }
        }
        for (String part : List.of(
                "12:00, 1 January 2024 (UTC)", ANA, "{{", "[[User:A", "<pre>", ":", "==", "(UTC)", "\n", "1 ")) {
            scanner.read(part.repeat(2_000_000 / part.length()));
        }
    }
}
