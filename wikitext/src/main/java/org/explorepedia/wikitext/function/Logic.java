// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Redirects;
import org.explorepedia.wikitext.site.MagicWords.MagicWord;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Conditions: only the branch that is taken is expanded. */
final class Logic {

    private final MagicWord defaultWord;

    private final Redirects redirects;

    Logic(MagicWord defaultWord, MagicWord redirectWord) {
        this.defaultWord = defaultWord;
        this.redirects = new Redirects(redirectWord);
    }

    Result ifNotEmpty(Arguments arguments, Frame frame) {
        return branch(arguments, !arguments.trimmed(0).isEmpty(), 1);
    }

    private static Result branch(Arguments arguments, boolean condition, int yes) {
        return new Result.Text(arguments.trimmed(condition ? yes : yes + 1));
    }

    Result ifEqual(Arguments arguments, Frame frame) {
        String left = CharacterReferences.decode(arguments.trimmed(0));
        String right = CharacterReferences.decode(arguments.trimmed(1));
        return branch(arguments, PhpNumbers.looseEquals(left, right), 2);
    }

    Result ifExpression(Arguments arguments, Frame frame) {
        Expression.Outcome outcome = Expression.evaluate(arguments.trimmed(0));
        return switch (outcome) {
            case Expression.Outcome.Fault fault -> new Result.Text(fault.html());
            case Expression.Outcome.Nothing _ -> branch(arguments, false, 1);
            case Expression.Outcome.Value(String text) -> branch(arguments, !text.equals("0") && !text.equals("-0"), 1);
        };
    }

    Result ifError(Arguments arguments, Frame frame) {
        String tested = arguments.trimmed(0);
        if (hasError(tested)) {
            return new Result.Text(arguments.trimmed(1));
        }
        return new Result.Text(arguments.has(2) ? arguments.trimmed(2) : tested);
    }

    /** {@code {{#categorytree:Name|mode=pages}}} is the tag of that name. */
    static Result categoryTree(Arguments arguments, Frame frame) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < arguments.count(); i++) {
            String name = arguments.name(i);
            if (name != null) {
                options.put(name.toLowerCase(Locale.ROOT), arguments.value(i));
            }
        }
        return frame.tag("categorytree", options, arguments.trimmed(0))
                .<Result>map(Result.Text::new)
                .orElseGet(Result.NotFound::new);
    }

    /** Whether there is an element with class {@code error}, of the kinds that functions write. */
    private static boolean hasError(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            for (String tag : new String[] {"strong", "span", "p", "div"}) {
                if (text.regionMatches(true, at + 1, tag, 0, tag.length())) {
                    int end = text.indexOf('>', at);
                    if (end > 0 && hasErrorClass(text.substring(at + 1 + tag.length(), end))) {
                        return true;
                    }
                }
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    private static boolean hasErrorClass(String attributes) {
        int at = attributes.indexOf("class=\"");
        while (at >= 0) {
            boolean begins = at > 0 && Character.isWhitespace(attributes.charAt(at - 1));
            int end = attributes.indexOf('"', at + 7);
            String classes = attributes.substring(at + 7, end < 0 ? attributes.length() : end);
            if (begins && Set.of(classes.split("\\s+")).contains("error")) {
                return true;
            }
            at = attributes.indexOf("class=\"", at + 7);
        }
        return false;
    }

    Result ifExists(Arguments arguments, Frame frame) {
        return branch(arguments, exists(arguments.trimmed(0), frame), 1);
    }

    private boolean fileExists(String key, Frame frame) {
        if (!frame.state().source().files(Set.of(key)).isEmpty()) {
            return true;
        }
        return frame.state()
                .source()
                .text(Title.of(Namespace.FILE, key))
                .flatMap(text -> redirects.target(text.text(), frame.state().titles()))
                .filter(target -> target.namespace() == Namespace.FILE)
                .filter(target ->
                        !frame.state().source().files(Set.of(target.dbKey())).isEmpty())
                .isPresent();
    }

    private boolean exists(String name, Frame frame) {
        Title title = frame.state().titles().find(name, Namespace.MAIN).orElse(null);
        if (title == null || title.isExternal()) {
            return false;
        }
        Title page = title.withoutFragment();
        if (page.namespace() == Namespace.SPECIAL) {
            return false;
        }
        if (page.namespace() == Namespace.MEDIA) {
            return frame.state().counters().countExpensive() && fileExists(page.dbKey(), frame);
        }
        if (page.dbKey().isEmpty()) {
            return false;
        }
        if (page.equals(frame.state().title())
                && !frame.state().source().states(Set.of(page)).isEmpty()) {
            return true;
        }
        if (!frame.state().counters().countExpensive()) {
            return false;
        }
        frame.state().link(page);
        return frame.state().source().states(Set.of(page)).containsKey(page);
    }

    Result choose(Arguments arguments, Frame frame) {
        if (arguments.count() < 2) {
            return new Result.Text("");
        }
        String sought = CharacterReferences.decode(arguments.trimmed(0));
        boolean found = false;
        boolean defaultFound = false;
        boolean lastHasName = false;
        String lastName = "";
        String fallback = null;
        for (int i = 1; i < arguments.count(); i++) {
            String name = arguments.name(i);
            if (name == null) {
                // A case without equals sign falls through to the next one that has.
                lastHasName = false;
                lastName = arguments.trimmed(i);
                String decoded = CharacterReferences.decode(lastName);
                if (PhpNumbers.looseEquals(decoded, sought)) {
                    found = true;
                } else if (defaultWord.matches(decoded)) {
                    defaultFound = true;
                }
                continue;
            }
            lastHasName = true;
            if (found) {
                return new Result.Text(arguments.value(i));
            }
            String decoded = CharacterReferences.decode(name);
            if (PhpNumbers.looseEquals(decoded, sought)) {
                return new Result.Text(arguments.value(i));
            }
            if (defaultFound || startsWithDefault(name)) {
                fallback = arguments.value(i);
                defaultFound = false;
            }
        }
        if (!lastHasName) {
            return new Result.Text(lastName);
        }
        return new Result.Text(Objects.requireNonNullElse(fallback, ""));
    }

    private boolean startsWithDefault(String name) {
        return defaultWord.matches(name);
    }

    Result relativeToAbsolute(Arguments arguments, Frame frame) {
        String to = arguments.trimmed(0).strip();
        String from = arguments.trimmed(1).strip();
        if (from.isEmpty()) {
            from = frame.state().site().namespaces().prefixedText(frame.state().title());
        }
        to = stripEnd(to);
        if (to.isEmpty() || to.equals(".")) {
            return new Result.Text(from);
        }
        boolean relative = to.startsWith("/") || to.startsWith("./") || to.startsWith("../") || to.equals("..");
        String path = '/' + (relative ? from + '/' + to : to) + '/';
        String clean = path.replace("/./", "/").replace("/./", "/").replaceAll("/{2,}", "/");
        StringBuilder out = new StringBuilder();
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        for (String part : clean.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    String shown = clean.substring(1, clean.length() - 1);
                    return Errors.result("Error: Invalid depth in path: &quot;" + Errors.escape(shown)
                            + "&quot; (tried to access a node above the root node).");
                }
                parts.removeLast();
            } else if (!part.isEmpty()) {
                parts.addLast(part);
            }
        }
        parts.forEach(p -> out.append(out.isEmpty() ? "" : "/").append(p));
        return new Result.Text(out.toString());
    }

    private static String stripEnd(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == ' ')) {
            end--;
        }
        return path.substring(0, end);
    }

    Result titleParts(Arguments arguments, Frame frame) {
        int count = PhpNumbers.intValue(arguments.trimmed(1));
        int first = PhpNumbers.intValue(arguments.trimmed(2));
        Title title = frame.state()
                .titles()
                .find(arguments.trimmed(0), Namespace.MAIN)
                .orElse(null);
        if (title == null) {
            return new Result.Text(arguments.trimmed(0));
        }
        String[] bits = frame.state().site().namespaces().prefixedText(title).split("/", 25);
        int length = bits.length;
        int offset = first > 0 ? first - 1 : first;
        int start = Math.clamp(offset < 0 ? length + (long) offset : offset, 0, length);
        int end = length;
        if (count > 0) {
            end = (int) Math.min(length, (long) start + count);
        } else if (count < 0) {
            end = (int) Math.max(start, length + (long) count);
        }
        return new Result.Text(start >= end ? "" : String.join("/", java.util.Arrays.copyOfRange(bits, start, end)));
    }

    /** Attributes for tags made by {@code #tag}: names and values, quotes around values removed. */
    Result tag(Arguments arguments, Frame frame) {
        String name = arguments.trimmed(0).toLowerCase(java.util.Locale.ROOT);
        String content = arguments.has(1) ? arguments.expanded(1) : null;
        Map<String, String> attributes = new java.util.LinkedHashMap<>();
        for (int i = 2; i < arguments.count(); i++) {
            String attribute = arguments.name(i);
            if (attribute != null) {
                attributes.put(attribute, withoutQuotes(arguments.value(i)));
            }
        }
        return new Result.Text(
                frame.tag(name, attributes, content).orElseGet(() -> asWritten(name, attributes, content)));
    }

    private static String withoutQuotes(String value) {
        int length = value.length();
        if (length >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && (value.charAt(length - 1) == '"' || value.charAt(length - 1) == '\'')
                && (length > 2 || value.charAt(0) == value.charAt(1))) {
            return value.substring(1, length - 1);
        }
        return value;
    }

    private static String asWritten(
            String name, Map<String, String> attributes, @org.jspecify.annotations.Nullable String content) {
        StringBuilder out = new StringBuilder().append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(Errors.escape(key))
                .append("=\"")
                .append(Errors.escape(value))
                .append('"'));
        if (content == null) {
            return out.append("/>").toString();
        }
        return out.append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>')
                .toString();
    }
}
