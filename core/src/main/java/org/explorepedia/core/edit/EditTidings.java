// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.mention.Mentions;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.NotableEvents;
import org.explorepedia.core.notification.kind.Mention;
import org.explorepedia.core.notification.kind.Milestone;
import org.explorepedia.core.notification.kind.Reverted;
import org.explorepedia.core.notification.kind.UserPageEdited;
import org.explorepedia.core.notification.kind.UserTalkEdited;
import org.explorepedia.core.notification.kind.WatchedPageChanged;
import org.explorepedia.core.store.Stores;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What people are told of an edit; everything within its transaction. */
final class EditTidings {

    private final NotableEvents events;
    private final Mentions mentions;

    EditTidings(NotableEvents events, Mentions mentions) {
        this.events = events;
        this.mentions = mentions;
    }

    private static NotableEvent event(String kind, Save save, Revision revision, String bundle) {
        return NotableEvent.of(kind, save.author(), save.now(), save.title(), bundle)
                .about(revision.id());
    }

    /** Tells the owner of a user page and those who watch the page. */
    void saved(Stores stores, Save save, Revision revision, List<UserId> watchers) {
        boolean quiet = save.minor() && (save.bot() || events.isQuiet(stores, save.author()));
        if (quiet) {
            return;
        }
        Optional<UserId> owner = owner(stores, save.title());
        String page = save.title().namespace() + ":" + save.title().dbKey();
        owner.ifPresent(user -> {
            String kind = save.title().isTalk() ? UserTalkEdited.ID : UserPageEdited.ID;
            events.record(stores, event(kind, save, revision, kind + ":" + page).to(List.of(user)));
        });
        Set<UserId> others = new HashSet<>(watchers);
        owner.ifPresent(others::remove);
        if (!others.isEmpty()) {
            events.record(stores, event(WatchedPageChanged.ID, save, revision, WatchedPageChanged.ID + ":" + page));
        }
    }

    /** Whose own page it is; subpages belong to nobody in this respect. */
    private static Optional<UserId> owner(Stores stores, Title title) {
        boolean own = title.namespace() == Namespace.USER || title.namespace() == Namespace.USER_TALK;
        return own && title.dbKey().indexOf('/') < 0
                ? stores.users().find(title.text()).map(User::id)
                : Optional.empty();
    }

    /** Tells the authors of what was taken back. */
    void reverted(Stores stores, Save save, Revision revision, Collection<RevisionId> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Set<UserId> authors = new HashSet<>();
        stores.revisions().find(taken).values().stream()
                .map(Revision::author)
                .map(Actor::user)
                .forEach(user -> user.ifPresent(authors::add));
        save.author().user().ifPresent(authors::remove);
        events.record(
                stores,
                event(Reverted.ID, save, revision, Reverted.ID + ":" + revision.id())
                        .to(authors));
    }

    /** Tells those whom a signed comment names. */
    void mentioned(
            Stores stores,
            Save save,
            Revision revision,
            Mentions.Found found,
            String heading,
            List<EditFollower.Followed> followed) {
        List<EditFollower.Heard> heard =
                followed.stream().map(one -> one.heard(revision)).toList();
        String topics =
                heard.stream().flatMap(one -> one.topics().stream()).distinct().collect(Collectors.joining("\n"));
        String fragment = heard.stream()
                .map(EditFollower.Heard::fragment)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(heading);
        Set<UserId> except = save.title().namespace() == Namespace.USER_TALK
                ? owner(stores, save.title()).map(Set::of).orElse(Set.of())
                : Set.of();
        mentions.record(
                stores,
                found,
                event("", save, revision, "")
                        .with(NotableEvent.FRAGMENT, fragment)
                        .with(Mention.INSTEAD, topics),
                except);
    }

    /** Congratulates on the 1st, 10th, 100th … edit. */
    void counted(Stores stores, Save save, Revision revision, long before) {
        // The account as the request knew it tells whether it is worth looking.
        if (!isRound(before + 1)) {
            return;
        }
        save.author()
                .user()
                .flatMap(stores.users()::find)
                .filter(user -> isRound(user.editCount()))
                .ifPresent(user -> {
                    String count = Long.toString(user.editCount());
                    events.record(
                            stores,
                            event(Milestone.ID, save, revision, Milestone.ID + ":" + count)
                                    .to(List.of(user.id()))
                                    .with(NotableEvent.SUBJECT, count));
                });
    }

    private static boolean isRound(long count) {
        long power = 1;
        while (power < count && power <= Long.MAX_VALUE / 10) {
            power *= 10;
        }
        return power == count;
    }
}
