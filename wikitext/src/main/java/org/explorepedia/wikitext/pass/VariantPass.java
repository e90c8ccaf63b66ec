// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.text.TextBuffer;

/**
 * Markup for languages that are written in several ways, such as {@code -{zh-hans:…;zh-hant:…}-}: shows the text for the
 * wiki's own way of writing. Nothing is converted by tables; what is marked is never garbled. Elsewhere this markup is text.
 */
final class VariantPass implements Pass {

    private static final int MAX_DEPTH = 10;
    private static final Set<String> FLAGS = Set.of("A", "T", "R", "D", "-", "H", "N", "S", "+");

    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("zh", List.of("zh-hans", "zh-hant", "zh-cn", "zh-tw", "zh-hk", "zh-sg", "zh-mo", "zh-my")),
            Map.entry("sr", List.of("sr-ec", "sr-el")),
            Map.entry("sh", List.of("sh-latn", "sh-cyrl")),
            Map.entry("ku", List.of("ku-latn", "ku-arab")),
            Map.entry("tg", List.of("tg-latn")),
            Map.entry("uz", List.of("uz-latn", "uz-cyrl")),
            Map.entry("gan", List.of("gan-hans", "gan-hant")),
            Map.entry("iu", List.of("ike-cans", "ike-latn")),
            Map.entry("shi", List.of("shi-latn", "shi-tfng")),
            Map.entry("crh", List.of("crh-latn", "crh-cyrl")),
            Map.entry("wuu", List.of("wuu-hans", "wuu-hant")),
            Map.entry("ban", List.of("ban-bali")));

    private final boolean withTags;

    /** @param withTags whether groups may hold tags; not so once the tree is made, which must stay one */
    VariantPass(boolean withTags) {
        this.withTags = withTags;
    }

    @Override
    public boolean apply(TextBuffer in, TextBuffer out, PassContext context) {
        String language = context.markup().language().code();
        List<String> variants = VARIANTS.get(language);
        if (variants == null || in.indexOf("-{", 0) < 0 && in.indexOf("-&#123;", 0) < 0) {
            return false;
        }
        new Run(in.toString(), language, variants, out).write(withTags);
        return true;
    }

    private static final class Run {
        private final String text;
        private final String language;
        private final List<String> variants;
        private final TextBuffer out;

        Run(String text, String language, List<String> variants, TextBuffer out) {
            this.text = text;
            this.language = language;
            this.variants = variants;
            this.out = out;
        }

        void write(boolean withTags) {
            int done = 0;
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (c == '<') {
                    int end = text.indexOf('>', i);
                    int after = end < 0 ? text.length() : end + 1;
                    String tag = text.substring(i, after);
                    if (tag.contains("-{") || tag.contains("-&#123;")) {
                        out.append(text.substring(done, i)).append(shownInTag(tag));
                        done = after;
                    }
                    i = after;
                } else if (c == '-' && text.startsWith("-{", i)) {
                    int end = close(i);
                    if (end < 0) {
                        break;
                    }
                    String group = text.substring(i + 2, end - 2);
                    if (withTags || group.indexOf('<') < 0) {
                        out.append(text.substring(done, i)).append(shown(group, 0));
                        done = end;
                        i = end;
                    } else {
                        i += 2;
                    }
                } else {
                    i++;
                }
            }
            out.append(text.substring(done));
        }

        /** A tag whose words for readers are for the wiki's own way of writing; all other attributes stay. */
        private String shownInTag(String tag) {
            String result = tag;
            for (String attribute : List.of(" alt=\"", " title=\"")) {
                int start = result.indexOf(attribute);
                int end = start < 0 ? -1 : result.indexOf('"', start + attribute.length());
                if (end >= 0) {
                    int value = start + attribute.length();
                    String words = result.substring(value, end)
                            .replace("&#123;", "{")
                            .replace("&#124;", "|")
                            .replace("&#125;", "}");
                    result = result.substring(0, value) + nested(words, 0) + result.substring(end);
                }
            }
            return result;
        }

        /** Offset behind the group that begins here, -1 if it has no end. */
        private int close(int from) {
            int depth = 0;
            int i = from;
            while (i < text.length() - 1) {
                if (text.startsWith("-{", i)) {
                    depth++;
                    i += 2;
                } else if (text.startsWith("}-", i)) {
                    depth--;
                    i += 2;
                    if (depth == 0) {
                        return i;
                    }
                } else {
                    i++;
                }
            }
            return -1;
        }

        /** What a group shows. */
        private String shown(String group, int depth) {
            int bar = group.indexOf('|');
            Set<String> flags = new HashSet<>();
            if (bar >= 0) {
                for (String flag : group.substring(0, bar).split(";")) {
                    if (FLAGS.contains(flag.strip()) || variants.contains(flag.strip())) {
                        flags.add(flag.strip());
                    }
                }
            }
            String rest = group.substring(bar + 1);
            if (flags.contains("R")) {
                return nested(rest, depth);
            }
            if (flags.contains("N")) {
                return rest.strip();
            }
            boolean hidden = flags.contains("-") || flags.contains("H") || flags.equals(Set.of("T"));
            if (hidden) {
                return "";
            }
            Map<String, String> texts = texts(rest);
            if (texts.isEmpty()) {
                return nested(rest, depth);
            }
            return nested(choose(texts), depth);
        }

        private String nested(String content, int depth) {
            if (depth >= MAX_DEPTH || !content.contains("-{")) {
                return content;
            }
            StringBuilder all = new StringBuilder();
            Run inner = new Run(content, language, variants, new TextBuffer());
            int done = 0;
            int open = content.indexOf("-{");
            while (open >= 0) {
                int end = inner.close(open);
                if (end < 0) {
                    break;
                }
                all.append(content, done, open).append(shown(content.substring(open + 2, end - 2), depth + 1));
                done = end;
                open = content.indexOf("-{", done);
            }
            return all.append(content.substring(done)).toString();
        }

        private String choose(Map<String, String> texts) {
            String own = texts.get(language);
            for (String variant : variants) {
                own = own == null ? texts.get(variant) : own;
            }
            return own == null ? texts.values().iterator().next() : own;
        }

        /** The texts of a group by variant; empty if it names none. */
        private Map<String, String> texts(String rules) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String rule : split(rules)) {
                int colon = rule.indexOf(':');
                String left = colon < 0 ? "" : rule.substring(0, colon).strip();
                String variant = left.substring(left.lastIndexOf("=>") < 0 ? 0 : left.lastIndexOf("=>") + 2)
                        .strip();
                if (variants.contains(variant) || variant.equals(language)) {
                    texts.put(variant, rule.substring(colon + 1).strip());
                }
            }
            return texts;
        }

        /** Rules end at semicolons that do not belong to a character reference or a nested group. */
        private static List<String> split(String rules) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            int depth = 0;
            for (int i = 0; i < rules.length(); i++) {
                if (rules.startsWith("-{", i)) {
                    depth++;
                } else if (rules.startsWith("}-", i)) {
                    depth--;
                } else if (rules.charAt(i) == ';' && depth == 0 && !endsReference(rules, i)) {
                    parts.add(rules.substring(from, i));
                    from = i + 1;
                }
            }
            parts.add(rules.substring(from));
            return parts;
        }

        private static boolean endsReference(String rules, int semicolon) {
            int i = semicolon - 1;
            while (i >= 0
                    && semicolon - i < 12
                    && (Character.isLetterOrDigit(rules.charAt(i)) || rules.charAt(i) == '#')) {
                i--;
            }
            return i >= 0 && i < semicolon - 1 && rules.charAt(i) == '&';
        }
    }
}
