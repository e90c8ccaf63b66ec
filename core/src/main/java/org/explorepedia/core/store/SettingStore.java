// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Settings of the wiki that its administrators change on the site, and small facts such as the search index's position. */
public interface SettingStore {

    Map<String, String> all();

    Optional<String> get(String name);

    void put(String name, String value);

    /** Answers an earlier request with the same key, or stores this answer; so a form sent twice acts once. */
    Optional<String> remember(String requestKey, String answer, Instant now);

    Optional<String> recall(String requestKey);

    int forget(Instant before);
}
