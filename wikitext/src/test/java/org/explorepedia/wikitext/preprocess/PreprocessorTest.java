// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessorTest {

    private final Preprocessor preprocessor = new Preprocessor(List.of("nowiki", "pre", "ref", "gallery"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a {{b}} c¦a <template><title>b</title></template> c",
                "{{{1|x}}}¦<tplarg><title>1</title><part><name index=\"1\" /><value>x</value></part></tplarg>",
                "{{{{{a}}}}}¦<template><title><tplarg><title>a</title></tplarg></title></template>",
                "{{{{a}}}}¦{<tplarg><title>a</title></tplarg>}",
                "{{a|[[b|c]]}}¦<template><title>a</title><part><name index=\"1\" /><value>[[b|c]]</value></part></template>",
                "[[a {{b]] c}}¦[[a <template><title>b]] c</title></template>",
                "{{a [[b}} c]]¦{{a [[b}} c]]",
                "{{a|b=c=d|=}}¦<template><title>a</title><part><name>b</name>=<value>c=d</value></part>"
                        + "<part><name></name>=<value></value></part></template>",
                "-{a|{{b}}}-¦-{a|<template><title>b</title></template>}-",
                "-{{a}}¦-<template><title>a</title></template>",
                "-{{{a}}}-¦-<tplarg><title>a</title></tplarg>-",
                "-{{{a}} b}-¦-{<template><title>a</title></template> b}-",
                "<nowiki>{{a}}</nowiki>¦<ext><name>nowiki</name><attr/><inner>{{a}}</inner><close>&lt;/nowiki&gt;</close></ext>",
                "<ref name=x />y¦<ext><name>ref</name><attr> name=x </attr></ext>y",
                "<ref>y¦&lt;ref&gt;y",
                "<noinclude>x</noinclude>¦<ignore>&lt;noinclude&gt;</ignore>x<ignore>&lt;/noinclude&gt;</ignore>",
                "<includeonly>x</includeonly>y¦<ignore>&lt;includeonly&gt;x&lt;/includeonly&gt;</ignore>y",
                "a<!-- b -->c¦a<comment>&lt;!-- b --&gt;</comment>c",
                "<!-- b¦<comment>&lt;!-- b</comment>",
                "== a ==¦<h level=\"2\" i=\"1\">== a ==</h>",
                "=== a ==¦<h level=\"2\" i=\"1\">=== a ==</h>",
                "== a == b¦== a == b",
                "== a == <!-- b --> ¦<h level=\"2\" i=\"1\">== a == <comment>&lt;!-- b --&gt;</comment> </h>",
                "=====¦<h level=\"2\" i=\"1\">=====</h>",
                "==¦==",
            })
    void readsTheTemplateLanguage(String text, String expected) {
        assertThat(TreeXml.of(preprocessor.page(text))).isEqualTo("<root>" + expected + "</root>");
    }

    @Test
    void numbersHeadingsAndSkipsThoseInsideTemplates() {
        assertThat(TreeXml.of(preprocessor.page("==a==\n{{x|\n==b==\n}}\n==c==")))
                .isEqualTo("<root><h level=\"2\" i=\"1\">==a==</h>\n<template lineStart=\"1\"><title>x</title>"
                        + "<part><name index=\"1\" /><value>\n==b==\n</value></part></template>\n"
                        + "<h level=\"2\" i=\"3\">==c==</h></root>");
    }

    @Test
    void takesALineOfCommentsAway() {
        assertThat(TreeXml.of(preprocessor.page("a\n <!--b--> <!--c--> \nd")))
                .isEqualTo("<root>a\n<comment> &lt;!--b--&gt; </comment><comment>&lt;!--c--&gt; \n</comment>d</root>");
    }

    @Test
    void includesOnlyWhatIsMarked() {
        assertThat(TreeXml.of(preprocessor.template("a<onlyinclude>b</onlyinclude>c<noinclude>d</noinclude>")))
                .isEqualTo("<root><ignore>a&lt;onlyinclude&gt;</ignore>b"
                        + "<ignore>&lt;/onlyinclude&gt;c&lt;noinclude&gt;d&lt;/noinclude&gt;</ignore></root>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NestedTemplates", "QuoteQuran", "Factorial", "Fundraising", "All_system_messages"})
    void agreesWithTheTreesOfMediaWiki(String name) throws IOException {
        Path folder = Path.of("../../shared/data/parsertests/preprocess");
        Assumptions.assumeTrue(Files.isDirectory(folder), "shared material is absent");
        String text = Files.readString(folder.resolve(name + ".txt"));
        String expected = Files.readString(folder.resolve(name + ".expected"));
        assertThat(TreeXml.of(new Preprocessor(List.of()).page(text)).strip()).isEqualTo(expected.strip());
    }

    @Test
    void nodesNestAndLeadBackToTheSource() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] bits = {
            "{{",
            "}}",
            "{{{",
            "}}}",
            "[[",
            "]]",
            "-{",
            "}-",
            "|",
            "=",
            "\n",
            "==",
            "a",
            " ",
            "<!--",
            "-->",
            "<ref>",
            "</ref>",
            "<ref/>",
            "<noinclude>",
            "</noinclude>",
            "{",
            "}"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            PpTree tree = preprocessor.read(text.toString(), random.nextBoolean());
            assertThat(rebuilt(tree)).as("seed %d, text %s", seed, text).isEqualTo(text.toString());
        }
    }

    private static String rebuilt(PpTree tree) {
        String xml = TreeXml.of(tree);
        return xml.replaceAll("<template[^>]*><title>", "{{")
                .replace("</template>", "}}")
                .replaceAll("<tplarg[^>]*><title>", "{{{")
                .replace("</tplarg>", "}}}")
                .replace("<part>", "|")
                .replace("<ext><name>", "&lt;")
                .replaceAll("(<attr/>|</attr>)</ext>", "$1/&gt;")
                .replaceAll("(<attr/>|</attr>)<inner", "$1&gt;<inner")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{{",
                "{{{",
                "[[",
                "-{",
                "{{a|",
                "{{{a|b=",
                "<!--",
                "<!---->",
                "<ref>",
                "<ref",
                "</ref>",
                "\n==",
                "\n=a=",
                "}}",
                "]]",
                "{{}}",
                "<nowiki ",
                "=",
                "|",
                " <!---->\n",
                "\n <!--a--> <!--b-->"
            })
    void takesLinearTime(String bit) {
        String text = bit.repeat(1_000_000 / bit.length());
        String closed = text + "}}".repeat(400_000) + "]]".repeat(100_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(preprocessor.page(text).root().end()).isEqualTo(text.length());
            assertThat(preprocessor.template(closed).root().end()).isEqualTo(closed.length());
        });
    }
}
