// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.explorepedia.core.diff.LineDiff;
import org.explorepedia.core.diff.PageDiff;
import org.explorepedia.core.diff.Row;
import org.explorepedia.core.diff.Segment;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.kind.Mention;
import org.explorepedia.core.notification.kind.MentionFailed;
import org.explorepedia.core.notification.kind.TooManyMentions;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.render.RenderService;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * Mentions in what somebody wrote and signed: links to user pages that are new in it, also those that a template makes, and
 * names called with an at sign. Headings and what stood there before count for nothing.
 */
public final class Mentions {

    /** Whoever names more people than this tells none of them. */
    public static final int MOST = 50;

    private static final String WIKITEXT = "wikitext";

    private final RenderService render;
    private final NotableEvents events;

    public Mentions(RenderService render, NotableEvents events) {
        this.render = render;
        this.events = events;
    }

    /**
     * Whom a text names, as written.
     *
     * @param linked names whose user pages it links to
     * @param called what each call with an at sign may mean, the longest name first
     */
    public record Found(Set<String> linked, Set<List<String>> called) {

        public static final Found NONE = new Found(Set.of(), Set.of());

        public Found {
            linked = Set.copyOf(linked);
            called = Set.copyOf(called);
        }

        public boolean isEmpty() {
            return linked.isEmpty() && called.isEmpty();
        }
    }

    /**
     * Reads a change; takes as long as showing what is new in it, so it is called before the transaction.
     *
     * @param before the text as it was; empty for a new message
     * @param after the text with the signature in place of its tildes
     */
    public Found in(Title page, String before, String after) {
        StringBuilder added = new StringBuilder();
        StringBuilder removed = new StringBuilder();
        if (before.isEmpty()) {
            after.lines().forEach(line -> add(added, line));
        } else {
            lines(before, after, added, removed);
        }
        if (added.indexOf("@") < 0 && added.indexOf("[[") < 0 && added.indexOf("{{") < 0) {
            return Found.NONE;
        }
        Set<String> linked = new HashSet<>(linked(page, added.toString()));
        Set<List<String>> called = new HashSet<>(Calls.in(added.toString()));
        if (!removed.isEmpty() && !(linked.isEmpty() && called.isEmpty())) {
            linked.removeAll(linked(page, removed.toString()));
            called.removeAll(Calls.in(removed.toString()));
        }
        return new Found(linked, called);
    }

    private static void lines(String before, String after, StringBuilder added, StringBuilder removed) {
        for (PageDiff.Hunk hunk : LineDiff.between(before, after).hunks()) {
            for (Row row : hunk.rows()) {
                switch (row) {
                    case Row.Added(var _, String text) -> add(added, text);
                    case Row.Deleted(var _, String text) -> add(removed, text);
                    case Row.Changed changed -> {
                        add(added, text(changed.newSide()));
                        add(removed, text(changed.oldSide()));
                    }
                    case Row.Context _, Row.MovedFrom _, Row.MovedTo _ -> {}
                }
            }
        }
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    private static void add(StringBuilder all, String line) {
        boolean heading = line.startsWith("=") && line.stripTrailing().endsWith("=");
        if (!heading) {
            all.append(line).append('\n');
        }
    }

    private Set<String> linked(Title page, String wikitext) {
        if (wikitext.indexOf("[[") < 0 && wikitext.indexOf("{{") < 0) {
            return Set.of();
        }
        return render
                .preview(
                        page,
                        wikitext,
                        WIKITEXT,
                        RenderOptions.reader(render.engine().site().language()))
                .facts()
                .links()
                .stream()
                .filter(title ->
                        title.namespace() == Namespace.USER && title.dbKey().indexOf('/') < 0)
                .map(Title::text)
                .collect(Collectors.toSet());
    }

    /**
     * Tells those who are named, or the writer why nobody is; called in the transaction in which the text is stored.
     *
     * @param about what happened, whose kind does not matter; its source takes the mention back with the text
     * @param except accounts that hear of the same text anyway, such as the owner of the page
     */
    public void record(Stores stores, Found found, NotableEvent about, Set<UserId> except) {
        if (found.isEmpty()) {
            return;
        }
        Map<String, User> accounts = accounts(stores, found);
        Set<User> named = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : found.linked()) {
            Optional.ofNullable(accounts.get(name)).ifPresentOrElse(named::add, () -> {
                if (!isAddress(name)) {
                    unknown.add(name);
                }
            });
        }
        for (List<String> call : found.called()) {
            call.stream()
                    .flatMap(name -> canonical(name).stream())
                    .filter(accounts::containsKey)
                    .findFirst()
                    .ifPresentOrElse(name -> named.add(accounts.get(name)), () -> {
                        if (isMeantAsName(call.getLast())) {
                            unknown.add(call.getLast());
                        }
                    });
        }
        Optional<UserId> writer = about.agent().user();
        named.removeIf(user -> writer.equals(Optional.of(user.id())));
        if (named.size() + unknown.size() > MOST) {
            writer.ifPresent(user -> events.record(
                    stores,
                    of(about, TooManyMentions.ID)
                            .to(List.of(user))
                            .with(NotableEvent.SUBJECT, Integer.toString(MOST))));
            return;
        }
        List<UserId> told = named.stream()
                .map(User::id)
                .filter(user -> !except.contains(user))
                .toList();
        if (!told.isEmpty()) {
            events.record(stores, of(about, Mention.ID).to(told));
        }
        if (!unknown.isEmpty() && writer.isPresent()) {
            events.record(
                    stores,
                    of(about, MentionFailed.ID)
                            .to(List.of(writer.get()))
                            .with(NotableEvent.SUBJECT, String.join(", ", unknown)));
        }
    }

    /** Each comment is an entry of its own. */
    private static NotableEvent of(NotableEvent about, String kind) {
        Map<String, String> data = new java.util.HashMap<>(about.data());
        data.remove(NotableEvent.TO);
        data.remove(NotableEvent.TOPICS);
        String source = about.get(NotableEvent.SOURCE);
        String bundle = kind + ":" + (source.isEmpty() ? about.bundleKey() + "@" + about.at() : source);
        return new NotableEvent(kind, about.agent(), about.at(), about.title(), bundle, data);
    }

    private Map<String, User> accounts(Stores stores, Found found) {
        Set<String> names = new LinkedHashSet<>(found.linked());
        List<String> called = new ArrayList<>();
        found.called().forEach(called::addAll);
        called.forEach(name -> canonical(name).ifPresent(names::add));
        return stores.users().find(names);
    }

    private Optional<String> canonical(String name) {
        return render.engine()
                .titles()
                .find(name, Namespace.USER)
                .filter(title ->
                        title.namespace() == Namespace.USER && title.dbKey().indexOf('/') < 0)
                .map(Title::text);
    }

    /**
     * Names of accounts begin with a capital letter. What begins with a small one or a digit, such as {@code @media}, calls
     * an account if there is one, and otherwise nobody was meant.
     */
    private static boolean isMeantAsName(String call) {
        int first = call.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    /** People without account cannot be told, and linking to their pages is no mistake. */
    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
