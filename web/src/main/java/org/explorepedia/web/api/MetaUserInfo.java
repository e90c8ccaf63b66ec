// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.web.visit.Visit;

/** {@code meta=userinfo}: whom the wiki takes the asker for. */
public final class MetaUserInfo implements QueryModule.QueryPart {

    @Override
    public String name() {
        return "userinfo";
    }

    @Override
    public Map<String, Object> values(Visit visit) {
        Viewer viewer = visit.viewer();
        List<String> wanted = QueryModule.split(visit.params().get("uiprop"));
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("id", viewer.userId().map(id -> id.value()).orElse(0L));
        info.put("name", viewer.name());
        if (!viewer.isRegistered()) {
            info.put("anon", true);
        }
        if (wanted.contains("groups")) {
            info.put("groups", viewer.groups().stream().sorted().toList());
        }
        if (wanted.contains("rights")) {
            info.put("rights", viewer.rights().stream().sorted().toList());
        }
        if (wanted.contains("editcount") && viewer.isRegistered()) {
            info.put("editcount", viewer.user().map(User::editCount).orElse(0L));
        }
        if (wanted.contains("blockinfo") && !viewer.blocks().isEmpty()) {
            info.putAll(block(viewer.blocks().getFirst()));
        }
        return Map.of("userinfo", info);
    }

    /** A block in the members that every answer about one has. */
    static Map<String, Object> block(Block block) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("blockid", block.id());
        info.put("blockedby", block.by().name());
        info.put("blockreason", block.reason());
        info.put("blockedtimestamp", block.timestamp().toString());
        info.put("blockexpiry", block.expiry().at().map(Object::toString).orElse("infinite"));
        info.put("blockpartial", !block.pages().isEmpty());
        return info;
    }
}
