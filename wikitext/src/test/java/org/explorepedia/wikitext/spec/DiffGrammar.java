// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Writes random wikitext from a grammar file: constructs in each other, then damaged a little. */
final class DiffGrammar {

    private static final int DEEPEST = 5;
    private static final String WORD = ".word";
    private static final String NOISE = ".noise";

    private final Map<String, List<String>> sections;

    private DiffGrammar(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static DiffGrammar load() {
        try (InputStream in = Objects.requireNonNull(DiffGrammar.class.getResourceAsStream("/diff/grammar.txt"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DiffGrammar parse(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]") && line.matches("\\[\\.?[a-z]+]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("# ")) {
                section.add(line.replace("\\\\", "\u0001")
                        .replace("\\n", "\n")
                        .replace("\\t", "\t")
                        .replace("\\s", " ")
                        .replace('\u0001', '\\'));
            }
        }
        return new DiffGrammar(sections);
    }

    /** Names of the constructs that can be chosen. */
    List<String> constructs() {
        return sections.keySet().stream().filter(name -> !name.startsWith(".")).toList();
    }

    /** A text of one to three of these constructs; every second text is damaged. */
    String text(List<String> constructs, Random random) {
        StringBuilder out = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            if (i > 0) {
                out.append(random.nextInt(4) == 0 ? pick(".gap", random) : random.nextBoolean() ? "\n" : " ");
            }
            write(constructs.get(random.nextInt(constructs.size())), random, 0, out);
        }
        return random.nextBoolean() ? out.toString() : damage(out.toString(), random);
    }

    /** The text with one to three pieces lost, doubled, moved or put in. */
    String damage(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(out.length() + 1);
            int to = Math.min(out.length(), from + 1 + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(to, out.substring(from, to));
                case 2 -> {
                    String piece = out.substring(from, to);
                    out.delete(from, to).insert(random.nextInt(out.length() + 1), piece);
                }
                default -> out.insert(from, pick(NOISE, random));
            }
        }
        return out.toString();
    }

    private String pick(String section, Random random) {
        List<String> lines = Objects.requireNonNull(sections.get(section), section);
        return lines.get(random.nextInt(lines.size()));
    }

    private void write(String names, Random random, int depth, StringBuilder out) {
        String[] choices = names.split(",");
        String name = choices[random.nextInt(choices.length)];
        String line = pick(depth > DEEPEST && !name.startsWith(".") ? WORD : name, random);
        int at = 0;
        for (int open = line.indexOf('‹'); open >= 0; open = line.indexOf('‹', at)) {
            int close = line.indexOf('›', open);
            out.append(line, at, open);
            String inner = line.substring(open + 1, close);
            write(depth > DEEPEST + 2 ? WORD : inner, random, depth + 1, out);
            at = close + 1;
        }
        out.append(line, at, line.length());
    }
}
