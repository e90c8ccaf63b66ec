// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Instant;
import java.util.Optional;
import org.explorepedia.core.edit.TextNormalizer;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.wall.WallOutcome.Fault;

/** Takes messages away and brings them back, ends threads, and keeps the list of what was reported. */
public final class WallModeration {

    private final Walling walling;
    private final WallRecords records;

    public WallModeration(Walling walling) {
        this.walling = walling;
        this.records = new WallRecords(walling.namespaces(), walling.queue());
    }

    /** A message with the thread around it, inside the transaction that is going to change it. */
    private record Target(WallRights rights, WallThread thread, WallMessage root, WallMessage message) {
        User owner() {
            return rights.owner();
        }
    }

    @FunctionalInterface
    private interface Deed {
        /** What stands against it, or empty after doing it. */
        Optional<WallOutcome> doIt(Stores stores, Target target, Instant now);
    }

    private WallOutcome change(Viewer viewer, ThreadId thread, int number, Deed deed) {
        Instant now = walling.now();
        return walling.work().write(stores -> {
            Optional<Walling.Place> place = walling.place(stores, viewer, thread);
            Optional<WallMessage> message = place.flatMap(_ -> stores.walls().message(thread, number));
            if (place.isEmpty() || message.isEmpty()) {
                return new WallOutcome.Missing();
            }
            Target target = new Target(
                    place.get().rights(), place.get().thread(), place.get().root(), message.get());
            return deed.doIt(stores, target, now).orElseGet(() -> new WallOutcome.Done(thread, number));
        });
    }

    private String line(String reason) {
        return TextNormalizer.line(reason, walling.settings().maxReason());
    }

    private void log(Stores stores, Viewer viewer, Target target, WallEvent.Kind kind, String reason, Instant now) {
        records.write(
                stores,
                viewer,
                target.owner(),
                target.thread(),
                target.message().number(),
                kind,
                reason,
                true,
                now);
    }

    /** Takes a message away, or with number 1 its thread; the reason is shown in its place. */
    public WallOutcome remove(Viewer viewer, ThreadId thread, int number, String typed) {
        String reason = line(typed);
        return change(viewer, thread, number, (stores, target, now) -> {
            if (target.message().isRemoved()) {
                return Optional.of(new WallOutcome.Unchanged(thread, number));
            }
            Optional<WallOutcome> against = target.rights()
                    .remove(target.message())
                    .or(() -> reason.isEmpty()
                            ? Optional.of(new WallOutcome.Invalid(Fault.NO_REASON))
                            : Optional.empty());
            if (against.isPresent()) {
                return against;
            }
            WallRole role = target.rights().roleFor(target.message()).orElseThrow();
            stores.walls()
                    .remove(thread, number, Optional.of(new WallMessage.Removal(viewer.actor(), role, now, reason)));
            if (target.message().isRoot()) {
                stores.walls().reopen(thread, target.thread().reopened());
            }
            stores.walls().settle(thread, number, viewer.actor(), now);
            walling.notices().removed(stores, target.thread(), number);
            log(stores, viewer, target, WallEvent.Kind.REMOVE, reason, now);
            return Optional.empty();
        });
    }

    public WallOutcome restore(Viewer viewer, ThreadId thread, int number, String reason) {
        return change(viewer, thread, number, (stores, target, now) -> {
            if (!target.message().isRemoved()) {
                return Optional.of(new WallOutcome.Unchanged(thread, number));
            }
            Optional<WallOutcome> against = target.rights().restore(target.thread(), target.message());
            if (against.isPresent()) {
                return against;
            }
            stores.walls().remove(thread, number, Optional.empty());
            walling.notices().restored(stores, target.thread(), number);
            log(stores, viewer, target, WallEvent.Kind.RESTORE, line(reason), now);
            return Optional.empty();
        });
    }

    /** Ends a thread; the reason is shown above its replies. */
    public WallOutcome close(Viewer viewer, ThreadId thread, String typed) {
        String reason = line(typed);
        return change(viewer, thread, 1, (stores, target, now) -> {
            if (target.thread().isClosed()) {
                return Optional.of(new WallOutcome.Unchanged(thread, 1));
            }
            Optional<WallOutcome> against = target.rights()
                    .close(target.thread(), target.root())
                    .or(() -> reason.isEmpty()
                            ? Optional.of(new WallOutcome.Invalid(Fault.NO_REASON))
                            : Optional.empty());
            if (against.isPresent()) {
                return against;
            }
            WallRole role = target.rights().roleForThreads().orElseThrow();
            stores.walls().close(thread, new WallThread.Closing(viewer.actor(), role, now, reason));
            log(stores, viewer, target, WallEvent.Kind.CLOSE, reason, now);
            return Optional.empty();
        });
    }

    public WallOutcome reopen(Viewer viewer, ThreadId thread, String reason) {
        return change(viewer, thread, 1, (stores, target, now) -> {
            if (!target.thread().isClosed()) {
                return Optional.of(new WallOutcome.Unchanged(thread, 1));
            }
            Optional<WallOutcome> against = target.rights().reopen(target.thread(), target.root());
            if (against.isPresent()) {
                return against;
            }
            stores.walls().reopen(thread, target.rights().roleForThreads());
            log(stores, viewer, target, WallEvent.Kind.REOPEN, line(reason), now);
            return Optional.empty();
        });
    }

    /** Hides a removed thread from all but those who may do this. */
    public WallOutcome delete(Viewer viewer, ThreadId thread, String reason) {
        return change(viewer, thread, 1, (stores, target, now) -> {
            if (target.thread().deleted()) {
                return Optional.of(new WallOutcome.Unchanged(thread, 1));
            }
            Optional<WallOutcome> against = target.rights().delete(target.root());
            if (against.isPresent()) {
                return against;
            }
            log(stores, viewer, target, WallEvent.Kind.DELETE, line(reason), now);
            stores.walls().setDeleted(thread, true);
            return Optional.empty();
        });
    }

    public WallOutcome undelete(Viewer viewer, ThreadId thread, String reason) {
        return change(viewer, thread, 1, (stores, target, now) -> {
            if (!target.thread().deleted()) {
                return Optional.of(new WallOutcome.Unchanged(thread, 1));
            }
            Optional<WallOutcome> against = target.rights().undelete();
            if (against.isPresent()) {
                return against;
            }
            stores.walls().setDeleted(thread, false);
            log(stores, viewer, target, WallEvent.Kind.UNDELETE, line(reason), now);
            return Optional.empty();
        });
    }

    /** Asks moderators to look at a message. */
    public WallOutcome report(Viewer viewer, ThreadId thread, int number, String typed) {
        String reason = line(typed);
        return change(viewer, thread, number, (stores, target, now) -> {
            Optional<WallOutcome> against = target.rights()
                    .report(target.message())
                    .or(() -> reason.isEmpty()
                            ? Optional.of(new WallOutcome.Invalid(Fault.NO_REASON))
                            : Optional.empty());
            if (against.isEmpty()) {
                stores.walls().report(thread, number, viewer.actor(), reason, now);
            }
            return against;
        });
    }

    /** What waits for a moderator, longest first; nothing for others. */
    public Slice<MessageReport> reports(Viewer viewer, Slice.Request request) {
        return viewer.has(org.explorepedia.core.right.Right.WALL_REMOVE)
                ? walling.work().read(stores -> stores.walls().reports(request))
                : new Slice<>(java.util.List.of(), Optional.empty(), Optional.empty());
    }

    /** Takes a message off the list of those that wait, because a moderator looked at it and left it. */
    public WallOutcome settle(Viewer viewer, ThreadId thread, int number) {
        return change(viewer, thread, number, (stores, target, now) -> {
            if (!target.rights().moderates()) {
                return Optional.of(new WallOutcome.Refused(WallOutcome.Refusal.NOT_YOURS));
            }
            Optional<WallOutcome> against = target.rights().post();
            if (against.isEmpty()) {
                stores.walls().settle(thread, number, viewer.actor(), now);
            }
            return against;
        });
    }
}
