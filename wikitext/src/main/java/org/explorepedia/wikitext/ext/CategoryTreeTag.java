// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.ParserFunction;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.request.PageSource.CategoryMode;
import org.explorepedia.wikitext.site.TextDirection;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * {@code <categorytree>} and {@code {{#categorytree:}}}: a category with what is in it, as deep as is asked for. All of it is
 * HTML at once; each level is one question to the wiki.
 */
final class CategoryTreeTag implements TagExtension {

    /** Members shown of a category, and members shown in all. */
    private static final int MAX_MEMBERS = 200;

    private static final int MAX_NODES = 1000;
    private static final int MAX_DEPTH = 10;

    @Override
    public Rendered render(TagCall call, Frame frame) {
        String name = call.content() == null ? "" : call.content().strip();
        return new Rendered.Html(html(name, call.attributes(), frame));
    }

    /** The function of the same name: options are named arguments. */
    static ParserFunction.Result function(ParserFunction.Arguments arguments, Frame frame) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < arguments.count(); i++) {
            String option = arguments.name(i);
            if (option != null) {
                options.put(option.toLowerCase(java.util.Locale.ROOT), arguments.value(i));
            }
        }
        return new ParserFunction.Result.Html(html(arguments.trimmed(0), options, frame));
    }

    private static String html(String name, Map<String, String> options, Frame frame) {
        Optional<Title> found = frame.state()
                .titles()
                .find(name, Namespace.CATEGORY)
                .filter(t -> t.namespace() == Namespace.CATEGORY && !t.isExternal());
        CategoryMode mode = mode(options.getOrDefault("mode", ""));
        Map<String, String> wrapper = wrapper(options, mode, frame);
        if (found.isEmpty()) {
            return TagHtml.element("div", wrapper, notice(name, frame));
        }
        Title category = found.get();
        frame.state().dependsOn(Dependency.STATISTICS);
        boolean absent = frame.state().source().category(category.dbKey()).all() == 0
                && !frame.state().source().states(Set.of(category)).containsKey(category);
        if (absent) {
            return TagHtml.element("div", wrapper, notice(category.text(), frame));
        }
        int depth = Math.clamp(number(options.getOrDefault("depth", "1")), 0, MAX_DEPTH);
        Tree tree = new Tree(mode, frame);
        tree.load(category, depth);
        StringBuilder out = new StringBuilder();
        if (hidesRoot(options)) {
            tree.children(category, Math.max(1, depth), out);
        } else {
            tree.section(category, depth, out);
        }
        return TagHtml.element("div", wrapper, out.toString());
    }

    private static Map<String, String> wrapper(Map<String, String> options, CategoryMode mode, Frame frame) {
        Map<String, String> attributes = TagHtml.allowed(options, "div", frame.state());
        TagHtml.prependClass(attributes, "CategoryTreeTag");
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("class", attributes.getOrDefault("class", "CategoryTreeTag"));
        attributes.forEach(ordered::putIfAbsent);
        ordered.put("data-ct-mode", number(mode));
        ordered.put(
                "data-ct-options",
                "{\"mode\":" + number(mode)
                        + ",\"hideprefix\":20,\"showcount\":false,\"namespaces\":false,\"notranslations\":false}");
        return ordered;
    }

    private static String notice(String name, Frame frame) {
        return "<span class=\"CategoryTreeNotice\">"
                + InterfaceTexts.get(frame.state(), "categorytree-not-found", Escape.html(name)) + "</span>";
    }

    private static boolean hidesRoot(Map<String, String> options) {
        String value = options.getOrDefault("hideroot", "no");
        return !(value.equals("no") || value.equals("off") || value.equals("0") || value.equals("false"));
    }

    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : 1;
    }

    private static CategoryMode mode(String name) {
        return switch (name) {
            case "pages" -> CategoryMode.PAGES;
            case "all" -> CategoryMode.ALL;
            case "parents" -> CategoryMode.PARENTS;
            default -> CategoryMode.SUBCATEGORIES;
        };
    }

    private static String number(CategoryMode mode) {
        return switch (mode) {
            case SUBCATEGORIES -> "0";
            case PAGES -> "10";
            case ALL -> "20";
            case PARENTS -> "100";
        };
    }

    /** The members that are shown, by category. */
    private static final class Tree {
        private final CategoryMode mode;
        private final Frame frame;
        private final Map<String, List<Title>> members = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private int shown;

        Tree(CategoryMode mode, Frame frame) {
            this.mode = mode;
            this.frame = frame;
        }

        void load(Title root, int depth) {
            Set<String> level = Set.of(root.dbKey());
            int known = 0;
            for (int i = 0; i < Math.max(1, depth) && !level.isEmpty() && known < MAX_NODES; i++) {
                Map<String, List<Title>> answer = frame.state().source().categoryMembers(level, mode, MAX_MEMBERS);
                level.forEach(key -> members.put(key, answer.getOrDefault(key, List.of())));
                Set<String> next = new LinkedHashSet<>();
                for (List<Title> titles : answer.values()) {
                    known += titles.size();
                    titles.stream()
                            .filter(t -> t.namespace() == Namespace.CATEGORY && !members.containsKey(t.dbKey()))
                            .forEach(t -> next.add(t.dbKey()));
                }
                level = next;
            }
        }

        void section(Title title, int depth, StringBuilder out) {
            out.append("<div class=\"CategoryTreeSection\"><div class=\"CategoryTreeItem\">");
            out.append("<span class=\"CategoryTreeEmptyBullet\"></span> <bdi dir=\"")
                    .append(TextDirection.of(frame.state().site().language()).attribute())
                    .append("\">")
                    .append(link(title))
                    .append("</bdi></div>");
            if (depth > 0 && title.namespace() == Namespace.CATEGORY && open.add(title.dbKey())) {
                out.append("<div class=\"CategoryTreeChildren\">");
                children(title, depth, out);
                out.append("</div>");
                open.remove(title.dbKey());
            }
            out.append("</div>");
        }

        void children(Title title, int depth, StringBuilder out) {
            List<Title> below = new ArrayList<>(members.getOrDefault(title.dbKey(), List.of()));
            if (below.isEmpty()) {
                out.append("<i class=\"CategoryTreeNotice\">")
                        .append(Escape.html(InterfaceTexts.get(frame.state(), "categorytree-no-members")))
                        .append("</i>");
            }
            for (Title member : below) {
                if (++shown > MAX_NODES) {
                    return;
                }
                section(member, depth - 1, out);
            }
        }

        private String link(Title title) {
            String full = frame.state().site().namespaces().prefixedText(title);
            String text = title.namespace() == Namespace.CATEGORY ? title.text() : full;
            return frame.parse("[[:" + full + "|" + text + "]]", false);
        }
    }
}
