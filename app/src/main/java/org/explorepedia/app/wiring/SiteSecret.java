// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.nio.charset.StandardCharsets;

/** What forms and links in mails are signed with: the same on all machines of a site, and kept over restarts. */
final class SiteSecret {

    private static final String SETTING = "site.secret";

    private SiteSecret() {}

    static byte[] of(Foundations base) {
        String secret = base.work()
                .read(stores -> stores.settings().get(SETTING))
                .orElseGet(() -> base.work()
                        .write(stores -> stores.settings().get(SETTING).orElseGet(() -> {
                            String made = base.secrets().make();
                            stores.settings().put(SETTING, made);
                            return made;
                        })));
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
