// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.explorepedia.wikitext.html.Escape;

/** Shows the description of a template: what it is for, and a table of its parameters. */
final class TemplateDescription {

    private static final Set<String> TYPES = Set.of(
            "unknown",
            "number",
            "string",
            "line",
            "boolean",
            "date",
            "url",
            "wiki-page-name",
            "wiki-user-name",
            "wiki-file-name",
            "wiki-template-name",
            "content",
            "unbalanced-wikitext");

    /** What the states of a parameter are called, and how a table is sorted by them. */
    private enum Status {
        OPTIONAL,
        SUGGESTED,
        REQUIRED,
        DEPRECATED
    }

    private final String language;
    private final UnaryOperator<String> words;
    private final StringBuilder out = new StringBuilder(1024);

    /**
     * @param language of the reader, for texts in several languages
     * @param words the interface text with a key
     */
    TemplateDescription(String language, UnaryOperator<String> words) {
        this.language = language;
        this.words = words;
    }

    String html(JsonValue data) {
        String description = text(data.member("description"));
        out.append("<section class=\"mw-templatedata-doc-wrap\"><header><p class=\"");
        if (description.isEmpty()) {
            out.append("mw-templatedata-doc-desc mw-templatedata-doc-muted\">").append(word("doc-desc-empty"));
        } else {
            out.append("mw-templatedata-doc-desc\">").append(Escape.html(description));
        }
        Map<String, JsonValue> parameters = parameters(data);
        out.append("</p></header><table class=\"wikitable mw-templatedata-doc-params")
                .append(parameters.size() > 1 ? " sortable" : "")
                .append("\"><caption>");
        out.append("<p class=\"mw-templatedata-caption\">")
                .append(word("doc-params"))
                .append("</p>");
        format(data.text("format"));
        out.append("</caption><thead><tr><th colspan=\"2\">")
                .append(word("doc-param-name"))
                .append("</th>");
        for (String column : List.of("doc-param-desc", "doc-param-type", "doc-param-status")) {
            out.append("<th>").append(word(column)).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        if (parameters.isEmpty()) {
            out.append("<tr><td class=\"mw-templatedata-doc-muted\" colspan=\"7\">")
                    .append(word("doc-no-params-set"))
                    .append("</td></tr>");
        }
        for (String name : order(data, parameters)) {
            parameter(name, parameters.getOrDefault(name, new JsonValue.Members(Map.of())));
        }
        return out.append("</tbody></table></section>").toString();
    }

    private String word(String key) {
        return Escape.html(words.apply("templatedata-" + key));
    }

    private void format(String format) {
        if (!format.isEmpty()) {
            boolean named = format.equals("inline") || format.equals("block");
            out.append("<p><span class=\"mw-templatedata-format\">")
                    .append(word("doc-format-" + (named ? format : "custom")))
                    .append("</span></p>");
        }
    }

    /** Parameters with what they inherit from others. */
    private static Map<String, JsonValue> parameters(JsonValue data) {
        Map<String, JsonValue> all = new java.util.LinkedHashMap<>();
        if (data.member("params").orElse(null) instanceof JsonValue.Members members) {
            members.values().forEach((name, parameter) -> {
                Map<String, JsonValue> merged = new HashMap<>();
                if (members.values().get(parameter.text("inherits")) instanceof JsonValue.Members parent) {
                    merged.putAll(parent.values());
                }
                if (parameter instanceof JsonValue.Members own) {
                    merged.putAll(own.values());
                }
                all.put(name, new JsonValue.Members(merged));
            });
        }
        return all;
    }

    private static List<String> order(JsonValue data, Map<String, JsonValue> parameters) {
        List<String> names = new ArrayList<>();
        data.member("paramOrder").map(JsonValue::items).orElse(List.of()).stream()
                .map(JsonValue::plain)
                .filter(parameters::containsKey)
                .distinct()
                .forEach(names::add);
        // An order that leaves some out is not valid; they still are parameters.
        Set<String> listed = Set.copyOf(names);
        parameters.keySet().stream().filter(name -> !listed.contains(name)).forEach(names::add);
        return names;
    }

    private void parameter(String name, JsonValue parameter) {
        String label = text(parameter.member("label"));
        out.append("<tr><th>").append(Escape.html(label.isEmpty() ? name : label));
        out.append("</th><td class=\"mw-templatedata-doc-param-name\">");
        out.append("<code>").append(Escape.html(name)).append("</code>");
        for (JsonValue alias : parameter.member("aliases").map(JsonValue::items).orElse(List.of())) {
            out.append(" <code class=\"mw-templatedata-doc-param-alias\">")
                    .append(Escape.html(alias.plain()))
                    .append("</code>");
        }
        String description = text(parameter.member("description"));
        out.append("</td><td><p")
                .append(description.isEmpty() ? " class=\"mw-templatedata-doc-muted\">" : ">")
                .append(description.isEmpty() ? word("doc-param-desc-empty") : Escape.html(description))
                .append("</p><dl>");
        suggestions(parameter);
        detail("doc-param-default", Escape.html(text(parameter.member("default"))));
        detail("doc-param-example", Escape.html(text(parameter.member("example"))));
        String automatic = Escape.html(text(parameter.member("autovalue")));
        detail("doc-param-autovalue", automatic.isEmpty() ? "" : "<code>" + automatic + "</code>");
        out.append("</dl></td>");
        type(parameter.text("type"));
        status(parameter);
        out.append("</tr>");
    }

    private void suggestions(JsonValue parameter) {
        List<String> values = parameter.member("suggestedvalues").map(JsonValue::items).orElse(List.of()).stream()
                .map(value -> "<code>" + Escape.html(value.plain()) + "</code>")
                .toList();
        if (!values.isEmpty()) {
            out.append("<dt>")
                    .append(word("doc-param-suggestedvalues"))
                    .append("</dt><dd>")
                    .append(String.join(" ", values))
                    .append("</dd>");
        }
    }

    private void detail(String key, String valueHtml) {
        if (!valueHtml.isEmpty()) {
            out.append("<dt>")
                    .append(word(key))
                    .append("</dt><dd>")
                    .append(valueHtml)
                    .append("</dd>");
        }
    }

    private void type(String type) {
        // Older descriptions call some types by other names.
        String known = type.startsWith("string/") ? type.substring(7) : type;
        boolean named = TYPES.contains(known) && !known.equals("unknown");
        out.append("<td class=\"mw-templatedata-doc-param-type")
                .append(named ? "\">" : " mw-templatedata-doc-muted\">")
                .append(word("doc-param-type-" + (named ? known : "unknown")))
                .append("</td>");
    }

    private void status(JsonValue parameter) {
        Optional<JsonValue> deprecated = parameter
                .member("deprecated")
                .filter(value -> !value.plain().isEmpty() && !value.plain().equals("false"));
        Status status = Status.OPTIONAL;
        if (deprecated.isPresent()) {
            status = Status.DEPRECATED;
        } else if (parameter.text("required").equals("true")) {
            status = Status.REQUIRED;
        } else if (parameter.text("suggested").equals("true")) {
            status = Status.SUGGESTED;
        }
        String name = status.name().toLowerCase(java.util.Locale.ROOT);
        int sort = status == Status.DEPRECATED ? -1 : status.ordinal();
        out.append("<td class=\"mw-templatedata-doc-param-status-" + name + "\" data-sort-value=\"" + sort + "\">")
                .append(word("doc-param-status-" + name))
                .append("</td>");
    }

    /** A text, or the one in the reader's language of several. */
    private String text(Optional<JsonValue> value) {
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof JsonValue.Members members) {
            String own = members.text(language);
            String english = own.isEmpty() ? members.text("en") : own;
            return english.isEmpty()
                    ? members.values().values().stream()
                            .map(JsonValue::plain)
                            .findFirst()
                            .orElse("")
                    : english;
        }
        return value.get().plain();
    }
}
