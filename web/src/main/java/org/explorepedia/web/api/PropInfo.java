// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** {@code prop=info}: number, length and latest revision of pages, who may change them, whether the asker watches them. */
public final class PropInfo implements QueryPart {

    private static final Map<String, Action> TESTABLE = Map.of(
            "read",
            Action.READ,
            "edit",
            Action.EDIT,
            "create",
            Action.EDIT,
            "move",
            Action.MOVE,
            "delete",
            Action.DELETE);

    private final Frames frames;
    private final RightsChecker rights;
    private final UnitOfWork work;
    private final String language;
    private final String direction;
    private final Clock clock;

    /**
     * @param language of the content
     * @param direction of its script, {@code ltr} or {@code rtl}
     */
    public PropInfo(
            Frames frames, RightsChecker rights, UnitOfWork work, String language, String direction, Clock clock) {
        this.frames = frames;
        this.rights = rights;
        this.work = work;
        this.language = language;
        this.direction = direction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "info";
    }

    @Override
    public Group group() {
        return Group.PROP;
    }

    @Override
    public String prefix() {
        return "in";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.someOf(
                        "prop",
                        "",
                        "protection",
                        "talkid",
                        "subjectid",
                        "associatedpage",
                        "url",
                        "watched",
                        "displaytitle"),
                ApiParameter.list("testactions", ApiParameter.Kind.STRING),
                ApiParameter.oneOf("testactionsdetail", "boolean", "boolean"),
                ApiParameter.text("continue"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> wanted = call.several("prop");
        Map<PageSet.Entry, Title> titles = new LinkedHashMap<>();
        pages.entries().forEach(entry -> entry.title().ifPresent(title -> titles.put(entry, title)));
        Map<PageSet.Entry, Map<String, Object>> members = new LinkedHashMap<>();
        work.read(stores -> {
            Known known = Known.read(stores, call.visit(), wanted, titles.values(), clock.instant());
            titles.forEach((entry, title) -> {
                Map<String, Object> facts = facts(entry.page());
                if (wanted.contains("protection")) {
                    protection(
                            facts, entry.page().isPresent(), known.protections().getOrDefault(title, List.of()));
                }
                companions(facts, wanted, title, known);
                addresses(facts, wanted, title);
                if (wanted.contains("watched")) {
                    facts.put("watched", known.watched().contains(title.subjectPage()));
                }
                if (call.has("testactions")) {
                    facts.put(
                            "actions", tested(call, stores, title, entry.page().isPresent()));
                }
                members.put(entry, facts);
            });
            return members;
        });
        return new Part.OfPages(members, Map.of());
    }

    /** What is looked up for all pages at once. */
    private record Known(Map<Title, List<Protection>> protections, Map<Title, Page> companions, Set<Title> watched) {

        static Known read(
                Stores stores, Visit visit, Set<String> wanted, java.util.Collection<Title> titles, Instant now) {
            Set<Title> others = new LinkedHashSet<>();
            titles.forEach(title -> others.add(title.isTalk() ? title.subjectPage() : title.talkPage()));
            boolean companions = wanted.contains("talkid") || wanted.contains("subjectid");
            List<Title> subjects = titles.stream().map(Title::subjectPage).toList();
            return new Known(
                    wanted.contains("protection") ? stores.restrictions().protections(titles, now) : Map.of(),
                    companions ? stores.pages().find(others) : Map.of(),
                    wanted.contains("watched")
                            ? visit.viewer()
                                    .userId()
                                    .map(user -> stores.watches().watched(user, subjects, now))
                                    .orElse(Set.of())
                            : Set.of());
        }
    }

    private Map<String, Object> facts(Optional<Page> page) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("contentmodel", page.map(Page::contentModel).orElse("wikitext"));
        facts.put("pagelanguage", language);
        facts.put("pagelanguagehtmlcode", language);
        facts.put("pagelanguagedir", direction);
        page.ifPresent(known -> {
            facts.put("touched", ApiTimes.write(known.touched()));
            facts.put("lastrevid", known.latest().value());
            facts.put("length", known.length());
            if (known.redirect()) {
                facts.put("redirect", true);
            }
        });
        return facts;
    }

    private static void protection(Map<String, Object> facts, boolean exists, List<Protection> protections) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Protection one : protections) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", one.action());
            line.put("level", level(one.level()));
            line.put("expiry", one.expiry().at().map(ApiTimes::write).orElse("infinity"));
            line.put("cascade", one.cascade());
            lines.add(line);
        }
        facts.put("protection", lines);
        facts.put("restrictiontypes", exists ? List.of("edit", "move") : List.of("create"));
    }

    /** Levels by the names of groups, as they are called since before there were rights. */
    static String level(String right) {
        return switch (right) {
            case "editprotected" -> "sysop";
            case "editsemiprotected" -> "autoconfirmed";
            default -> right;
        };
    }

    private void companions(Map<String, Object> facts, Set<String> wanted, Title title, Known known) {
        Title other = title.isTalk() ? title.subjectPage() : title.talkPage();
        Optional<Long> number = Optional.ofNullable(known.companions().get(other))
                .map(page -> page.id().value());
        if (wanted.contains("talkid") && !title.isTalk()) {
            number.ifPresent(id -> facts.put("talkid", id));
        }
        if (wanted.contains("subjectid") && title.isTalk()) {
            number.ifPresent(id -> facts.put("subjectid", id));
        }
        if (wanted.contains("associatedpage")) {
            facts.put("associatedpage", frames.namespaces().prefixedText(other));
        }
    }

    private void addresses(Map<String, Object> facts, Set<String> wanted, Title title) {
        if (wanted.contains("url")) {
            facts.put("fullurl", frames.urls().canonical(title));
            facts.put("editurl", frames.urls().absolute(frames.urls().index(title, "action", "edit")));
            facts.put("canonicalurl", frames.urls().canonical(title));
        }
        if (wanted.contains("displaytitle")) {
            facts.put("displaytitle", frames.namespaces().prefixedText(title));
        }
    }

    private Map<String, Object> tested(ApiCall call, Stores stores, Title title, boolean exists) {
        PageState state = PageState.load(stores, title, exists, clock.instant());
        Map<String, Object> tested = new LinkedHashMap<>();
        call.several("testactions").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(name -> Optional.ofNullable(TESTABLE.get(name))
                        .ifPresent(action -> tested.put(
                                name,
                                rights.check(call.visit().viewer(), action, state)
                                        .isAllowed())));
        return tested;
    }
}
