// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NewRevision;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** What the contracts share. Stores may be used by several tests, so each test has names of its own. */
public abstract class StoreContract {

    protected static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    protected static final Actor WRITER = Actor.unregistered("192.0.2.7");

    /** Stores that nobody else uses at the same time. */
    protected abstract UnitOfWork units();

    protected <T> T read(Function<Stores, T> work) {
        return units().read(work);
    }

    protected <T> T write(Function<Stores, T> work) {
        return units().write(work);
    }

    protected PageStore pages() {
        return each(PageStore.class, Stores::pages);
    }

    protected RevisionStore revisions() {
        return each(RevisionStore.class, Stores::revisions);
    }

    protected ArchiveStore archive() {
        return each(ArchiveStore.class, Stores::archive);
    }

    protected LinkStore links() {
        return each(LinkStore.class, Stores::links);
    }

    protected LogStore logs() {
        return each(LogStore.class, Stores::logs);
    }

    protected CommentStore comments() {
        return each(CommentStore.class, Stores::comments);
    }

    protected ChangeStore changes() {
        return each(ChangeStore.class, Stores::changes);
    }

    protected UserStore users() {
        return each(UserStore.class, Stores::users);
    }

    protected SessionStore sessions() {
        return each(SessionStore.class, Stores::sessions);
    }

    protected RestrictionStore restrictions() {
        return each(RestrictionStore.class, Stores::restrictions);
    }

    protected WatchStore watches() {
        return each(WatchStore.class, Stores::watches);
    }

    protected DraftStore drafts() {
        return each(DraftStore.class, Stores::drafts);
    }

    protected JobStore jobs() {
        return each(JobStore.class, Stores::jobs);
    }

    protected SettingStore settings() {
        return each(SettingStore.class, Stores::settings);
    }

    protected WallStore walls() {
        return each(WallStore.class, Stores::walls);
    }

    protected NotificationStore notifications() {
        return each(NotificationStore.class, Stores::notifications);
    }

    protected MailStore mails() {
        return each(MailStore.class, Stores::mails);
    }

    protected SubscriptionStore subscriptions() {
        return each(SubscriptionStore.class, Stores::subscriptions);
    }

    protected AddressStore addresses() {
        return each(AddressStore.class, Stores::addresses);
    }

    /** A store each of whose calls is a transaction. */
    protected <S> S each(Class<S> port, Function<Stores, S> store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> units().write(stores -> {
                    try {
                        return method.invoke(store.apply(stores), arguments);
                    } catch (InvocationTargetException failure) {
                        if (failure.getCause() instanceof RuntimeException cause) {
                            throw cause;
                        }
                        throw new IllegalStateException(failure);
                    } catch (IllegalAccessException failure) {
                        throw new IllegalStateException(failure);
                    }
                })));
    }

    protected static Title title(String key) {
        return Title.of(0, key);
    }

    protected static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    /** A page with one revision. */
    protected PageId page(Title title, String text) {
        return write(stores -> make(stores, title, text, WRITER, NOW));
    }

    protected static PageId make(Stores stores, Title title, String text, Actor author, Instant time) {
        PageId page = stores.pages().create(title, "wikitext", time).orElseThrow();
        Revision revision = stores.revisions().insert(revision(page, Optional.empty(), author, time, text));
        stores.pages().setLatest(page, Optional.empty(), revision.id(), revision.length(), false, "wikitext", time);
        return page;
    }

    protected static NewRevision revision(
            PageId page, Optional<RevisionId> parent, Actor author, Instant time, String text) {
        return new NewRevision(page, parent, author, time, "summary", false, text, "wikitext", Set.of());
    }

    /** Adds a revision on top and makes it the current one. */
    protected Revision edit(PageId page, Actor author, Instant time, String text, String... tags) {
        return write(stores -> {
            RevisionId latest = stores.pages().find(page).orElseThrow().latest();
            Revision revision = stores.revisions()
                    .insert(new NewRevision(
                            page, Optional.of(latest), author, time, "summary", false, text, "wikitext", Set.of(tags)));
            stores.pages()
                    .setLatest(page, Optional.of(latest), revision.id(), revision.length(), false, "wikitext", time);
            return revision;
        });
    }

    protected UserId account(String name) {
        return users().create(name, name + "@example.org", "", NOW)
                .map(User::id)
                .orElseThrow();
    }

    /** All items of a list, page by page to the end, and back again by the other keys to check that nothing is lost. */
    protected <T> List<T> all(Function<Slice.Request, Slice<T>> list, int limit) {
        List<Slice<T>> slices = new ArrayList<>();
        Slice<T> slice = list.apply(Slice.Request.first(limit));
        slices.add(slice);
        while (slice.next().isPresent()) {
            slice = list.apply(new Slice.Request(slice.next(), false, limit));
            slices.add(slice);
        }
        for (int index = slices.size() - 1; index > 0; index--) {
            Slice<T> back = list.apply(new Slice.Request(slices.get(index).previous(), true, limit));
            if (!back.items().equals(slices.get(index - 1).items())) {
                throw new AssertionError("going back from slice " + index + " gives " + back.items() + " and not "
                        + slices.get(index - 1).items());
            }
        }
        if (slices.getFirst().previous().isPresent()) {
            throw new AssertionError("there is something before the beginning");
        }
        return slices.stream().flatMap(part -> part.items().stream()).toList();
    }
}
