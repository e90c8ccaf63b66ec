// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.store.Stores;
import org.explorepedia.transfer.dump.DumpRevision;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Stores one batch inside a transaction. A revision that the page has already, by time and text, is left alone; the page
 * shows the newest of all its revisions afterwards. Touches nothing but the stores, so that it can be run again.
 */
final class BatchWriter {

    /** Name of those whom a dump does not name. */
    private static final String NOBODY = "Unknown user";

    private final Stores stores;
    private final PageRules rules;
    private final String authorPrefix;
    private final Instant now;

    BatchWriter(Stores stores, PageRules rules, String authorPrefix, Instant now) {
        this.stores = stores;
        this.rules = rules;
        this.authorPrefix = authorPrefix;
        this.now = now;
    }

    /**
     * What came of a batch.
     *
     * @param met all pages of the batch
     * @param changed those that got a revision
     * @param lastIds where the revisions of the last page lie, by their numbers in the dump
     */
    record Outcome(
            List<PageId> met,
            Set<PageId> changed,
            int newPages,
            int stored,
            int present,
            Map<Long, RevisionId> lastIds) {}

    /** A page while it is being filled. */
    private record Target(PageId id, @Nullable Revision latest, boolean created) {}

    /**
     * @param carried revisions of the first page that earlier batches stored, by their numbers in the dump
     */
    Outcome write(Batch batch, Map<Long, RevisionId> carried) {
        Map<String, Actor> accounts = accounts(batch.accounts());
        Map<Title, Target> targets = existing(batch.titles());
        List<PageId> met = new ArrayList<>();
        Set<PageId> changed = new HashSet<>();
        int newPages = 0;
        int stored = 0;
        int present = 0;
        Map<Long, RevisionId> ids = new HashMap<>();
        for (Batch.Part part : batch.parts()) {
            ids = new HashMap<>(part.first() ? Map.of() : carried);
            Target target = targets.get(part.title());
            if (target == null) {
                target = create(part);
                newPages++;
            }
            Filled filled = fill(target, part, ids, accounts);
            targets.put(part.title(), new Target(target.id(), filled.latest(), false));
            met.add(target.id());
            stored += filled.stored();
            present += part.entries().size() - filled.stored();
            if (filled.stored() > 0) {
                changed.add(target.id());
            }
        }
        if (!changed.isEmpty()) {
            stores.jobs().add(rules.announce(List.copyOf(changed), now));
        }
        return new Outcome(met, changed, newPages, stored, present, ids);
    }

    private Map<String, Actor> accounts(Set<String> names) {
        if (!authorPrefix.isEmpty() || names.isEmpty()) {
            return Map.of();
        }
        return stores.users().find(names).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> actor(found.getValue())));
    }

    private static Actor actor(User user) {
        return user.actor();
    }

    private Map<Title, Target> existing(Set<Title> titles) {
        Map<Title, Page> pages = stores.pages().find(titles);
        Map<RevisionId, Revision> latest = stores.revisions()
                .find(pages.values().stream().map(Page::latest).toList());
        Map<Title, Target> targets = new HashMap<>();
        pages.forEach((title, page) -> targets.put(title, new Target(page.id(), latest.get(page.latest()), false)));
        return targets;
    }

    private Target create(Batch.Part part) {
        String model = model(part.title(), part.entries().getLast().revision());
        PageId id = stores.pages()
                .create(part.title(), model, now)
                .orElseThrow(
                        () -> new IllegalStateException("the page appeared while it was imported: " + part.title()));
        return new Target(id, null, true);
    }

    /** @param latest the newest revision of the page */
    private record Filled(int stored, @Nullable Revision latest) {}

    private Filled fill(Target target, Batch.Part part, Map<Long, RevisionId> ids, Map<String, Actor> accounts) {
        Revision newest = target.latest();
        String newestText = "";
        int stored = 0;
        Optional<RevisionId> before = Optional.empty();
        for (Batch.Entry entry : part.entries()) {
            DumpRevision source = entry.revision();
            Optional<RevisionId> known = target.created()
                    ? Optional.empty()
                    : stores.revisions().findImported(target.id(), source.timestamp(), entry.sha1());
            RevisionId id;
            if (known.isPresent()) {
                id = known.get();
            } else {
                Revision revision = insert(target, part.title(), entry, parent(target, source, ids, before), accounts);
                id = revision.id();
                stored++;
                if (newest == null || !revision.timestamp().isBefore(newest.timestamp())) {
                    newest = revision;
                    newestText = entry.text();
                }
            }
            before = Optional.of(id);
            if (source.id() > 0) {
                ids.put(source.id(), id);
            }
        }
        if (newest != null && !newest.equals(target.latest())) {
            show(target, newest, newestText);
        }
        return new Filled(stored, newest);
    }

    private Optional<RevisionId> parent(
            Target target, DumpRevision source, Map<Long, RevisionId> ids, Optional<RevisionId> before) {
        RevisionId named = ids.get(source.parentId());
        if (named != null) {
            return Optional.of(named);
        }
        if (before.isPresent() || target.created()) {
            return before;
        }
        return stores.revisions().at(target.id(), source.timestamp()).map(Revision::id);
    }

    private Revision insert(
            Target target, Title title, Batch.Entry entry, Optional<RevisionId> parent, Map<String, Actor> accounts) {
        DumpRevision source = entry.revision();
        Revision revision = stores.revisions()
                .insert(new NewRevision(
                        target.id(),
                        parent,
                        author(source.author(), accounts),
                        source.timestamp(),
                        source.comment(),
                        source.minor(),
                        entry.text(),
                        model(title, source),
                        Set.of()));
        Set<HiddenPart> hidden = hidden(source);
        if (!hidden.isEmpty()) {
            stores.revisions().hide(revision.id(), hidden);
        }
        return revision;
    }

    private Actor author(DumpRevision.Author author, Map<String, Actor> accounts) {
        return switch (author) {
            case DumpRevision.Author.Account(String name) -> {
                Actor account = accounts.get(name);
                yield account == null ? Actor.unregistered(authorPrefix + name) : account;
            }
            case DumpRevision.Author.Address(String address) -> Actor.unregistered(address);
            case DumpRevision.Author.Deleted _, DumpRevision.Author.Unknown _ -> Actor.unregistered(NOBODY);
        };
    }

    private static Set<HiddenPart> hidden(DumpRevision source) {
        Set<HiddenPart> hidden = EnumSet.noneOf(HiddenPart.class);
        if (source.text() instanceof DumpRevision.Text.Deleted) {
            hidden.add(HiddenPart.TEXT);
        }
        if (source.commentDeleted()) {
            hidden.add(HiddenPart.SUMMARY);
        }
        if (source.author() instanceof DumpRevision.Author.Deleted) {
            hidden.add(HiddenPart.AUTHOR);
        }
        return hidden;
    }

    private String model(Title title, DumpRevision source) {
        String usual = rules.contentModel(title);
        // Style sheets of modules are exported as modules by wikis that do not know style sheets: a module in CSS is of
        // no use.
        boolean mistaken = source.contentModel().equals("Scribunto") && usual.equals("sanitized-css");
        return source.contentModel().isEmpty() || mistaken ? usual : source.contentModel();
    }

    private void show(Target target, Revision newest, String text) {
        Optional<Title> redirect =
                newest.contentModel().equals("wikitext") ? rules.redirectTarget(text) : Optional.empty();
        Optional<RevisionId> expected = Optional.ofNullable(target.latest()).map(Revision::id);
        boolean done = stores.pages()
                .setLatest(
                        target.id(),
                        expected,
                        newest.id(),
                        newest.length(),
                        redirect.isPresent(),
                        newest.contentModel(),
                        now);
        if (!done) {
            throw new IllegalStateException("the page was edited while it was imported: " + target.id());
        }
        stores.links().setRedirect(target.id(), redirect);
    }
}
