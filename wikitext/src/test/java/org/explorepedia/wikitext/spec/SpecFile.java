// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file in MediaWiki's parser-test format: pages that the examples need, and the examples.
 *
 * @param name of the file
 * @param articles text by title as written
 * @param requirements tags and functions that must be there, or the whole file does not apply
 */
record SpecFile(String name, Map<String, String> articles, List<SpecCase> cases, List<String> requirements) {

    static SpecFile read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return new Reader(file.getFileName().toString(), text).read();
    }

    /** Reads line by line; a line that begins with two exclamation marks and a known word opens a section. */
    private static final class Reader {
        private final String fileName;
        private final String[] lines;
        private final Map<String, String> articles = new LinkedHashMap<>();
        private final List<SpecCase> cases = new ArrayList<>();
        private final List<String> requirements = new ArrayList<>();
        private Map<String, String> sections = new LinkedHashMap<>();
        private String section = "";
        private final StringBuilder content = new StringBuilder();
        private int line;

        Reader(String fileName, String text) {
            this.fileName = fileName;
            this.lines = text.split("\n", -1);
        }

        SpecFile read() {
            for (line = 0; line < lines.length; line++) {
                String mark = mark(lines[line]);
                if (mark.isEmpty()) {
                    if (!section.isEmpty()) {
                        content.append(lines[line]).append('\n');
                    }
                    continue;
                }
                close();
                if (mark.startsWith("end")) {
                    finish();
                    section = "";
                } else {
                    section = mark;
                }
            }
            return new SpecFile(fileName, articles, cases, requirements);
        }

        private void close() {
            if (!section.isEmpty()) {
                String value = content.isEmpty() ? "" : content.substring(0, content.length() - 1);
                sections.put(section, value);
                content.setLength(0);
            }
        }

        private void finish() {
            if (sections.containsKey("test")) {
                cases.add(SpecCase.of(fileName, line, sections));
            } else if (sections.containsKey("article")) {
                articles.put(sections.get("article").strip(), sections.getOrDefault("text", ""));
            } else {
                for (String kind : List.of("hooks", "functionhooks")) {
                    sections.getOrDefault(kind, "")
                            .lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .forEach(requirements::add);
                }
            }
            sections = new LinkedHashMap<>();
        }

        private static String mark(String line) {
            if (!line.startsWith("!!")) {
                return "";
            }
            String word = line.substring(2).strip();
            int end = 0;
            while (end < word.length() && !Character.isWhitespace(word.charAt(end))) {
                end++;
            }
            String mark = word.substring(0, end).toLowerCase(java.util.Locale.ROOT);
            return switch (mark) {
                case "input" -> "wikitext";
                case "result" -> "html";
                case "version" -> "";
                default -> mark;
            };
        }
    }
}
