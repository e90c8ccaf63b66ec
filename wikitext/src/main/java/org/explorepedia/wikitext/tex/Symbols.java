// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The commands that stand for a sign, from {@code symbols.tsv}. */
final class Symbols {

    /** What a sign is, which decides its element and how scripts and fences treat it. */
    enum Kind {
        LETTER,
        OPERATOR,
        BIG,
        INTEGRAL,
        FUNCTION,
        LIMIT,
        FENCE,
        ACCENT,
        WIDE,
        UNDER,
        SPACE
    }

    /** Kinds of signs that need nothing behind them, in the order in which a name is looked up. */
    private static final List<Kind> PLAIN = List.of(
            Kind.LETTER, Kind.OPERATOR, Kind.BIG, Kind.INTEGRAL, Kind.FUNCTION, Kind.LIMIT, Kind.FENCE, Kind.SPACE);

    record Symbol(Kind kind, String sign) {}

    private static final Map<Kind, Map<String, String>> TABLE = load();

    private Symbols() {}

    /** A sign that stands alone. */
    static Optional<Symbol> plain(String command) {
        for (Kind kind : PLAIN) {
            Optional<String> sign = find(kind, command);
            if (sign.isPresent()) {
                return Optional.of(new Symbol(kind, sign.get()));
            }
        }
        return Optional.empty();
    }

    static Optional<String> find(Kind kind, String command) {
        return Optional.ofNullable(TABLE.getOrDefault(kind, Map.of()).get(command));
    }

    private static Map<Kind, Map<String, String>> load() {
        Map<Kind, Map<String, String>> table = new EnumMap<>(Kind.class);
        try (InputStream in = Objects.requireNonNull(Symbols.class.getResourceAsStream("symbols.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                table.computeIfAbsent(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), _ -> new HashMap<>())
                        .put(cells[1], cells[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
