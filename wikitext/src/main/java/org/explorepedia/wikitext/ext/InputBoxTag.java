// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.site.TextDirection;
import org.explorepedia.wikitext.title.Namespace;

/** {@code <inputbox>}: a form that searches, or begins or moves a page. */
final class InputBoxTag implements TagExtension {

    private static final String DEFAULT_WIDTH = "50";
    private static final String BUTTON_CLASS = "cdx-button";
    private static final String MAIN_BUTTON_CLASS =
            "cdx-button cdx-button--action-progressive cdx-button--weight-primary";

    @Override
    public Rendered render(TagCall call, Frame frame) {
        Box box = Box.read(call.content() == null ? "" : call.content(), frame);
        String type = box.get("type").toLowerCase(Locale.ROOT);
        String form = switch (type) {
            case "search", "search2", "fulltext" -> search(box, frame, type.equals("fulltext"));
            case "create" -> create(box, frame, "createbox", "inputbox-createarticle", false);
            case "comment" -> create(box, frame, "createbox", "inputbox-postcomment", true);
            case "commenttitle" -> commentTitle(box, frame);
            case "move" -> move(box, frame);
            default -> "";
        };
        if (form.isEmpty()) {
            return new Rendered.Html("<div><strong class=\"error\">"
                    + TagHtml.attribute(InterfaceTexts.get(
                            frame.state(), type.isEmpty() ? "inputbox-error-no-type" : "inputbox-error-bad-type", type))
                    + "</strong></div>");
        }
        Map<String, String> wrapper = new LinkedHashMap<>();
        boolean centered = !box.get("bgcolor").isEmpty() || !"no".equals(box.get("center"));
        wrapper.put("class", centered ? "mw-inputbox-centered" : "");
        wrapper.put("style", "");
        String background = box.get("bgcolor");
        if (!background.isEmpty() && background.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '#')) {
            wrapper.put("style", "background-color: " + background + "; color: inherit;");
        }
        return new Rendered.Html(TagHtml.element("div", wrapper, form));
    }

    private static String search(Box box, Frame frame, boolean fulltextOnly) {
        StringBuilder html = new StringBuilder();
        html.append(open("searchbox", "searchbox", articleUrl(frame, "Search"), ""));
        html.append(textInput(
                box,
                "mw-inputbox-input mw-searchInput searchboxInput cdx-text-input__input",
                "search",
                true,
                false,
                frame));
        if (!box.get("prefix").isEmpty()) {
            html.append(hidden("prefix", box.get("prefix")));
        }
        html.append(box.lineBreak());
        if (!fulltextOnly) {
            html.append(button("go", box.label("buttonlabel", "inputbox-tryexact", frame), BUTTON_CLASS))
                    .append("&#160;");
        }
        html.append(button(
                "fulltext",
                fulltextOnly
                        ? box.label("buttonlabel", "inputbox-searchfulltext", frame)
                        : box.label("searchbuttonlabel", "inputbox-searchfulltext", frame),
                BUTTON_CLASS));
        if (fulltextOnly) {
            html.append(hidden("fulltext", "Search"));
        }
        return html.append("</form>").toString();
    }

    private static String create(Box box, Frame frame, String name, String labelKey, boolean comment) {
        StringBuilder html = new StringBuilder();
        html.append(open(name, name, scriptUrl(frame), "get"));
        html.append(hidden("action", "edit"));
        if (comment) {
            html.append(hidden("section", "new"));
        }
        for (String field : List.of("preload", "editintro", "summary", "nosummary", "prefix", "minor")) {
            if (box.has(field)) {
                html.append(hidden(field, box.get(field)));
            }
        }
        box.preloadParameters.forEach(value -> html.append(hidden("preloadparams[]", value)));
        html.append(textInput(
                box, "mw-inputbox-input mw-inputbox-createbox cdx-text-input__input", "title", false, true, frame));
        html.append(box.lineBreak());
        html.append(button("create", box.label("buttonlabel", labelKey, frame), MAIN_BUTTON_CLASS));
        return html.append("</form>").toString();
    }

    private static String commentTitle(Box box, Frame frame) {
        StringBuilder html = new StringBuilder();
        html.append(open("commentbox", "commentbox", scriptUrl(frame), "get"));
        html.append(hidden("action", "edit"));
        for (String field : List.of("preload", "editintro")) {
            if (box.has(field)) {
                html.append(hidden(field, box.get(field)));
            }
        }
        html.append(textInput(
                box, "mw-inputbox-input commentboxInput cdx-text-input__input", "preloadtitle", false, false, frame));
        html.append(hidden("section", "new")).append(hidden("title", box.get("page")));
        html.append(box.lineBreak());
        html.append(button("create", box.label("buttonlabel", "inputbox-postcommenttitle", frame), MAIN_BUTTON_CLASS));
        return html.append("</form>").toString();
    }

    private static String move(Box box, Frame frame) {
        StringBuilder html = new StringBuilder();
        html.append(open("movebox", "mw-movebox", scriptUrl(frame), "get"));
        String special = frame.state().site().namespaces().name(Namespace.SPECIAL);
        html.append(hidden("title", special + ":MovePage/" + box.get("page")));
        html.append(hidden("wpReason", box.get("summary"))).append(hidden("prefix", box.get("prefix")));
        html.append(textInput(
                box, "mw-inputbox-input mw-moveboxInput cdx-text-input__input", "wpNewTitle", false, false, frame));
        html.append(box.lineBreak());
        html.append("<input type=\"submit\" value=\"")
                .append(TagHtml.attribute(box.label("buttonlabel", "inputbox-movearticle", frame)))
                .append("\" class=\"" + MAIN_BUTTON_CLASS + "\" />");
        return html.append("</form>").toString();
    }

    private static String open(String name, String formClass, String action, String method) {
        return "<form name=\"" + name + "\" class=\"" + formClass + " mw-inputbox-form\" action=\""
                + TagHtml.attribute(action) + "\"" + (method.isEmpty() ? "" : " method=\"" + method + "\"") + ">";
    }

    private static String textInput(
            Box box, String classes, String name, boolean classFirst, boolean required, Frame frame) {
        boolean hidden = box.get("hidden").equals("yes");
        StringBuilder html = new StringBuilder("<div class=\"cdx-text-input\"><input");
        html.append(hidden ? attribute("type", "hidden") : "");
        html.append(classFirst ? attribute("class", classes) + attribute("name", name) : "");
        html.append(classFirst ? "" : attribute("name", name) + attribute("class", classes));
        if (!box.get("default").isEmpty()) {
            html.append(attribute("value", box.get("default")));
        }
        html.append(attribute("placeholder", box.get("placeholder")));
        if (required && !hidden) {
            html.append(attribute("required", ""));
        }
        String width = box.get("width");
        html.append(attribute(
                "size", !width.isEmpty() && width.chars().allMatch(Character::isDigit) ? width : DEFAULT_WIDTH));
        String direction = box.get("dir").toLowerCase(Locale.ROOT);
        html.append(attribute(
                "dir",
                direction.equals("ltr") || direction.equals("rtl")
                        ? direction
                        : TextDirection.of(frame.state().site().language()).attribute()));
        if (!box.get("arialabel").isEmpty()) {
            html.append(attribute("aria-label", box.get("arialabel")));
        }
        return html.append(" /></div>").toString();
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + TagHtml.attribute(value) + "\"";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\"" + (value.isEmpty() ? "" : attribute("value", value)) + attribute("name", name)
                + " />";
    }

    private static String button(String name, String label, String classes) {
        return "<input type=\"submit\" name=\"" + name + "\"" + attribute("value", label) + " class=\"" + classes
                + "\" />";
    }

    private static String articleUrl(Frame frame, String special) {
        String title = frame.state().site().namespaces().name(Namespace.SPECIAL) + ":" + special;
        return frame.state().site().articlePath().replace("$1", title.replace(' ', '_'));
    }

    private static String scriptUrl(Frame frame) {
        return frame.state().site().scriptPath() + "/index.php";
    }

    /** The lines of a box: {@code name=value}. */
    private static final class Box {
        private final Map<String, String> values = new HashMap<>();
        private final List<String> preloadParameters = new ArrayList<>();

        static Box read(String content, Frame frame) {
            Box box = new Box();
            for (String line : content.split("\n", -1)) {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    continue;
                }
                String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                String value = frame.expand(line.substring(equals + 1).strip()).strip();
                if (name.equals("preloadparams[]")) {
                    box.preloadParameters.add(value);
                } else {
                    box.values.put(name, value);
                }
            }
            return box;
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String get(String name) {
            return values.getOrDefault(name, "");
        }

        String label(String name, String messageKey, Frame frame) {
            String own = get(name);
            return own.isEmpty() ? InterfaceTexts.get(frame.state(), messageKey) : own;
        }

        String lineBreak() {
            return "no".equals(get("break")) ? "" : "<br />";
        }
    }
}
