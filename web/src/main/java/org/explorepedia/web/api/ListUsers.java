// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.UserNames;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** {@code list=users}: facts about accounts by name. */
public final class ListUsers implements QueryPart {

    private final UnitOfWork work;
    private final UserNames names;
    private final GroupPolicy policy;
    private final Clock clock;

    public ListUsers(UnitOfWork work, UserNames names, GroupPolicy policy, Clock clock) {
        this.work = work;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Group group() {
        return Group.LIST;
    }

    @Override
    public String prefix() {
        return "us";
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.list("users", ApiParameter.Kind.USER),
                ApiParameter.someOf("prop", "", "groups", "rights", "editcount", "registration", "blockinfo"));
    }

    @Override
    public Part answer(ApiCall call, PageSet pages) {
        Set<String> wanted = call.several("prop");
        List<Map<String, Object>> lines = new ArrayList<>();
        work.read(stores -> {
            Map<String, User> known = stores.users()
                    .find(call.listed("users").stream()
                            .flatMap(typed -> names.canonical(typed).stream())
                            .toList());
            for (String typed : call.listed("users")) {
                Optional<String> name = names.canonical(typed);
                Map<String, Object> line = new LinkedHashMap<>();
                Optional<User> user = name.filter(call.visit().viewer()::knows).map(known::get);
                user.ifPresent(found -> line.put("userid", found.id().value()));
                line.put("name", name.orElse(typed));
                if (name.isEmpty()) {
                    line.put("invalid", true);
                } else if (user.isEmpty()) {
                    line.put("missing", true);
                } else {
                    facts(stores, wanted, user.get(), line);
                }
                lines.add(line);
            }
            return lines;
        });
        return QueryPart.values("users", lines);
    }

    private void facts(Stores stores, Set<String> wanted, User user, Map<String, Object> line) {
        Instant now = clock.instant();
        if (wanted.contains("editcount")) {
            line.put("editcount", user.editCount());
        }
        if (wanted.contains("registration")) {
            line.put("registration", ApiTimes.write(user.registered()));
        }
        Set<String> groups = policy.groupsOf(user, now);
        if (wanted.contains("groups")) {
            line.put("groups", groups.stream().sorted().toList());
        }
        if (wanted.contains("rights")) {
            line.put("rights", policy.rightsOf(groups).stream().sorted().toList());
        }
        if (wanted.contains("blockinfo")) {
            Optional<Block> block = stores.restrictions().findBlock(user.name(), now);
            block.ifPresent(found -> line.putAll(MetaUserInfo.block(found)));
        }
    }
}
