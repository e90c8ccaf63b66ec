// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.explorepedia.wikitext.spec.SpecTexts;
import org.junit.jupiter.api.Test;

/**
 * Takes texts that people or we wrote and spoils them: pieces are lost, doubled, moved, cut in the middle of a mark. {@code
 * -Dfuzz.seed=N} repeats a run, {@code -Dfuzz.seconds=N} makes it longer.
 */
class MutationTest {

    private static final String MARKS = "[]{}|='<>/-!*#:;&\n\"~_";
    private static final int MAX_LENGTH = 60_000;

    @Test
    void spoiledTextsArePages() throws IOException {
        List<String> texts = new ArrayList<>(SpecTexts.own(Path.of("src/test/resources/spec")));
        texts.addAll(SpecTexts.realPages());
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        int seconds = Integer.getInteger("fuzz.seconds", 3);
        System.out.println("fuzz.seed=" + seed + ", " + texts.size() + " texts");
        Random random = new Random(seed);
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        int count = 0;
        while (System.nanoTime() < deadline || count < 100) {
            String text = spoil(texts.get(random.nextInt(texts.size())), random);
            String html = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> TestWiki.html(text), () -> "seed " + seed + ": " + text);
            assertThat(HtmlSafety.dangers(html)).as("seed %s: %s", seed, text).isEmpty();
            assertThat(html.indexOf('\u007F'))
                    .as("marker left, seed %s: %s", seed, text)
                    .isNegative();
            count++;
        }
    }

    private static String spoil(String original, Random random) {
        StringBuilder text = new StringBuilder(original.substring(0, Math.min(original.length(), MAX_LENGTH)));
        for (int i = random.nextInt(12); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
                case 4 -> text.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }
}
