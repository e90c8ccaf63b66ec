// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.explorepedia.core.model.AccountToken;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.BotPassword;
import org.explorepedia.core.model.CommentPlace;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.Job;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.core.store.AddressStore;
import org.explorepedia.core.store.LinkStore.Target;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

/** Everything that a wiki keeps. Values are immutable, so that a shallow copy is enough to undo a transaction. */
final class MemoryState {

    /** A block of an address on behalf of another block. */
    record AutomaticBlock(long parent, String address, Block block) {}

    /** What a request was answered. */
    record Answered(String answer, Instant at) {}

    /** Events of a window of time. */
    record Counted(long events, Instant ends) {}

    long lastId;
    final Map<PageId, Page> pages = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<PageId, Title> newPages = new HashMap<>();
    final Map<RevisionId, Revision> revisions = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<RevisionId, Revision> archived = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<RevisionId, String> texts = new HashMap<>();
    final Map<PageId, DeletedPage> deleted = new HashMap<>();
    final Map<PageId, List<CommentPlace>> comments = new HashMap<>();
    final List<LogEntry> logs = new ArrayList<>();
    final List<RecentChange> changes = new ArrayList<>();
    final Map<UserId, User> users = new LinkedHashMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final Map<List<Object>, BotPassword> botPasswords = new TreeMap<>(Comparator.comparing(List::toString));
    final Map<String, AccountToken> tokens = new HashMap<>();
    final Map<String, Counted> counters = new HashMap<>();
    final Map<Title, List<Protection>> protections = new HashMap<>();
    final Map<Long, Block> blocks = new TreeMap<>();
    final List<AutomaticBlock> automaticBlocks = new ArrayList<>();
    final List<AddressStore.Use> addressUses = new ArrayList<>();
    final Map<List<Object>, WatchedPage> watches = new LinkedHashMap<>();
    final Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
    final Map<Long, Job> jobs = new TreeMap<>();
    final Map<Long, Instant> leases = new HashMap<>();
    final Map<String, String> settings = new TreeMap<>();
    final Map<String, Answered> answers = new HashMap<>();
    final Map<PageId, Map<LinkKind, Map<Target, String>>> links = new HashMap<>();
    final Map<PageId, Map<String, String>> properties = new HashMap<>();
    final Map<PageId, Title> redirects = new HashMap<>();
    final Map<Long, MemoryMailStore.Row> mails = new TreeMap<>();
    final Map<List<Object>, Long> mailItems = new LinkedHashMap<>();
    final Map<Long, RecordedEvent> events = new TreeMap<>();
    final Map<List<Object>, Delivery> deliveries = new LinkedHashMap<>();
    final Map<List<Object>, MemoryNotificationStore.Line> entries = new LinkedHashMap<>();
    final Map<List<Object>, Boolean> subscriptions = new LinkedHashMap<>();
    final Set<List<Object>> mutes = new LinkedHashSet<>();

    final Map<ThreadId, WallThread> threads = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<List<Object>, WallMessage> messages = new LinkedHashMap<>();
    final Map<List<Object>, List<MessageVersion>> versions = new HashMap<>();
    final List<WallEvent> wallEvents = new ArrayList<>();
    final List<MessageReport> reports = new ArrayList<>();

    long nextId() {
        return ++lastId;
    }

    MemoryState copy() {
        MemoryState copy = new MemoryState();
        copy.fill(this);
        return copy;
    }

    void restore(MemoryState earlier) {
        pages.clear();
        newPages.clear();
        revisions.clear();
        archived.clear();
        texts.clear();
        deleted.clear();
        logs.clear();
        changes.clear();
        users.clear();
        sessions.clear();
        botPasswords.clear();
        tokens.clear();
        counters.clear();
        protections.clear();
        blocks.clear();
        automaticBlocks.clear();
        addressUses.clear();
        watches.clear();
        drafts.clear();
        jobs.clear();
        leases.clear();
        settings.clear();
        answers.clear();
        links.clear();
        properties.clear();
        redirects.clear();
        mails.clear();
        mailItems.clear();
        threads.clear();
        messages.clear();
        versions.clear();
        wallEvents.clear();
        reports.clear();
        events.clear();
        deliveries.clear();
        entries.clear();
        subscriptions.clear();
        mutes.clear();
        fill(earlier);
    }

    private void fill(MemoryState other) {
        lastId = other.lastId;
        pages.putAll(other.pages);
        newPages.putAll(other.newPages);
        revisions.putAll(other.revisions);
        archived.putAll(other.archived);
        texts.putAll(other.texts);
        deleted.putAll(other.deleted);
        logs.addAll(other.logs);
        changes.addAll(other.changes);
        users.putAll(other.users);
        sessions.putAll(other.sessions);
        botPasswords.putAll(other.botPasswords);
        tokens.putAll(other.tokens);
        counters.putAll(other.counters);
        protections.putAll(other.protections);
        blocks.putAll(other.blocks);
        automaticBlocks.addAll(other.automaticBlocks);
        addressUses.addAll(other.addressUses);
        watches.putAll(other.watches);
        drafts.putAll(other.drafts);
        jobs.putAll(other.jobs);
        leases.putAll(other.leases);
        settings.putAll(other.settings);
        answers.putAll(other.answers);
        other.links.forEach((page, kinds) -> links.put(page, new HashMap<>(kinds)));
        properties.putAll(other.properties);
        redirects.putAll(other.redirects);
        mails.putAll(other.mails);
        mailItems.putAll(other.mailItems);
        threads.putAll(other.threads);
        messages.putAll(other.messages);
        versions.putAll(other.versions);
        wallEvents.addAll(other.wallEvents);
        reports.addAll(other.reports);
        events.putAll(other.events);
        deliveries.putAll(other.deliveries);
        entries.putAll(other.entries);
        subscriptions.putAll(other.subscriptions);
        mutes.addAll(other.mutes);
    }

    /** Cuts a list into slices; the keys are positions. */
    static <T> Slice<T> slice(List<T> all, Slice.Request request) {
        int start = request.key().map(Integer::parseInt).orElse(request.backwards() ? all.size() : 0);
        if (request.backwards()) {
            start = Math.max(0, start - request.limit());
        }
        int from = Math.min(start, all.size());
        int to = Math.min(all.size(), from + request.limit());
        return new Slice<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
                from > 0 ? Optional.of(Integer.toString(from)) : Optional.empty());
    }

    <K, V> void change(Map<K, V> map, K key, Function<V, V> change) {
        map.put(key, change.apply(Objects.requireNonNull(map.get(key))));
    }
}
