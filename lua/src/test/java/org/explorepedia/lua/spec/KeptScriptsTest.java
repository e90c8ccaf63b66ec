// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.spec;

import java.io.IOException;
import org.explorepedia.lua.host.Scripts;
import org.explorepedia.wikitext.spec.KeptExpansionsTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates with scripts, used again from earlier parses, say what they say when their scripts run. */
class KeptScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"enwiki", "kcwiki"})
    void realPagesSayTheSame(String wiki) throws IOException {
        KeptExpansionsTest.comparePages(wiki, builder -> builder.function(new Scripts().function()));
    }
}
