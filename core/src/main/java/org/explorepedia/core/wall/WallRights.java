// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.right.Action;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.right.PageState;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.RightsChecker;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.wall.WallOutcome.Refusal;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/**
 * What somebody may do on one wall, decided from values alone. Each question answers what stands against it, or nothing.
 *
 * @param owner whose wall it is
 * @param against reasons why the viewer may write nothing there at all
 */
public record WallRights(Viewer viewer, User owner, List<Denial> against) {

    public WallRights {
        against = List.copyOf(against);
    }

    /**
     * @param visitors whether people without account may post on walls
     * @param wall protections and existence of the page with the wall's greeting
     */
    static WallRights of(RightsChecker rights, Viewer viewer, boolean visitors, User owner, PageState wall) {
        List<Denial> against = new ArrayList<>();
        if (!viewer.isRegistered() && !visitors) {
            against.add(new Denial.MissingRight(Right.EDIT, Set.of(GroupPolicy.USER), true));
        }
        // A wall can be written on whether it has a greeting or not, so both kinds of protection mean the same here.
        List<Protection> protections = wall.protections().stream()
                .map(protection -> protection.action().equals("create")
                        ? new Protection(
                                protection.title(),
                                "edit",
                                protection.level(),
                                protection.expiry(),
                                protection.cascade())
                        : protection)
                .toList();
        PageState state = new PageState(wall.title(), true, protections, wall.cascading());
        switch (rights.check(viewer, Action.POST, state)) {
            case Decision.Allowed _ -> {
                // Nothing stands against it.
            }
            case Decision.Denied(List<Denial> reasons) ->
                reasons.stream()
                        .filter(reason -> viewer.isRegistered() || visitors || !(reason instanceof Denial.MissingRight))
                        .forEach(against::add);
        }
        return new WallRights(viewer, owner, against);
    }

    /** The title of somebody's wall, which is also that of the page with its greeting. */
    public static Title wallOf(User owner) {
        return Title.of(Namespace.WALL, owner.name().replace(' ', '_'));
    }

    public boolean isOwner() {
        return viewer.userId().equals(Optional.of(owner.id()));
    }

    public boolean isAuthor(WallMessage message) {
        return isSame(message.author());
    }

    private boolean isSame(Actor actor) {
        return actor.isRegistered() && actor.user().equals(viewer.userId());
    }

    /** Whether a thread is there at all for the viewer. */
    public boolean sees(WallThread thread) {
        return !thread.deleted() || viewer.has(Right.WALL_ADMIN_DELETE);
    }

    /** Whether the viewer may read a message although it was removed. */
    public boolean readsRemoved(WallMessage message) {
        return message.removal()
                .map(removal -> outranks(removal.role(), message))
                .orElse(true);
    }

    public Optional<WallOutcome> post() {
        return against.isEmpty() ? Optional.empty() : Optional.of(new WallOutcome.Denied(against));
    }

    private static Optional<WallOutcome> refused(Refusal why) {
        return Optional.of(new WallOutcome.Refused(why));
    }

    private Optional<WallOutcome> unlessWriting(Refusal why, boolean refused) {
        Optional<WallOutcome> general = post();
        return general.isPresent() ? general : refused ? refused(why) : Optional.empty();
    }

    /** @param root the first message of the thread */
    public Optional<WallOutcome> reply(WallThread thread, WallMessage root) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, root.isRemoved() || thread.deleted());
        return general.isPresent() || !thread.isClosed() ? general : refused(Refusal.THREAD_CLOSED);
    }

    /** Authors edit their own messages until the thread is closed, those who look after walls also others'. */
    public Optional<WallOutcome> edit(WallThread thread, WallMessage root, WallMessage message) {
        Optional<WallOutcome> general =
                unlessWriting(Refusal.MESSAGE_REMOVED, root.isRemoved() || message.isRemoved() || thread.deleted());
        if (general.isPresent() || viewer.has(Right.WALL_EDIT) || viewer.has(Right.ROLLBACK)) {
            return general;
        }
        if (!isAuthor(message)) {
            return refused(Refusal.NOT_YOURS);
        }
        return thread.isClosed() ? refused(Refusal.THREAD_CLOSED) : Optional.empty();
    }

    /** In which role the viewer can take a message away; empty if in none. */
    public Optional<WallRole> roleFor(WallMessage message) {
        if (isAuthor(message)) {
            return Optional.of(WallRole.AUTHOR);
        }
        return isOwner()
                ? Optional.of(WallRole.OWNER)
                : viewer.has(Right.WALL_REMOVE) ? Optional.of(WallRole.MODERATOR) : Optional.empty();
    }

    public Optional<WallOutcome> remove(WallMessage message) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, message.isRemoved());
        return general.isPresent() || roleFor(message).isPresent() ? general : refused(Refusal.NOT_YOURS);
    }

    /** Who removed a message may bring it back, and so may moderators; nobody brings back what a higher role removed. */
    public Optional<WallOutcome> restore(WallThread thread, WallMessage message) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, thread.deleted());
        if (general.isPresent() || message.removal().isEmpty()) {
            return general;
        }
        if (outranks(message.removal().get().role(), message)) {
            return Optional.empty();
        }
        return refused(roleFor(message).isPresent() ? Refusal.HIGHER_ROLE : Refusal.NOT_YOURS);
    }

    private boolean outranks(WallRole role, WallMessage message) {
        if (viewer.has(Right.WALL_REMOVE)) {
            return true;
        }
        return switch (role) {
            case AUTHOR -> isAuthor(message);
            case OWNER -> isOwner();
            case MODERATOR -> false;
        };
    }

    /** In which role the viewer can end or go on with threads; empty if in none. */
    public Optional<WallRole> roleForThreads() {
        return isOwner()
                ? Optional.of(viewer.has(Right.WALL_ARCHIVE) ? WallRole.MODERATOR : WallRole.OWNER)
                : viewer.has(Right.WALL_ARCHIVE) ? Optional.of(WallRole.MODERATOR) : Optional.empty();
    }

    public Optional<WallOutcome> close(WallThread thread, WallMessage root) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, root.isRemoved() || thread.deleted());
        return general.isPresent() ? general : atLeast(thread.reopened().orElse(WallRole.OWNER));
    }

    public Optional<WallOutcome> reopen(WallThread thread, WallMessage root) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, root.isRemoved() || thread.deleted());
        return general.isPresent()
                ? general
                : atLeast(thread.closing().map(WallThread.Closing::role).orElse(WallRole.OWNER));
    }

    private Optional<WallOutcome> atLeast(WallRole needed) {
        Optional<WallRole> role = roleForThreads();
        if (role.isEmpty()) {
            return refused(Refusal.NOT_YOURS);
        }
        return role.get().compareTo(needed) >= 0 ? Optional.empty() : refused(Refusal.HIGHER_ROLE);
    }

    /** A removed thread can be hidden from all but those who have the right to do so. */
    public Optional<WallOutcome> delete(WallMessage root) {
        Optional<WallOutcome> general = undelete();
        return general.isPresent() || root.isRemoved() ? general : refused(Refusal.NOT_REMOVED);
    }

    public Optional<WallOutcome> undelete() {
        return unlessWriting(Refusal.NOT_YOURS, !viewer.has(Right.WALL_ADMIN_DELETE));
    }

    /** Anybody who may write can report what others wrote. */
    public Optional<WallOutcome> report(WallMessage message) {
        Optional<WallOutcome> general = unlessWriting(Refusal.MESSAGE_REMOVED, message.isRemoved());
        return general.isPresent() || !isAuthor(message) ? general : refused(Refusal.NOT_YOURS);
    }

    public boolean moderates() {
        return viewer.has(Right.WALL_REMOVE);
    }
}
