// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

import java.io.IOException;
import org.explorepedia.wikitext.spec.EngineParts;
import org.explorepedia.wikitext.spec.KeptExpansionsTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates with scripts, used again from earlier parses, say what they say when their scripts run. */
class KeptScriptsTest {

    /** On a busy machine scripts would run out of time here and not there. */
    private static final long NANOS = 600_000_000_000L;

    private static final int PAGES = Integer.getInteger("explorepedia.kept.pages", 6);

    @ParameterizedTest
    @ValueSource(strings = {"enwiki", "kcwiki"})
    void realPagesSayTheSame(String wiki) throws IOException {
        Scripts scripts = new Scripts(StandardLibraries.all(), NANOS, 500_000_000);
        EngineParts parts = builder -> builder.function(scripts.function());
        KeptExpansionsTest.comparePages(wiki, parts, PAGES);
    }
}
