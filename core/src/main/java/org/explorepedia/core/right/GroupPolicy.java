// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.explorepedia.core.model.User;

/**
 * What groups there are, what they may do, who may hand them out and how newcomers come to be trusted.
 *
 * @param rights rights by group; {@code *} is everybody, {@code user} everybody with an account
 * @param grants groups that members of a group may give and take away
 * @param promotion when accounts become {@code autoconfirmed}
 */
public record GroupPolicy(Map<String, Set<String>> rights, Map<String, Set<String>> grants, Promotion promotion) {

    public static final String EVERYBODY = "*";
    public static final String USER = "user";
    public static final String AUTOCONFIRMED = "autoconfirmed";
    public static final String SYSOP = "sysop";
    public static final String BUREAUCRAT = "bureaucrat";
    public static final String BOT = "bot";
    public static final String MODERATOR = "moderator";

    public GroupPolicy {
        rights = Map.copyOf(rights);
        grants = Map.copyOf(grants);
    }

    /**
     * Conditions for automatic trust; both must hold.
     *
     * @param edits least number of edits
     * @param age least time since registration
     */
    public record Promotion(long edits, Duration age) {}

    /** The groups of a fresh wiki: open to all, with MediaWiki's usual groups and moderators for discussions. */
    public static GroupPolicy defaults() {
        Set<String> moderation = Set.of(
                Right.ROLLBACK,
                Right.PATROL,
                Right.AUTO_PATROL,
                Right.WALL_REMOVE,
                Right.WALL_EDIT,
                Right.WALL_ARCHIVE,
                Right.DELETED_HISTORY);
        Set<String> administration = new HashSet<>(moderation);
        administration.addAll(Set.of(
                Right.DELETE,
                Right.BIG_DELETE,
                Right.UNDELETE,
                Right.DELETED_TEXT,
                Right.DELETE_REVISION,
                Right.DELETE_LOG_ENTRY,
                Right.PROTECT,
                Right.EDIT_PROTECTED,
                Right.EDIT_SEMI_PROTECTED,
                Right.BLOCK));
        administration.addAll(Set.of(
                Right.BLOCK_EMAIL,
                Right.IP_BLOCK_EXEMPT,
                Right.NO_RATE_LIMIT,
                Right.EDIT_INTERFACE,
                Right.EDIT_SITE_CSS,
                Right.EDIT_SITE_JS,
                Right.EDIT_SITE_JSON,
                Right.EDIT_USER_CSS,
                Right.EDIT_USER_JS,
                Right.EDIT_USER_JSON));
        administration.addAll(Set.of(
                Right.IMPORT,
                Right.IMPORT_UPLOAD,
                Right.REUPLOAD,
                Right.MERGE_HISTORY,
                Right.MOVE_SUBPAGES,
                Right.MOVE_ROOT_USER_PAGES,
                Right.SUPPRESS_REDIRECT,
                Right.AUTO_CONFIRMED,
                Right.API_HIGH_LIMITS,
                Right.UNWATCHED_PAGES));
        administration.addAll(
                Set.of(Right.SITE_SETTINGS, Right.WALL_ADMIN_DELETE, Right.HIDE_USER, Right.VIEW_ADDRESSES));
        Map<String, Set<String>> rights = Map.of(
                EVERYBODY,
                Set.of(Right.READ, Right.EDIT, Right.CREATE_PAGE, Right.CREATE_TALK, Right.CREATE_ACCOUNT),
                USER,
                Set.of(
                        Right.MINOR_EDIT,
                        Right.MOVE,
                        Right.UPLOAD,
                        Right.PURGE,
                        Right.SEND_EMAIL,
                        Right.EDIT_MY_OPTIONS,
                        Right.EDIT_MY_WATCHLIST,
                        Right.VIEW_MY_WATCHLIST,
                        Right.EDIT_MY_USER_CSS,
                        Right.EDIT_MY_USER_JS,
                        Right.EDIT_MY_USER_JSON,
                        Right.APPLY_CHANGE_TAGS),
                AUTOCONFIRMED,
                Set.of(Right.AUTO_CONFIRMED, Right.EDIT_SEMI_PROTECTED),
                MODERATOR,
                moderation,
                SYSOP,
                administration,
                BUREAUCRAT,
                Set.of(Right.USER_RIGHTS, Right.RENAME_USER, Right.NO_RATE_LIMIT),
                BOT,
                Set.of(
                        Right.BOT,
                        Right.AUTO_CONFIRMED,
                        Right.EDIT_SEMI_PROTECTED,
                        Right.NO_MINOR_NEW_TALK,
                        Right.AUTO_PATROL,
                        Right.API_HIGH_LIMITS,
                        Right.NO_RATE_LIMIT));
        Map<String, Set<String>> grants =
                Map.of(SYSOP, Set.of(MODERATOR), BUREAUCRAT, Set.of(MODERATOR, SYSOP, BUREAUCRAT, BOT));
        return new GroupPolicy(rights, grants, new Promotion(10, Duration.ofDays(4)));
    }

    /** The same groups on a wiki where one needs an account to write. */
    public GroupPolicy membersOnly() {
        Set<String> writing = Set.of(Right.EDIT, Right.CREATE_PAGE, Right.CREATE_TALK);
        Map<String, Set<String>> changed = new HashMap<>(rights);
        Set<String> everybody = new HashSet<>(rights.getOrDefault(EVERYBODY, Set.of()));
        Set<String> members = new HashSet<>(rights.getOrDefault(USER, Set.of()));
        writing.stream().filter(everybody::remove).forEach(members::add);
        changed.put(EVERYBODY, everybody);
        changed.put(USER, members);
        return new GroupPolicy(changed, grants, promotion);
    }

    /** Groups that can be given to accounts. */
    public Set<String> explicitGroups() {
        Set<String> groups = new TreeSet<>(rights.keySet());
        groups.removeAll(Set.of(EVERYBODY, USER, AUTOCONFIRMED));
        return groups;
    }

    /** All groups that an account is in at a time, with those that come by themselves. */
    public Set<String> groupsOf(User user, Instant now) {
        Set<String> groups = new LinkedHashSet<>(Set.of(EVERYBODY));
        groups.add(USER);
        if (user.editCount() >= promotion.edits()
                && !user.registered().plus(promotion.age()).isAfter(now)) {
            groups.add(AUTOCONFIRMED);
        }
        user.groups().forEach((group, expiry) -> {
            if (!expiry.isOver(now)) {
                groups.add(group);
            }
        });
        return groups;
    }

    /** Everything that members of these groups may do together. */
    public Set<String> rightsOf(Set<String> groups) {
        Set<String> all = new HashSet<>();
        groups.forEach(group -> all.addAll(rights.getOrDefault(group, Set.of())));
        return all;
    }

    /** Groups that have a right, by name. */
    public Set<String> groupsWith(String right) {
        Set<String> groups = new TreeSet<>();
        rights.forEach((group, names) -> {
            if (names.contains(right)) {
                groups.add(group);
            }
        });
        return groups;
    }

    /** Groups that members of these groups may give and take away. */
    public Set<String> grantable(Set<String> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(group -> all.addAll(grants.getOrDefault(group, Set.of())));
        return all;
    }
}
