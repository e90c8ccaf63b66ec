// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizerTest {

    private static final Instant SEED = Instant.parse("2025-02-13T16:05:00Z");
    private static final Messages MESSAGES = Messages.load(MessageOverrides.NONE);

    private static Localizer of(String language, DateStyle style) {
        return new Localizer(MESSAGES, new ViewerFormat(language, ZoneId.of("UTC"), style), "Explorepedia");
    }

    @Test
    void H1_writesTheDateOfTheFoundingPage() {
        assertThat(of("en", DateStyle.DMY).dateTime(SEED)).isEqualTo("13 Feb 2025 04:05 PM");
        assertThat(of("en", DateStyle.ISO_8601).dateTime(SEED)).isEqualTo("2025-02-13 16:05:00");
        assertThat(of("en", DateStyle.YMD).dateTime(SEED)).isEqualTo("2025 Feb 13 16:05");
        assertThat(of("de", DateStyle.LANGUAGE).dateTime(SEED)).isEqualTo("13. Februar 2025, 16:05");
        assertThat(Localizer.machine(SEED)).isEqualTo("2025-02-13T16:05:00Z");
    }

    @Test
    void showsTimesInTheViewersZone() {
        Localizer localizer =
                new Localizer(MESSAGES, new ViewerFormat("en", ZoneId.of("Asia/Karachi"), DateStyle.DMY), "");
        assertThat(localizer.dateTime(SEED)).isEqualTo("13 Feb 2025 09:05 PM");
    }

    @Test
    void knowsPluralsDigitsAndDirectionOfArabic() {
        Localizer arabic = of("ar", DateStyle.LANGUAGE);
        assertThat(arabic.direction()).isEqualTo(Direction.RTL);
        assertThat(arabic.text("duration.days", 2)).isEqualTo("يومان");
        assertThat(arabic.text("duration.days", 5)).endsWith("أيام");
        assertThat(arabic.text("duration.days", 1)).isEqualTo("يوم واحد");
    }

    @Test
    void fallsBackToEnglishAndShowsMissingKeys() {
        assertThat(of("de-AT", DateStyle.LANGUAGE).text("duration.days", 3)).isEqualTo("3 Tage");
        assertThat(of("fr", DateStyle.LANGUAGE).text("duration.days", 3)).isEqualTo("3 days");
        assertThat(of("en", DateStyle.LANGUAGE).text("no.such")).isEqualTo("⧼no.such⧽");
        assertThat(of("qqx", DateStyle.LANGUAGE).text("duration.days", 3)).isEqualTo("(duration.days: 3)");
    }

    @Test
    void textsCanBeChangedOnTheWikiAndABrokenChangeFallsBack() {
        Map<String, String> pages = Map.of("size.kilobytes/en", "{0} kilo", "size.megabytes/en", "{0 broken");
        MessageOverrides overrides = (key, language) -> Optional.ofNullable(pages.get(key + "/" + language));
        Localizer localizer =
                new Localizer(MESSAGES.with(overrides), new ViewerFormat("en", ZoneId.of("UTC"), DateStyle.DMY), "X");
        assertThat(localizer.size(2048)).isEqualTo("2 kilo");
        assertThat(localizer.size(3 << 20)).isEqualTo("3 MB");
    }

    @Test
    void W14_markupOfArgumentsAndTextsIsEscaped() {
        MessageOverrides overrides = (key, _) -> key.equals("x")
                ? Optional.of("<b>{0}</b> <script>alert(1)</script> {1} & <i onclick=a>")
                : Optional.empty();
        Localizer localizer =
                new Localizer(MESSAGES.with(overrides), new ViewerFormat("en", ZoneId.of("UTC"), DateStyle.DMY), "X");
        assertThat(localizer
                        .html("x", "<img>", new Html("<a href=\"/\">home</a>"))
                        .markup())
                .isEqualTo("<b>&lt;img&gt;</b> &lt;script&gt;alert(1)&lt;/script&gt; <a href=\"/\">home</a>"
                        + " &amp; &lt;i onclick=a&gt;");
        assertThat(localizer.html("duration.days", 1).markup()).isEqualTo("1 day");
    }

    @Test
    void writesNumbersListsAndTimesForReaders() {
        Localizer english = of("en", DateStyle.LANGUAGE);
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(english.signed(5)).isEqualTo("+5");
        assertThat(english.signed(-5)).isEqualTo("−5");
        assertThat(english.signed(0)).isEqualTo("0");
        assertThat(english.percent(0.125)).isEqualTo("12.5%");
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b, and c");
        assertThat(english.size(1)).isEqualTo("1 byte");
        assertThat(english.size(1536)).isEqualTo("1.5 KB");
        assertThat(english.relative(SEED, SEED.plusSeconds(7_300))).isEqualTo("2 hours ago");
        assertThat(english.relative(SEED, SEED.plusSeconds(5))).isEqualTo("now");
        assertThat(english.duration(Duration.ofMinutes(65))).isEqualTo("1 hour and 5 minutes");
        assertThat(of("de", DateStyle.LANGUAGE).number(1234567)).isEqualTo("1.234.567");
    }

    @Test
    void braceQuotesAndApostrophesReadAsWritten() {
        assertThat(of("en", DateStyle.LANGUAGE).text("title.fault.invalid-characters"))
                .contains("| { } and");
    }
}
