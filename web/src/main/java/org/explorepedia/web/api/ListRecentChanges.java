// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.wikitext.title.Namespaces;

/** {@code list=recentchanges}, newest first. */
public final class ListRecentChanges implements QueryPart {

    private final RecentChanges changes;
    private final UnitOfWork work;
    private final Namespaces namespaces;
    private final Summaries summaries;

    public ListRecentChanges(RecentChanges changes, UnitOfWork work, Namespaces namespaces, Summaries summaries) {
        this.changes = changes;
        this.work = work;
        this.namespaces = namespaces;
        this.summaries = summaries;
    }

    @Override
    public String name() {
        return "recentchanges";
    }

    @Override
    public Group group() {
        return Group.LIST;
    }

    @Override
    public String prefix() {
        return "rc";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.someOf(
                        "prop",
                        "title|timestamp|ids",
                        "title",
                        "ids",
                        "sizes",
                        "flags",
                        "user",
                        "userid",
                        "comment",
                        "parsedcomment",
                        "timestamp",
                        "tags",
                        "loginfo",
                        "patrolled",
                        "redirect"),
                ApiParameter.someOf("type", "edit|new|log", "edit", "log", "new"),
                ApiParameter.someOf("show", "", "!anon", "!bot", "!minor", "!patrolled", "anon"),
                ApiParameter.list("namespace", ApiParameter.Kind.NAMESPACE),
                ApiParameter.of("excludeuser", ApiParameter.Kind.USER),
                ApiParameter.text("tag"),
                ApiParameter.flag("toponly"),
                ApiParameter.oneOf("dir", "older", "older"),
                ApiParameter.time("end"),
                ApiParameter.limit(10),
                ApiParameter.text("continue"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Slice<ChangeLine> slice = changes.list(
                call.visit().viewer(), filter(call), new Slice.Request(call.find("continue"), false, call.limit()));
        Set<String> wanted = call.several("prop");
        return new Part.Values(
                Map.of(
                        "recentchanges",
                        slice.items().stream().map(line -> line(wanted, line)).toList()),
                slice.next()
                        .<Map<String, Object>>map(at -> Map.of("rccontinue", at))
                        .orElse(Map.of()));
    }

    private ChangeStore.Filter filter(ApiCall call) {
        Set<String> show = call.several("show");
        Set<RecentChange.Kind> kinds = EnumSet.noneOf(RecentChange.Kind.class);
        call.several("type").forEach(type -> kinds.add(RecentChange.Kind.valueOf(type.toUpperCase(Locale.ROOT))));
        Optional<Actor> hidden = call.find("excludeuser")
                .map(name -> name.replace('_', ' '))
                .map(name -> work.read(stores -> stores.users().find(name))
                        .map(user -> user.actor())
                        .orElseGet(() -> Actor.unregistered(name)));
        return new ChangeStore.Filter(
                call.time("end"),
                call.namespaces("namespace"),
                false,
                kinds,
                show.contains("!minor"),
                show.contains("!bot"),
                show.contains("!anon"),
                show.contains("anon"),
                show.contains("!patrolled"),
                hidden,
                Optional.empty(),
                Optional.empty(),
                call.get("tag"),
                call.has("toponly"));
    }

    private Map<String, Object> line(Set<String> wanted, ChangeLine shown) {
        RecentChange change = shown.change();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", change.kind().name().toLowerCase(Locale.ROOT));
        boolean deed = change.kind() != RecentChange.Kind.LOG || shown.readable();
        if (!deed) {
            line.put("actionhidden", true);
        } else if (wanted.contains("title")) {
            line.put("ns", change.title().namespace());
            line.put("title", namespaces.prefixedText(change.title()));
        }
        if (wanted.contains("ids")) {
            line.put("pageid", change.page().map(id -> id.value()).orElse(0L));
            line.put("revid", change.revision().map(id -> id.value()).orElse(0L));
            line.put("old_revid", change.previous().map(id -> id.value()).orElse(0L));
            line.put("rcid", change.id());
        }
        author(wanted, shown, line);
        if (wanted.contains("flags")) {
            line.put("bot", change.bot());
            line.put("new", change.kind() == RecentChange.Kind.NEW);
            line.put("minor", change.minor());
        }
        if (wanted.contains("patrolled")) {
            line.put("patrolled", change.patrolled());
        }
        if (wanted.contains("sizes")) {
            line.put("oldlen", change.oldLength());
            line.put("newlen", change.newLength());
        }
        if (wanted.contains("timestamp")) {
            line.put("timestamp", ApiTimes.write(change.timestamp()));
        }
        if (!shown.summaryShown() || change.hidden().contains(HiddenPart.SUMMARY)) {
            line.put("commenthidden", true);
        }
        if (shown.summaryShown() && wanted.contains("comment")) {
            line.put("comment", change.summary());
        }
        if (shown.summaryShown() && wanted.contains("parsedcomment")) {
            line.put(
                    "parsedcomment",
                    summaries.html(change.summary(), change.title()).markup());
        }
        if (deed && wanted.contains("loginfo") && change.kind() == RecentChange.Kind.LOG) {
            line.put("logtype", change.logType());
            line.put("logaction", change.logAction());
            line.put("logparams", change.logDetails());
        }
        if (wanted.contains("tags")) {
            line.put("tags", change.tags().stream().sorted().toList());
        }
        return line;
    }

    private static void author(Set<String> wanted, ChangeLine shown, Map<String, Object> line) {
        if (!shown.actorShown()) {
            line.put("userhidden", true);
            return;
        }
        Actor actor = shown.change().actor();
        if (wanted.contains("user")) {
            line.put("user", actor.name());
            if (!actor.isRegistered()) {
                line.put("anon", true);
            }
        }
        if (wanted.contains("userid")) {
            line.put("userid", actor.user().map(UserId::value).orElse(0L));
        }
    }
}
