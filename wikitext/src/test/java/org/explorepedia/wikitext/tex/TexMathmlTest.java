// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class TexMathmlTest {

    private static final String OPEN = "<mstyle displaystyle=\"true\" scriptlevel=\"0\">";

    /** What stands within the element; a mark if the formula cannot be read. */
    private static String inside(String tex) {
        return new TexMathml()
                .mathml(tex, false)
                .map(math -> math.substring(math.indexOf(OPEN) + OPEN.length(), math.lastIndexOf("</mstyle>")))
                .orElse("unreadable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            x § <mi>x</mi>
            x+1 § <mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow>
            2.5 § <mn>2.5</mn>
            1. § <mrow><mn>1</mn><mo>.</mo></mrow>
            a-b § <mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>
            x^2 § <msup><mi>x</mi><mn>2</mn></msup>
            a_{ij}^2 § <msubsup><mi>a</mi><mrow><mi>i</mi><mi>j</mi></mrow><mn>2</mn></msubsup>
            f'^2 § <msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>
            x^10 § <mrow><msup><mi>x</mi><mn>1</mn></msup><mn>0</mn></mrow>
            \\frac12 § <mfrac><mn>1</mn><mn>2</mn></mfrac>
            {a \\over b} § <mfrac><mi>a</mi><mi>b</mi></mfrac>
            \\sqrt[3]{x} § <mroot><mi>x</mi><mn>3</mn></mroot>
            \\sum_{i=1}^n § <munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>
            \\int_0^1 § <msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>
            \\sin x § <mrow><mi>sin</mi><mo>\u2061</mo><mi>x</mi></mrow>
            \\sin^2 § <msup><mi>sin</mi><mn>2</mn></msup>
            \\alpha\\Gamma § <mrow><mi>α</mi><mi mathvariant="normal">Γ</mi></mrow>
            \\mathbb{R} § <mi>ℝ</mi>
            \\mathrm{kg} § <mi>kg</mi>
            \\bar x § <mover accent="true"><mi>x</mi><mo stretchy="false">¯</mo></mover>
            \\not= § <mo>≠</mo>
            \\text{ if }x § <mrow><mtext>&#160;if&#160;</mtext><mi>x</mi></mrow>
            a<b § <mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>
            \\color{red}x § <mstyle mathcolor="red"><mi>x</mi></mstyle>
            \\ce{H2O} § <mrow><msub><mi mathvariant="normal">H</mi><mn>2</mn></msub><mi mathvariant="normal">O</mi></mrow>
            \\ce{SO4^2-} § <mrow><mi mathvariant="normal">S</mi><msubsup><mi mathvariant="normal">O</mi><mn>4</mn><mtext>2−</mtext></msubsup></mrow>
            """)
    void readsTheTexOfEncyclopedias(String tex, String expected) {
        assertThat(inside(tex)).isEqualTo(expected);
    }

    @Test
    void growsBracketsWithWhatStandsInThem() {
        assertThat(inside("\\left( \\frac{a}{b} \\right."))
                .startsWith("<mrow><mo stretchy=\"true\" fence=\"true\">(</mo><mfrac>");
        assertThat(inside("\\bigl\\langle x \\bigr|"))
                .contains("minsize=\"1.2em\"")
                .contains("⟨");
    }

    @Test
    void setsTables() {
        assertThat(inside("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}"))
                .contains("(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr>");
        assertThat(inside("f=\\begin{cases} 1, & x>0 \\\\ 0 \\end{cases}")).contains("{</mo><mtable>");
        assertThat(inside("\\begin{align} a &= b \\\\[2pt] &= c \\\\ \\end{align}"))
                .containsOnlyOnce("<mi>c</mi>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\unknown",
                "\\frac{a}",
                "{a",
                "a}",
                "x^",
                "x^a^b",
                "\\left( a",
                "\\begin{x}\\end{x}",
                "\\begin{matrix}a",
                "\\color{url(x)}a",
                "\\",
                "a & b",
                "#",
                "\\text{$x$}"
            })
    void refusesWhatIsNoTex(String tex) {
        assertThat(inside(tex)).isEqualTo("unreadable");
    }

    @Test
    void goesOnlySoDeep() {
        assertThat(inside("{".repeat(1000) + "x" + "}".repeat(1000))).isEqualTo("unreadable");
        assertThat(inside("\\sqrt".repeat(4000) + "x")).isEqualTo("unreadable");
    }

    @Test
    void anyMixtureIsWellFormedOrRefused() throws Exception {
        List<String> pieces = List.of(
                "\\frac",
                "{",
                "}",
                "x",
                "2",
                "^",
                "_",
                "\\left(",
                "\\right)",
                "\\begin{matrix}",
                "\\end{matrix}",
                "&",
                "\\\\",
                "\\sqrt",
                "[",
                "]",
                "\\text{<b>}",
                "\\ce{H2O^+ -> <}",
                "\\over",
                "'",
                "<",
                "\"",
                "\\sum",
                "\\mathrm",
                "\\not",
                "\\bar",
                "\\color{red}",
                "\\limits",
                "\\operatorname{a<b}",
                "|",
                "\\bigl",
                "%",
                "\n",
                " ");
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            StringBuilder tex = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                tex.append(pieces.get(random.nextInt(pieces.size())));
            }
            String math = new TexMathml().mathml(tex.toString(), true).orElse("<math/>");
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(math)));
            assertThat(document.getElementsByTagName("b").getLength())
                    .as("seed %s: %s", seed, tex)
                    .isZero();
        }
    }
}
