// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.spec.EngineNames;

/** Every place that the engine's own lists name, with {@code %s} where a writer's text can stand. */
final class AttackPlaces {

    private static final List<String> TAG_ATTRIBUTES = List.of(
            "name",
            "group",
            "follow",
            "extends",
            "dir",
            "responsive",
            "lang",
            "line",
            "start",
            "highlight",
            "class",
            "style",
            "id",
            "title",
            "mode",
            "caption",
            "widths",
            "heights",
            "perrow",
            "src",
            "wrapper",
            "display",
            "qid",
            "begin",
            "end",
            "from",
            "to",
            "depth",
            "hideroot");

    private AttackPlaces() {}

    static List<String> all() {
        List<String> places = new ArrayList<>();
        MagicWords words = MagicWords.of("en");
        for (FunctionEntry entry : EngineNames.functions(TestWiki.ENGINE.site(), words)) {
            String call = EngineNames.call(entry, words);
            if (entry.kind() != FunctionEntry.Kind.VARIABLE) {
                places.add("{{" + call + "%s}}");
                places.add("{{" + call + "a|%s|%s|b=%s}}");
            }
        }
        for (String tag : EngineNames.tags(TestWiki.ENGINE.site()).keySet()) {
            places.add("<" + tag + ">%s</" + tag + ">");
            places.add("<" + tag + " %s />");
            places.add("{{#tag:" + tag + "|%s|%s=%s}}");
            for (String attribute : TAG_ATTRIBUTES) {
                places.add("<" + tag + " " + attribute + "=\"%s\">x</" + tag + ">");
            }
        }
        for (String option : EngineNames.fileOptions(words)) {
            places.add("[[File:Example.jpg|" + option.replace("$1", "%s") + "|%s]]");
        }
        for (String element : elements()) {
            places.add("<" + element + " %s>%s</" + element + ">");
            for (String attribute :
                    List.of("id", "class", "style", "title", "lang", "cite", "href", "itemtype", "about")) {
                places.add("<" + element + " " + attribute + "=\"%s\">x");
            }
        }
        return places;
    }

    private static List<String> elements() {
        try (InputStream in = Objects.requireNonNull(
                AttackPlaces.class.getResourceAsStream("/org/explorepedia/wikitext/html/elements.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("*"))
                    .map(line -> line.split(" ", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
