// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What was asked on the command line.
 *
 * @param peer folder in which the reference was installed, or the port of one that runs
 * @param seed of the generator
 * @param count how many texts
 * @param only constructs to choose from, empty for all
 * @param language content language of both
 * @param mode what is compared
 * @param loose whether HTML is compared as {@code bin/spec-pages} does
 * @param shrink how many differences are made small
 * @param dump export whose pages are damaged instead of texts of the grammar, or empty
 * @param file texts to compare instead, parted by lines {@code %%}, or empty
 */
record DiffOptions(
        String peer,
        long seed,
        int count,
        List<String> only,
        String language,
        DiffCheck.Mode mode,
        boolean loose,
        int shrink,
        String dump,
        String file) {

    static DiffOptions of(String[] arguments) {
        String peer = System.getenv().getOrDefault("SPEC_PEER", "");
        long seed = new Random().nextInt(1_000_000);
        int count = 1000;
        int shrink = 60;
        List<String> only = List.of();
        String language = "en";
        String mode = "parse";
        boolean loose = false;
        String dump = "";
        String file = "";
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--peer" -> peer = arguments[++i];
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--count" -> count = Integer.parseInt(arguments[++i]);
                case "--only" -> only = List.of(arguments[++i].split(","));
                case "--lang" -> language = arguments[++i];
                case "--mode" -> mode = arguments[++i];
                case "--loose" -> loose = true;
                case "--shrink" -> shrink = Integer.parseInt(arguments[++i]);
                case "--dump" -> dump = arguments[++i];
                case "--file" -> file = arguments[++i];
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        if (peer.isEmpty()) {
            throw new IllegalArgumentException("say where MediaWiki is: --peer DIR, or SPEC_PEER");
        }
        return new DiffOptions(
                peer,
                seed,
                count,
                only,
                language,
                DiffCheck.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                loose,
                shrink,
                dump,
                file);
    }
}
