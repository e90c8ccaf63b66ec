// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.page.ViewOutcome.Owner;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ProfileView;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;

/** What pages of a person show of that person: who they are, and whether they are blocked. */
public final class OwnerNotices {

    private static final Set<String> UNREMARKABLE =
            Set.of(GroupPolicy.EVERYBODY, GroupPolicy.USER, GroupPolicy.AUTOCONFIRMED);

    private final Frames frames;
    private final UserRefs users;
    private final GroupPolicy policy;
    private final Clock clock;

    public OwnerNotices(Frames frames, UserRefs users, GroupPolicy policy, Clock clock) {
        this.frames = frames;
        this.users = users;
        this.policy = policy;
        this.clock = clock;
    }

    public List<Notice> notices(Visit visit, Owner owner) {
        List<Notice> notices = new ArrayList<>();
        if (owner.user().isEmpty() && !owner.isAddress()) {
            notices.add(new Notice(
                    Notice.Kind.WARNING,
                    new TrustedHtml(
                            visit.html("user.not-registered", owner.name()).markup())));
        }
        owner.block().ifPresent(block -> notices.add(blocked(visit, owner, block)));
        return notices;
    }

    private Notice blocked(Visit visit, Owner owner, Block block) {
        String key = block.expiry().at().isPresent() ? "user.blocked-until" : "user.blocked";
        Html by = UserRefs.link(users.of(visit, block.by()));
        String reason = block.reason().isBlank() ? visit.text("user.blocked-no-reason") : block.reason();
        Html text = block.expiry()
                .at()
                .map(end -> visit.html(key, owner.name(), by, reason, end))
                .orElseGet(() -> visit.html(key, owner.name(), by, reason));
        return new Notice(Notice.Kind.WARNING, new TrustedHtml(text.markup()));
    }

    /** Picture, groups, edits and day of registration; nothing for names without account. */
    public TrustedHtml header(Visit visit, Optional<User> account) {
        if (account.isEmpty()) {
            return TrustedHtml.EMPTY;
        }
        User user = account.get();
        List<String> groups = policy.groupsOf(user, clock.instant()).stream()
                .filter(group -> !UNREMARKABLE.contains(group))
                .map(group -> visit.localizer().find("group." + group).orElse(group))
                .toList();
        ProfileView view = new ProfileView(
                users.of(visit, user.actor()),
                user.preferences().getOrDefault("bio", ""),
                groups,
                visit.text("user.edits", user.editCount()),
                new When(user.registered().toString(), visit.localizer().date(user.registered())));
        Html markup = Texts.markup(frames.skin().part("profile", Texts.of(visit.localizer()), view));
        return new TrustedHtml(markup.markup());
    }
}
