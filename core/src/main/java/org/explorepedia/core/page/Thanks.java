// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.kind.Thanked;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.RateLimiter;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Thanks for edits: once for each edit and person, in public. */
public final class Thanks {

    private final UnitOfWork work;
    private final RightsChecker rights;
    private final RateLimiter limiter;
    private final NotableEvents notable;
    private final Clock clock;

    public Thanks(UnitOfWork work, RightsChecker rights, RateLimiter limiter, NotableEvents notable, Clock clock) {
        this.work = work;
        this.rights = rights;
        this.limiter = limiter;
        this.notable = notable;
        this.clock = clock;
    }

    /** What became of a wish to thank, or would become of it. */
    public sealed interface Outcome {

        /** It can be done, or is done. */
        record Thankable(Revision revision, Title title, User author) implements Outcome {}

        record Already(Revision revision, Title title, User author) implements Outcome {}

        /** There is nothing to thank for, or nobody who would hear it. */
        record Unsuitable(Obstacle obstacle) implements Outcome {}

        record Denied(List<Denial> reasons) implements Outcome {
            public Denied {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public enum Obstacle {
        NO_REVISION,
        NO_ACCOUNT,
        ONESELF,
        BOT
    }

    /** Whether the viewer could thank for an edit; for the form. */
    public Outcome check(Viewer viewer, RevisionId revision) {
        List<Denial> reasons = denials(viewer);
        return reasons.isEmpty()
                ? work.read(stores -> suitable(stores, viewer, revision))
                : new Outcome.Denied(reasons);
    }

    public Outcome thank(Viewer viewer, RevisionId id) {
        Outcome before = check(viewer, id);
        if (!(before instanceof Outcome.Thankable)) {
            return before;
        }
        Instant now = clock.instant();
        Optional<Denial.RateLimited> limited = limiter.count(viewer, RateLimits.THANKS, now);
        if (limited.isPresent()) {
            return new Outcome.Denied(List.of(limited.get()));
        }
        return work.write(stores -> {
            Outcome outcome = suitable(stores, viewer, id);
            if (outcome instanceof Outcome.Thankable(Revision revision, Title title, User author)) {
                notable.record(
                        stores,
                        NotableEvent.of(Thanked.ID, viewer.actor(), now, title, bundle(id))
                                .to(List.of(author.id()))
                                .about(revision.id()));
                // The log says who thanked whom, and on purpose not for what.
                stores.logs()
                        .add(new LogEntry(
                                0,
                                LogTypes.THANKS,
                                "thank",
                                viewer.actor(),
                                now,
                                Blocks.userPage(author.name()),
                                Optional.empty(),
                                "",
                                Map.of(),
                                Set.of()));
            }
            return outcome;
        });
    }

    private static String bundle(RevisionId id) {
        return Thanked.ID + ":" + id;
    }

    private List<Denial> denials(Viewer viewer) {
        List<Denial> reasons = new ArrayList<>();
        rights.readOnly().reason().ifPresent(why -> reasons.add(new Denial.ReadOnly(why)));
        if (!viewer.isRegistered()) {
            reasons.add(new Denial.MissingRight(Right.EDIT_MY_OPTIONS, Set.of(GroupPolicy.USER), true));
        }
        viewer.blocks().stream()
                .filter(block -> block.pages().isEmpty())
                .findFirst()
                .ifPresent(block -> reasons.add(new Denial.Blocked(block)));
        return reasons;
    }

    private Outcome suitable(Stores stores, Viewer viewer, RevisionId id) {
        Optional<Revision> revision = stores.revisions()
                .find(id)
                .filter(found -> !found.hides(HiddenPart.TEXT) && !found.hides(HiddenPart.AUTHOR));
        Optional<Page> page = revision.flatMap(found -> stores.pages().find(found.page()));
        if (revision.isEmpty() || page.isEmpty()) {
            return new Outcome.Unsuitable(Obstacle.NO_REVISION);
        }
        Optional<UserId> account = revision.get().author().user();
        Optional<User> author = account.flatMap(stores.users()::find);
        if (author.isEmpty()) {
            return new Outcome.Unsuitable(Obstacle.NO_ACCOUNT);
        }
        if (account.equals(viewer.userId())) {
            return new Outcome.Unsuitable(Obstacle.ONESELF);
        }
        if (rights.policy().groupsOf(author.get(), clock.instant()).contains(GroupPolicy.BOT)) {
            return new Outcome.Unsuitable(Obstacle.BOT);
        }
        Title title = page.get().title();
        return stores.notifications().isRecorded(bundle(id), viewer.actor())
                ? new Outcome.Already(revision.get(), title, author.get())
                : new Outcome.Thankable(revision.get(), title, author.get());
    }
}
