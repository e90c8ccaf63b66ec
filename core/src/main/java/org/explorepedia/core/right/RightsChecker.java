// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Protection;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Decides from values alone whether somebody may do something to a page. */
public final class RightsChecker {

    private final Supplier<GroupPolicy> policies;
    private final ReadOnlyMode readOnly;

    public RightsChecker(GroupPolicy policy, ReadOnlyMode readOnly) {
        this(() -> policy, readOnly);
    }

    /** @param policies the policy of the moment, which administrators may change; asked often, so it must be quick */
    public RightsChecker(Supplier<GroupPolicy> policies, ReadOnlyMode readOnly) {
        this.policies = policies;
        this.readOnly = readOnly;
    }

    public GroupPolicy policy() {
        return policies.get();
    }

    public ReadOnlyMode readOnly() {
        return readOnly;
    }

    /** Checks everything. */
    public Decision check(Viewer viewer, Action action, PageState page) {
        return Decision.of(reasons(viewer, action, page, true));
    }

    /**
     * Checks everything but blocks and read-only mode: whether somebody could edit in general. Previews and the choice
     * between the tabs Edit and View source ask this, so that a blocked writer keeps text and form.
     */
    public Decision checkInGeneral(Viewer viewer, Action action, PageState page) {
        return Decision.of(reasons(viewer, action, page, false));
    }

    /** Checks something that concerns no page. */
    public Decision check(Viewer viewer, Action action) {
        List<Denial> reasons = new ArrayList<>();
        if (action.writes()) {
            readOnly.reason().ifPresent(reason -> reasons.add(new Denial.ReadOnly(reason)));
        }
        needs(viewer, action.right(), reasons);
        for (Block block : viewer.blocks()) {
            boolean hit = action == Action.CREATE_ACCOUNT
                    ? block.flags().contains(Block.Flag.CREATE_ACCOUNT)
                    : action.writes() && block.pages().isEmpty();
            if (hit) {
                reasons.add(new Denial.Blocked(block));
            }
        }
        return Decision.of(reasons);
    }

    private List<Denial> reasons(Viewer viewer, Action action, PageState page, boolean circumstances) {
        List<Denial> reasons = new ArrayList<>();
        Title title = page.title();
        // Threads have addresses like pages but are no pages.
        boolean noPage = title.namespace() < 0 || title.namespace() == Namespace.THREAD;
        if (action.writes() && (noPage || title.isExternal() || title.dbKey().isEmpty())) {
            reasons.add(new Denial.NotEditable(title));
            return reasons;
        }
        if (circumstances && action.writes()) {
            readOnly.reason().ifPresent(reason -> reasons.add(new Denial.ReadOnly(reason)));
        }
        needs(viewer, action.right(), reasons);
        if (action == Action.EDIT && !page.exists()) {
            needs(viewer, title.isTalk() ? Right.CREATE_TALK : Right.CREATE_PAGE, reasons);
        }
        if (changesText(action)) {
            special(viewer, title, reasons);
        }
        if (!action.protection().isEmpty()) {
            protections(viewer, action, page, reasons);
        }
        if (circumstances && action.writes()) {
            for (Block block : viewer.blocks()) {
                if (hits(block, viewer, action, title)) {
                    reasons.add(new Denial.Blocked(block));
                }
            }
        }
        return reasons;
    }

    private static boolean changesText(Action action) {
        return switch (action) {
            case EDIT, MOVE, ROLLBACK, DELETE, UNDELETE, UPLOAD -> true;
            case READ,
                    POST,
                    PROTECT,
                    PATROL,
                    HIDE_REVISION,
                    VIEW_DELETED,
                    VIEW_DELETED_TEXT,
                    IMPORT,
                    BLOCK,
                    GRANT,
                    CREATE_ACCOUNT,
                    SETTINGS -> false;
        };
    }

    private void needs(Viewer viewer, String right, List<Denial> reasons) {
        if (viewer.has(right)
                || reasons.stream()
                        .anyMatch(reason -> reason instanceof Denial.MissingRight missing
                                && missing.right().equals(right))) {
            return;
        }
        Set<String> groups = policy().groupsWith(right);
        boolean login = !viewer.isRegistered() && groups.contains(GroupPolicy.USER);
        reasons.add(new Denial.MissingRight(right, groups, login));
    }

    private void special(Viewer viewer, Title title, List<Denial> reasons) {
        if (title.namespace() == Namespace.MEDIAWIKI) {
            if (!viewer.has(Right.EDIT_INTERFACE)) {
                reasons.add(new Denial.InterfacePage(title));
            } else {
                code(viewer, title, Right.EDIT_SITE_CSS, Right.EDIT_SITE_JS, Right.EDIT_SITE_JSON, reasons);
            }
        } else if (title.namespace() == Namespace.WALL) {
            if (!viewer.has(Right.WALL_EDIT)
                    && !(viewer.isRegistered() && title.text().equals(viewer.name()))) {
                reasons.add(new Denial.OthersWall(title));
            }
        } else if (title.namespace() == Namespace.USER && title.dbKey().indexOf('/') > 0) {
            String owner = title.text().substring(0, title.text().indexOf('/'));
            if (viewer.isRegistered() && owner.equals(viewer.name())) {
                code(viewer, title, Right.EDIT_MY_USER_CSS, Right.EDIT_MY_USER_JS, Right.EDIT_MY_USER_JSON, reasons);
            } else {
                code(viewer, title, Right.EDIT_USER_CSS, Right.EDIT_USER_JS, Right.EDIT_USER_JSON, reasons);
            }
        }
    }

    private static void code(Viewer viewer, Title title, String css, String js, String json, List<Denial> reasons) {
        String key = title.dbKey();
        String right = key.endsWith(".css") ? css : key.endsWith(".js") ? js : key.endsWith(".json") ? json : "";
        if (!right.isEmpty() && !viewer.has(right)) {
            reasons.add(new Denial.CodePage(title));
        }
    }

    private static void protections(Viewer viewer, Action action, PageState page, List<Denial> reasons) {
        String kind = action == Action.EDIT && !page.exists() ? "create" : action.protection();
        for (Protection protection : page.protections()) {
            if (protection.action().equals(kind) && !viewer.has(levelRight(protection.level()))) {
                reasons.add(new Denial.Protected(protection));
            }
        }
        List<Title> sources = page.cascading().stream()
                .filter(protection -> !viewer.has(levelRight(protection.level())))
                .map(Protection::title)
                .distinct()
                .toList();
        if (!sources.isEmpty()) {
            reasons.add(new Denial.CascadeProtected(sources));
        }
    }

    /** MediaWiki stores two levels under the names of the groups that they were first made for. */
    static String levelRight(String level) {
        return switch (level) {
            case "sysop" -> Right.EDIT_PROTECTED;
            case "autoconfirmed" -> Right.EDIT_SEMI_PROTECTED;
            default -> level;
        };
    }

    /** A block of the whole site leaves people their own talk page and wall, unless it takes those too. */
    static boolean hits(Block block, Viewer viewer, Action action, Title title) {
        if (!block.pages().isEmpty()) {
            return block.pages().contains(title.withoutFragment());
        }
        boolean own = (title.namespace() == Namespace.USER_TALK || title.namespace() == Namespace.WALL)
                && title.text().equals(viewer.name());
        boolean talking = action == Action.EDIT || action == Action.POST;
        return !(own && talking && !block.flags().contains(Block.Flag.OWN_TALK));
    }
}
