// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** How small values are written in columns: times, sets, maps of strings. */
final class Codec {

    private Codec() {}

    /** The same text without the one character that PostgreSQL cannot keep. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    static long millis(Instant time) {
        return time.toEpochMilli();
    }

    static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    static Optional<Instant> optionalInstant(@Nullable Long millis) {
        return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static @Nullable Long expires(Expiry expiry) {
        return millis(expiry.at());
    }

    static Expiry expiry(@Nullable Long millis) {
        return new Expiry(optionalInstant(millis));
    }

    /** Hidden parts as bits: text 1, summary 2, author 4, suppressed 8, as in MediaWiki's dumps. */
    static int hidden(Set<HiddenPart> parts) {
        int bits = 0;
        for (HiddenPart part : parts) {
            bits |= 1 << part.ordinal();
        }
        return bits;
    }

    static Set<HiddenPart> hidden(int bits) {
        if (bits == 0) {
            return Set.of();
        }
        Set<HiddenPart> parts = EnumSet.noneOf(HiddenPart.class);
        for (HiddenPart part : HiddenPart.values()) {
            if ((bits & 1 << part.ordinal()) != 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Words between bars, such as {@code |mw-undo|mobile edit|}, so that one can be found with LIKE; empty for none. */
    static String words(Collection<String> words) {
        return words.isEmpty()
                ? ""
                : new TreeSet<>(words)
                        .stream().map(word -> word.replace('|', '/')).collect(Collectors.joining("|", "|", "|"));
    }

    static Set<String> words(String stored) {
        return stored.length() < 2
                ? Set.of()
                : new LinkedHashSet<>(
                        List.of(stored.substring(1, stored.length() - 1).split("\\|")));
    }

    /** Name and value pairs, written as a form is. */
    static String pairs(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> pairs(String stored) {
        if (stored.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : stored.split("&")) {
            int equals = pair.indexOf('=');
            map.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        return map;
    }

    static String titles(Set<Title> titles) {
        return titles.stream()
                .map(title -> title.namespace() + ":" + title.dbKey())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Set<Title> titles(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split("\n"))
                        .map(line -> Title.of(
                                Integer.parseInt(line.substring(0, line.indexOf(':'))),
                                line.substring(line.indexOf(':') + 1)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
