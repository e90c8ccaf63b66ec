// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.web.frame.UnreadCount;

/** {@code meta=userinfo}: whom the wiki takes the asker for. */
public final class MetaUserInfo implements QueryPart {

    private final UnreadCount unread;

    public MetaUserInfo(UnreadCount unread) {
        this.unread = unread;
    }

    @Override
    public String name() {
        return "userinfo";
    }

    @Override
    public Group group() {
        return Group.META;
    }

    @Override
    public String prefix() {
        return "ui";
    }

    @Override
    public boolean reads() {
        return false;
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(ApiParameter.someOf(
                "prop",
                "",
                "blockinfo",
                "hasmsg",
                "groups",
                "groupmemberships",
                "implicitgroups",
                "rights",
                "options",
                "editcount",
                "ratelimits",
                "email",
                "registrationdate"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Viewer viewer = call.visit().viewer();
        Set<String> wanted = call.several("prop");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("id", viewer.userId().map(id -> id.value()).orElse(0L));
        info.put("name", viewer.name());
        if (!viewer.isRegistered()) {
            info.put("anon", true);
        }
        if (wanted.contains("blockinfo") && !viewer.blocks().isEmpty()) {
            info.putAll(block(viewer.blocks().getFirst()));
        }
        if (wanted.contains("hasmsg")) {
            info.put("messages", viewer.userId().map(id -> unread.of(id) > 0).orElse(false));
        }
        groups(wanted, viewer, info);
        if (wanted.contains("rights")) {
            info.put("rights", viewer.rights().stream().sorted().toList());
        }
        if (wanted.contains("ratelimits")) {
            info.put("ratelimits", Map.of());
        }
        viewer.user().ifPresent(user -> account(wanted, user, info));
        return QueryPart.values("userinfo", info);
    }

    private static void groups(Set<String> wanted, Viewer viewer, Map<String, Object> info) {
        Set<String> explicit = viewer.user().map(user -> user.groups().keySet()).orElse(Set.of());
        if (wanted.contains("groups")) {
            info.put("groups", viewer.groups().stream().sorted().toList());
        }
        if (wanted.contains("groupmemberships")) {
            List<Map<String, Object>> memberships = new ArrayList<>();
            viewer.user()
                    .ifPresent(user -> user.groups()
                            .forEach((group, expiry) -> memberships.add(Map.of(
                                    "group",
                                    group,
                                    "expiry",
                                    expiry.at().map(ApiTimes::write).orElse("infinity")))));
            info.put("groupmemberships", memberships);
        }
        if (wanted.contains("implicitgroups")) {
            info.put(
                    "implicitgroups",
                    viewer.groups().stream()
                            .filter(group -> !explicit.contains(group))
                            .sorted()
                            .toList());
        }
    }

    private static void account(Set<String> wanted, User user, Map<String, Object> info) {
        if (wanted.contains("options")) {
            info.put("options", user.preferences());
        }
        if (wanted.contains("editcount")) {
            info.put("editcount", user.editCount());
        }
        if (wanted.contains("email")) {
            info.put("email", user.email());
            Optional<String> confirmed = user.emailConfirmed().map(ApiTimes::write);
            confirmed.ifPresent(time -> info.put("emailauthenticated", time));
        }
        if (wanted.contains("registrationdate")) {
            info.put("registrationdate", ApiTimes.write(user.registered()));
        }
    }

    /** A block in the members that every answer about one has. */
    static Map<String, Object> block(Block block) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("blockid", block.id());
        info.put("blockedby", block.by().name());
        info.put("blockreason", block.reason());
        info.put("blockedtimestamp", ApiTimes.write(block.timestamp()));
        info.put("blockexpiry", block.expiry().at().map(ApiTimes::write).orElse("infinite"));
        info.put("blockpartial", !block.pages().isEmpty());
        return info;
    }
}
