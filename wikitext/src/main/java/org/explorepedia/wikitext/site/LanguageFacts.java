// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine knows of a language: how it writes numbers and dates, which forms a count takes, where it falls back.
 *
 * @param code MediaWiki's code
 * @param rightToLeft whether it is written so
 * @param fallbacks languages whose texts stand in for missing ones
 * @param groupSeparator between groups of digits
 * @param decimalSeparator before the fraction
 * @param digits the ten digits, empty for 0 to 9
 * @param minimumGroupingDigits digits that must stand before the first separator
 * @param groupingPattern such as {@code #,##0.###}
 * @param datePreference the usual one of the date formats, such as {@code dmy}
 * @param dateFormats formats by preference and part, such as {@code dmy date}
 * @param plurals which form a count takes
 * @param name the language's own name
 * @param linkTrail letters that join a link before them, ranges with a hyphen
 * @param linkPrefix letters that join a link behind them, empty for most languages
 */
public record LanguageFacts(
        String code,
        boolean rightToLeft,
        List<String> fallbacks,
        String groupSeparator,
        String decimalSeparator,
        String digits,
        int minimumGroupingDigits,
        String groupingPattern,
        String datePreference,
        Map<String, String> dateFormats,
        PluralRules plurals,
        String name,
        String linkTrail,
        String linkPrefix) {

    public LanguageFacts {
        fallbacks = List.copyOf(fallbacks);
        dateFormats = Map.copyOf(dateFormats);
    }

    /** The format of a part (time, date, both, pretty …) in a preference, or in the usual one. */
    public String dateFormat(String preference, String part) {
        String format = dateFormats.get(preference + ' ' + part);
        if (format == null) {
            format = dateFormats.get(datePreference + ' ' + part);
        }
        return format != null ? format : dateFormats.getOrDefault("dmy " + part, "H:i, j F Y");
    }

    /** The number with this language's digits; everything else stays. */
    public String withDigits(String number) {
        if (digits.isEmpty()) {
            return number;
        }
        StringBuilder out = new StringBuilder(number.length());
        int[] own = digits.codePoints().toArray();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9' && own.length == 10) {
                out.appendCodePoint(own[c - '0']);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** All languages with their facts, read once. */
    public static final class Table {

        private final Map<String, LanguageFacts> byCode = new HashMap<>();

        public Table() {
            try (InputStream in = LanguageFacts.class.getResourceAsStream("languages.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("languages.tsv is missing from the classpath");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    LanguageFacts facts = read(line.split("\t", -1));
                    byCode.put(facts.code(), facts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static LanguageFacts read(String[] cells) {
            Map<String, String> formats = new HashMap<>();
            for (String format : cells[9].split("\\|")) {
                int equals = format.indexOf('=');
                if (equals > 0) {
                    formats.put(format.substring(0, equals), format.substring(equals + 1));
                }
            }
            return new LanguageFacts(
                    cells[0],
                    cells[1].equals("rtl"),
                    cells[2].isEmpty() ? List.of() : List.of(cells[2].split(",")),
                    cells[3],
                    cells[4],
                    cells[5],
                    Integer.parseInt(cells[6]),
                    cells[7],
                    cells[8],
                    formats,
                    PluralRules.parse(cells[10]),
                    cells[11],
                    cells[12],
                    cells[13]);
        }

        /** All of them, in no order. */
        public Collection<LanguageFacts> all() {
            return List.copyOf(byCode.values());
        }

        public Optional<LanguageFacts> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        /** Facts of a language, or of English for one that is not known. */
        public LanguageFacts get(String code) {
            LanguageFacts facts = byCode.get(code);
            if (facts == null) {
                facts = byCode.get("en");
            }
            if (facts == null) {
                throw new IllegalStateException("languages.tsv has no English");
            }
            return facts;
        }
    }
}
