// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTest {

    @Test
    void jsonKeepsLettersAndEscapesWhatWouldEndAString() {
        assertThat(Escaped.json("Ümläut \"q\" \\ 😀")).isEqualTo("\"Ümläut \\\"q\\\" \\\\ 😀\"");
        assertThat(Escaped.json("a\nb\u0001</script>&")).isEqualTo("\"a\\u000ab\\u0001\\u003c/script\\u003e\\u0026\"");
        assertThat(Escaped.json("\ud83d.")).isEqualTo("\"\\ud83d.\"");
    }

    @Test
    void xmlEscapesMarkupAndDropsWhatXmlCannotHold() {
        assertThat(Escaped.xml("<a href=\"x\">R&D's</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
        assertThat(Escaped.xml("a\u0000\u000b\uffff\udc00b\n😀")).isEqualTo("ab\n😀");
    }
}
