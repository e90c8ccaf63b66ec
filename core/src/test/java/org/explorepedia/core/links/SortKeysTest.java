// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortKeysTest {

    @Test
    void caseAndLatinAccentsDoNotMatter() {
        List<String> sorted = Stream.of("zebra", "Élan", "Earth", "eel", "Ångström", "Apple")
                .sorted(java.util.Comparator.comparing(title -> SortKeys.of("", title)))
                .toList();
        assertThat(sorted).containsExactly("Ångström", "Apple", "Earth", "eel", "Élan", "zebra");
    }

    @Test
    void lettersOfOtherScriptsStayThemselves() {
        assertThat(SortKeys.heading(SortKeys.of("", "Йод"))).isEqualTo("Й");
        assertThat(SortKeys.heading(SortKeys.of("", "東京"))).isEqualTo("東");
        assertThat(SortKeys.heading(SortKeys.of("", "𐐨x"))).isEqualTo("𐐀");
    }

    @Test
    void numbersStandTogetherAndAPrefixGoesFirst() {
        assertThat(SortKeys.heading(SortKeys.of("", "2 Fast"))).isEqualTo("0–9");
        assertThat(SortKeys.heading(SortKeys.of("smith, john", "John Smith"))).isEqualTo("S");
        assertThat(SortKeys.of("same", "A")).isLessThan(SortKeys.of("same", "B"));
    }

    @Test
    void longKeysAreCutBetweenCharacters() {
        String key = SortKeys.of("", "a" + "𐐀".repeat(300));
        assertThat(key.length()).isLessThanOrEqualTo(200);
        assertThat(Character.isHighSurrogate(key.charAt(key.length() - 1))).isFalse();
    }
}
