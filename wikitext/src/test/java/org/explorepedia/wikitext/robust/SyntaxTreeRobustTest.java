// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.explorepedia.wikitext.syntax.SyntaxTree;
import org.explorepedia.wikitext.syntax.TreeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text has a tree that leads back to it, in time that is bounded by its length. */
class SyntaxTreeRobustTest {

    /** Many times what a quiet machine needs: it tells linear from quadratic. */
    private static final Duration BOUND = Duration.ofSeconds(40);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.explorepedia.wikitext.robust.PathologicalTest#patterns")
    void readsPatternsInTime(String name, String text) {
        SyntaxTree tree = assertTimeoutPreemptively(BOUND, () -> TestWiki.ENGINE.syntax(text), name);
        assertThat(TreeRules.broken(tree, text)).isEmpty();
        assertTimeoutPreemptively(BOUND, () -> tree.sections().size() + tree.hashCode(), name);
    }

    @Test
    void anyMixtureHasATree() {
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        int seconds = Integer.getInteger("fuzz.seconds", 3);
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        for (int count = 0; System.nanoTime() < deadline || count < 500; count++) {
            String text = FuzzTest.text(random);
            SyntaxTree tree = TestWiki.ENGINE.syntax(text);
            assertThat(TreeRules.broken(tree, text))
                    .as("seed %s: %s", seed, text)
                    .isEmpty();
        }
    }
}
