// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.RevisionStore;
import org.explorepedia.core.store.Slice;

record MemoryRevisionStore(MemoryState state) implements RevisionStore {

    private static final Comparator<Revision> NEWEST_FIRST = Comparator.comparing(Revision::timestamp)
            .thenComparing(revision -> revision.id().value())
            .reversed();

    @Override
    public Revision insert(NewRevision revision) {
        RevisionId id = new RevisionId(state.nextId());
        byte[] bytes = revision.text().getBytes(StandardCharsets.UTF_8);
        Revision stored = new Revision(
                id,
                revision.page(),
                revision.parent(),
                revision.author(),
                revision.timestamp(),
                revision.summary(),
                revision.minor(),
                bytes.length,
                sha1(bytes),
                revision.contentModel(),
                revision.tags(),
                Set.of());
        state.revisions.put(id, stored);
        state.texts.put(id, revision.text());
        return stored;
    }

    static String sha1(byte[] bytes) {
        try {
            String digits = new BigInteger(1, MessageDigest.getInstance("SHA-1").digest(bytes)).toString(36);
            return "0".repeat(31 - digits.length()) + digits;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(state.revisions.get(id));
    }

    @Override
    public Map<RevisionId, Revision> find(Collection<RevisionId> ids) {
        Map<RevisionId, Revision> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(revision -> found.put(id, revision)));
        return found;
    }

    @Override
    public Optional<String> text(RevisionId id) {
        return Optional.ofNullable(state.texts.get(id));
    }

    @Override
    public Map<RevisionId, String> texts(Collection<RevisionId> ids) {
        Map<RevisionId, String> found = new HashMap<>();
        ids.forEach(id -> text(id).ifPresent(text -> found.put(id, text)));
        return found;
    }

    private List<Revision> of(PageId page) {
        return state.revisions.values().stream()
                .filter(revision -> revision.page().equals(page))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public Slice<Revision> history(PageId page, HistoryFilter filter, Slice.Request slice) {
        return MemoryState.slice(
                of(page).stream()
                        .filter(revision ->
                                filter.tag().isEmpty() || revision.tags().contains(filter.tag()))
                        .filter(revision -> filter.before()
                                .map(revision.timestamp()::isBefore)
                                .orElse(true))
                        .filter(revision -> filter.since()
                                .map(since -> !revision.timestamp().isBefore(since))
                                .orElse(true))
                        .toList(),
                slice);
    }

    @Override
    public Optional<Revision> neighbour(Revision revision, boolean newer) {
        List<Revision> all = of(revision.page());
        int at = all.indexOf(revision) + (newer ? -1 : 1);
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    @Override
    public Optional<Revision> first(PageId page) {
        List<Revision> all = of(page);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    @Override
    public Optional<Revision> lastNotBy(PageId page, Actor author) {
        return of(page).stream()
                .filter(revision -> !revision.author().equals(author))
                .findFirst();
    }

    @Override
    public Between between(PageId page, RevisionId older, RevisionId newer, int limit) {
        List<Revision> inside = of(page).stream()
                .filter(revision ->
                        revision.id().value() > older.value() && revision.id().value() < newer.value())
                .toList();
        List<String> authors = inside.stream()
                .map(revision -> revision.author().name())
                .distinct()
                .toList();
        return new Between(inside.size(), authors.stream().limit(limit).toList(), authors.size() > limit);
    }

    @Override
    public long count(PageId page) {
        return of(page).size();
    }

    @Override
    public Slice<Contribution> contributions(Actor author, ContributionFilter filter, Slice.Request slice) {
        List<Contribution> all = state.revisions.values().stream()
                .filter(revision -> revision.author().equals(author) && state.pages.containsKey(revision.page()))
                .sorted(NEWEST_FIRST)
                .map(this::contribution)
                .toList();
        return MemoryState.slice(all, slice);
    }

    private Contribution contribution(Revision revision) {
        Page page = Objects.requireNonNull(state.pages.get(revision.page()));
        return new Contribution(
                revision,
                page.title(),
                page.latest().equals(revision.id()),
                revision.parent().flatMap(this::find).map(Revision::length).orElse(0L));
    }

    @Override
    public Map<RevisionId, Contribution> contributions(Collection<RevisionId> ids) {
        Map<RevisionId, Contribution> found = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(revision -> found.put(id, contribution(revision))));
        return found;
    }

    @Override
    public Optional<RevisionId> findImported(PageId page, Instant timestamp, String sha1) {
        return of(page).stream()
                .filter(revision -> revision.timestamp().equals(timestamp)
                        && revision.sha1().equals(sha1))
                .map(Revision::id)
                .findFirst();
    }

    @Override
    public void hide(RevisionId id, Set<HiddenPart> parts) {
        state.change(state.revisions, id, old -> with(old, old.page(), old.tags(), parts));
    }

    @Override
    public void addTags(RevisionId id, Set<String> tags) {
        state.change(state.revisions, id, old -> {
            Set<String> all = new HashSet<>(old.tags());
            all.addAll(tags);
            return with(old, old.page(), all, old.hidden());
        });
    }

    @Override
    public void reassign(PageId from, PageId to) {
        of(from).forEach(revision ->
                state.revisions.put(revision.id(), with(revision, to, revision.tags(), revision.hidden())));
    }

    private static Revision with(Revision old, PageId page, Set<String> tags, Set<HiddenPart> hidden) {
        return new Revision(
                old.id(),
                page,
                old.parent(),
                old.author(),
                old.timestamp(),
                old.summary(),
                old.minor(),
                old.length(),
                old.sha1(),
                old.contentModel(),
                tags,
                hidden);
    }

    @Override
    public Optional<Revision> at(PageId page, Instant time) {
        return of(page).stream()
                .filter(revision -> !revision.timestamp().isAfter(time))
                .findFirst();
    }
}
