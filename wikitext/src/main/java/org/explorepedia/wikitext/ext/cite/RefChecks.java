// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a use of {@code <ref>}; answers are complaints in HTML. */
final class RefChecks {

    private RefChecks() {}

    static Optional<String> inText(Citations citations, RefArguments arguments, @Nullable String content, Frame frame) {
        return common(citations, arguments, arguments.group(), frame)
                .or(() -> content(citations, arguments, content, frame));
    }

    private static Optional<String> content(
            Citations citations, RefArguments arguments, @Nullable String content, Frame frame) {
        CiteText texts = citations.texts();
        if (arguments.name().isEmpty()) {
            if (content == null) {
                return Optional.of(texts.error(frame, "cite_error_ref_no_key"));
            }
            if (content.isBlank()) {
                return Optional.of(texts.error(frame, "cite_error_ref_no_input"));
            }
        }
        return content != null && hasOpenReference(content)
                ? Optional.of(texts.error(frame, "cite_error_included_ref"))
                : Optional.empty();
    }

    static Optional<String> inList(
            Citations citations,
            Map<String, String> attributes,
            RefArguments arguments,
            @Nullable String content,
            Frame frame) {
        CiteText texts = citations.texts();
        String group = citations.listGroup == null ? "" : citations.listGroup;
        if (attributes.containsKey("group") && !arguments.group().equals(group)) {
            return Optional.of(texts.error(frame, "cite_error_references_group_mismatch", arguments.group()));
        }
        Optional<String> common = common(citations, arguments, group, frame);
        if (common.isPresent() && arguments.follow().isEmpty()) {
            return common;
        }
        if (arguments.name().isEmpty()) {
            return Optional.of(texts.error(frame, "cite_error_references_no_key"));
        }
        String name = arguments.name().get();
        if (content == null || content.isBlank()) {
            return Optional.of(texts.error(frame, "cite_error_empty_references_define", name, group));
        }
        return citations.find(group, name).isEmpty()
                ? Optional.of(texts.error(frame, "cite_error_references_missing_key", name))
                : Optional.empty();
    }

    private static Optional<String> common(Citations citations, RefArguments arguments, String group, Frame frame) {
        CiteText texts = citations.texts();
        if (isNumber(arguments.name()) || isNumber(arguments.follow()) || isNumber(arguments.parent())) {
            return Optional.of(texts.error(frame, "cite_error_ref_numeric_key"));
        }
        if (arguments.follow().isPresent()
                && (arguments.name().isPresent() || arguments.parent().isPresent())) {
            return Optional.of(texts.error(frame, "cite_error_ref_follow_conflicts"));
        }
        if (arguments.parent().isPresent()) {
            Optional<Reference> same = arguments.name().flatMap(name -> citations.find(group, name));
            if (same.isPresent() && same.get().parent == null) {
                return Optional.of(texts.error(frame, "cite_error_references_duplicate_key", same.get().name));
            }
            Optional<Reference> parent =
                    citations.find(group, arguments.parent().get());
            if (parent.isPresent() && parent.get().parent != null) {
                return Optional.of(texts.error(frame, "cite_error_ref_nested_extends"));
            }
        }
        return arguments
                .direction()
                .filter(d -> !d.equals("ltr") && !d.equals("rtl"))
                .map(d -> texts.error(frame, "cite_error_ref_invalid_dir", d));
    }

    private static boolean isNumber(Optional<String> name) {
        return name.isPresent() && !name.get().isEmpty() && name.get().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasReference(String text, int first) {
        for (int at = first; at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, "<ref", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds a {@code <ref>} outside of any closed element: its own end tag was forgotten. */
    static boolean hasOpenReference(String text) {
        int at = text.indexOf('<');
        if (at < 0 || !hasReference(text, at)) {
            return false;
        }
        Set<String> neverClosed = new HashSet<>();
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                at = end < 0 ? text.indexOf('<', at + 1) : text.indexOf('<', end);
                continue;
            }
            int nameEnd = at + 1;
            while (nameEnd < text.length() && Character.isLetterOrDigit(text.charAt(nameEnd))) {
                nameEnd++;
            }
            String name = text.substring(at + 1, nameEnd);
            int open = name.isEmpty() ? -1 : text.indexOf('>', nameEnd);
            int close = open < 0 || neverClosed.contains(name) ? -1 : text.indexOf("</" + name, open);
            if (close >= 0) {
                at = text.indexOf('<', close + 2);
                continue;
            }
            neverClosed.add(name);
            String lower = name.toLowerCase(Locale.ROOT);
            if (open >= 0 && (lower.equals("ref") || lower.equals("references"))) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }
}
