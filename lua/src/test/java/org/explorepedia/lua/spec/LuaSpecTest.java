// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.explorepedia.lua.host.Scripts;
import org.explorepedia.wikitext.spec.Shared;
import org.explorepedia.wikitext.spec.SpecRunner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Examples whose pages call modules: our own, and those of MediaWiki where they are. */
class LuaSpecTest {

    private final Scripts scripts = new Scripts();

    private List<String> failures(Path folder) throws IOException {
        List<String> failures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                failures.addAll(new SpecRunner(builder -> builder.function(scripts.function())).failures(file));
            }
        }
        return failures;
    }

    @Test
    void ownExamplesHold() throws IOException {
        assertThat(failures(Path.of("src/test/resources/spec"))).isEmpty();
    }

    @Test
    void examplesOfMediaWikiHold() throws IOException {
        Path folder = Shared.file("data/parsertests/ext-Scribunto");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no ../shared: MediaWiki's examples are not run");
        assertThat(failures(folder)).isEmpty();
    }
}
