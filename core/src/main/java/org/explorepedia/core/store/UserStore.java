// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;

/** Accounts. */
public interface UserStore {

    /**
     * @param name canonical
     * @return empty if the name is taken
     */
    Optional<User> create(String name, String email, String passwordHash, Instant now);

    Optional<User> find(String name);

    Optional<User> find(UserId id);

    /** Accounts by name; names without account are missing in the answer. */
    Map<String, User> find(Collection<String> names);

    /** Accounts by number, in the order of their names; those that are gone are missing. */
    List<User> all(Collection<UserId> ids);

    List<User> findByEmail(String email);

    void setPassword(UserId user, String passwordHash);

    void setEmail(UserId user, String email, Optional<Instant> confirmed);

    void setGroups(UserId user, Map<String, Expiry> groups);

    /** Changes preferences; an empty value goes back to the wiki's default. */
    void setPreferences(UserId user, Map<String, String> changes);

    void addEdits(UserId user, int edits);

    void rename(UserId user, String name);

    Slice<User> list(String prefix, Optional<String> group, Slice.Request slice);

    long count(Optional<String> group);
}
