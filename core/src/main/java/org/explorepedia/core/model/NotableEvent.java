// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.explorepedia.wikitext.title.Title;

/**
 * Something that people may want to hear of. What it says must be readable by everybody who is told; texts of pages and
 * messages are not in it, since they may be hidden later.
 *
 * @param kind names the kind of notification
 * @param agent who did it
 * @param title the page that it is about and that its entry leads to
 * @param bundleKey events of one bundle make one entry in somebody's list, such as {@code thread:42}
 * @param data the names below, and what the texts of the kind need
 */
public record NotableEvent(
        String kind, Actor agent, Instant at, Title title, String bundleKey, Map<String, String> data) {

    /** Numbers of accounts that are told whatever they follow, with commas. */
    public static final String TO = "to";
    /** Topics whose followers are told, one a line; who muted one of them is not told. */
    public static final String TOPICS = "topics";
    /** What the event is about, such as {@code message:7}; with it the event is taken back and brought back. */
    public static final String SOURCE = "source";
    /** Number of the revision that the event is about. */
    public static final String REVISION = "revision";
    /** Part of the page to go to, without a hash. */
    public static final String FRAGMENT = "fragment";
    /** Heading of the thread or discussion. */
    public static final String SUBJECT = "subject";

    public NotableEvent {
        data = Map.copyOf(data);
    }

    /** An event without data. */
    public static NotableEvent of(String kind, Actor agent, Instant at, Title title, String bundleKey) {
        return new NotableEvent(kind, agent, at, title, bundleKey, Map.of());
    }

    /** The same with one more value; an empty one changes nothing. */
    public NotableEvent with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new HashMap<>(data);
        more.put(name, value);
        return new NotableEvent(kind, agent, at, title, bundleKey, more);
    }

    /** The same, told to these accounts as well. */
    public NotableEvent to(Collection<UserId> users) {
        Set<Long> all = new TreeSet<>();
        to().forEach(user -> all.add(user.value()));
        users.forEach(user -> all.add(user.value()));
        return with(TO, all.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** The same, told to those who follow one of these topics. */
    public NotableEvent following(String... topics) {
        Set<String> all = new LinkedHashSet<>(topics());
        all.addAll(Arrays.asList(topics));
        return with(TOPICS, String.join("\n", all));
    }

    /** The same, about something by which it can be taken back. */
    public NotableEvent about(String source) {
        return with(SOURCE, source);
    }

    /** The same, about a revision, which takes it back when it is hidden. */
    public NotableEvent about(RevisionId revision) {
        return with(REVISION, revision.toString()).about(source(revision));
    }

    /** The source of what is said about a revision. */
    public static String source(RevisionId revision) {
        return "revision:" + revision;
    }

    public Optional<RevisionId> revision() {
        String number = get(REVISION);
        return number.isEmpty() ? Optional.empty() : Optional.of(new RevisionId(Long.parseLong(number)));
    }

    public String get(String name) {
        return data.getOrDefault(name, "");
    }

    public Set<UserId> to() {
        return get(TO).isEmpty()
                ? Set.of()
                : Arrays.stream(get(TO).split(","))
                        .map(number -> new UserId(Long.parseLong(number)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> topics() {
        return get(TOPICS).isEmpty() ? Set.of() : Set.of(get(TOPICS).split("\n"));
    }
}
