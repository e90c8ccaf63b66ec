// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.UserId;
import org.explorepedia.wikitext.title.Title;

/** Unpublished texts of people who are logged in. */
public interface DraftStore {

    void put(Draft draft);

    Optional<Draft> find(UserId user, Title title, String section);

    List<Draft> list(UserId user, int limit);

    void remove(UserId user, Title title, String section);

    int prune(Instant before);
}
