// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.web.frame.ChangeLines;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.TitlesView;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What the special pages that list things share: frames, filters, days, titles. */
final class ListScreens {

    private final Frames frames;
    private final ChangeLines lines;

    ListScreens(Frames frames, ChangeLines lines) {
        this.frames = frames;
        this.lines = lines;
    }

    Frames frames() {
        return frames;
    }

    WikiUrls urls() {
        return frames.urls();
    }

    ChangeLines lines() {
        return lines;
    }

    /**
     * A special page with a part of the skin as its body.
     *
     * @param name of the page; its heading is the text {@code special.<name>}
     */
    Reply reply(Visit visit, String name, String template, Object view) {
        return reply(visit, name, heading(visit, name), List.of(), template, view);
    }

    Reply reply(Visit visit, String name, String heading, List<Notice> notices, String template, Object view) {
        return reply(visit, name, Head.unlisted(heading), notices, template, view);
    }

    Reply reply(Visit visit, String name, Head head, List<Notice> notices, String template, Object view) {
        PageChromeBuilder chrome = frames.special(visit, Title.of(Namespace.SPECIAL, name), head);
        notices.forEach(chrome::notice);
        Content body = frames.skin().part(template, Texts.of(visit.localizer()), view);
        return frames.reply(200, chrome, body);
    }

    static String heading(Visit visit, String name) {
        return visit.text("special." + name.toLowerCase(java.util.Locale.ROOT));
    }

    /** Changes under the days on which they were made, as the reader counts days. */
    List<ChangesView.Day> days(Visit visit, List<ChangeLine> changes) {
        List<org.explorepedia.web.skin.view.ChangeLine> drawn = lines.ofChanges(visit, changes);
        Map<String, List<org.explorepedia.web.skin.view.ChangeLine>> days = new LinkedHashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            Instant moment = changes.get(i).change().timestamp();
            days.computeIfAbsent(visit.localizer().date(moment), _ -> new ArrayList<>())
                    .add(drawn.get(i).at(When.timeOf(visit.localizer(), moment)));
        }
        return days.entrySet().stream()
                .map(day -> new ChangesView.Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** A menu of all namespaces with pages. */
    Field.Select namespaceField(Visit visit, String selected, boolean all) {
        List<Field.Option> options = new ArrayList<>();
        if (all) {
            options.add(new Field.Option("", visit.text("filter.all-namespaces")));
        }
        for (Namespace namespace : frames.namespaces().all()) {
            if (namespace.id() >= 0) {
                String label = namespace.id() == Namespace.MAIN ? visit.text("filter.articles") : namespace.name();
                options.add(new Field.Option(Integer.toString(namespace.id()), label));
            }
        }
        return new Field.Select("namespace", visit.text("filter.namespace"), options, selected, "");
    }

    /** The namespaces that a filter names; none for all. */
    static Set<Integer> namespaces(Params params) {
        Set<Integer> namespaces = new LinkedHashSet<>();
        for (String value : params.all("namespace")) {
            if (!value.isEmpty() && value.length() < 6 && value.chars().allMatch(Character::isDigit)) {
                namespaces.add(Integer.parseInt(value));
            }
        }
        return namespaces;
    }

    Link link(Title title) {
        return new Link("", frames.namespaces().prefixedText(title), urls().page(title));
    }

    /** Titles under their first letters. */
    List<TitlesView.Letter> letters(List<Link> links) {
        Map<String, List<Link>> letters = new LinkedHashMap<>();
        for (Link link : links) {
            String label = link.label();
            String first = label.isEmpty() ? "" : label.substring(0, label.offsetByCodePoints(0, 1));
            letters.computeIfAbsent(first.toUpperCase(java.util.Locale.ROOT), _ -> new ArrayList<>())
                    .add(link);
        }
        return letters.entrySet().stream()
                .map(letter -> new TitlesView.Letter(letter.getKey(), letter.getValue()))
                .toList();
    }

    /** The parameters of an address that links of its pager keep. */
    static Map<String, String> kept(Params params) {
        Map<String, String> kept = new LinkedHashMap<>();
        params.asMap().keySet().forEach(name -> {
            if (!Set.of("offset", "dir", "limit", "title").contains(name)) {
                kept.put(name, params.get(name));
            }
        });
        return kept;
    }
}
