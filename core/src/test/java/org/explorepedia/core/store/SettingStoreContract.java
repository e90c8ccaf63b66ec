// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link SettingStore} promises. */
public abstract class SettingStoreContract extends StoreContract {

    @Test
    void settingsAreKeptAndReplaced() {
        assertThat(settings().get("site name")).isEmpty();
        settings().put("site name", "Wiki");
        settings().put("site name", "Explorepedia");
        settings().put("empty", "");
        assertThat(settings().get("site name")).contains("Explorepedia");
        assertThat(settings().get("empty")).contains("");
        assertThat(settings().all()).containsEntry("site name", "Explorepedia").containsEntry("empty", "");
    }

    @Test
    void aRequestIsAnsweredTheSameTwice() {
        assertThat(settings().recall("key")).isEmpty();
        assertThat(settings().remember("key", "first", NOW)).isEmpty();
        assertThat(settings().remember("key", "second", at(1))).contains("first");
        assertThat(settings().recall("key")).contains("first");
        assertThat(settings().forget(NOW)).isZero();
        assertThat(settings().forget(at(1))).isEqualTo(1);
        assertThat(settings().recall("key")).isEmpty();
    }
}
