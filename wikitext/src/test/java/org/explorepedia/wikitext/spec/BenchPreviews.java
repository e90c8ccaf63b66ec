// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.explorepedia.wikitext.MediaWikiEngine;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.site.SiteConfig;

/**
 * The largest pages as their writers see them: a paragraph in the middle gets another word each time, and the page is shown
 * again. Processor time, with no expansions kept between parses and with them.
 */
final class BenchPreviews {

    private static final int PAGES = 10;
    private static final int WARM = 30;
    private static final int EDITS = 40;

    private BenchPreviews() {}

    static void run(SiteConfig site, EngineParts parts, List<ParseRequest> pages) {
        MediaWikiEngine plain =
                SpecEngine.builder(site, false, parts).expansionCache(0).build();
        MediaWikiEngine keeping = SpecEngine.builder(site, false, parts)
                .expansionCache(64_000_000)
                .build();
        measure("largest", plain, keeping, pages, page -> page.text().length());
        measure(
                "dearest",
                plain,
                keeping,
                pages,
                page -> plain.parse(page).limits().nanos());
    }

    private static void measure(
            String name,
            MediaWikiEngine plain,
            MediaWikiEngine keeping,
            List<ParseRequest> pages,
            ToLongFunction<ParseRequest> order) {
        Map<ParseRequest, Long> size = new IdentityHashMap<>();
        pages.forEach(page -> size.put(page, order.applyAsLong(page)));
        List<ParseRequest> largest = pages.stream()
                .sorted(Comparator.comparing(size::get, Comparator.reverseOrder()))
                .limit(PAGES)
                .toList();
        double all = 0;
        double allKept = 0;
        for (ParseRequest page : largest) {
            double without = median(plain, page);
            double with = median(keeping, page);
            all += without;
            allKept += with;
            System.out.printf(
                    "  preview of %s (%d characters): %.2f ms, with kept expansions %.2f ms%n",
                    page.title().text(), page.text().length(), without, with);
        }
        System.out.printf(
                "previews of the %d %s pages: %.2f ms, with kept expansions %.2f ms, %.1f times as fast%n",
                largest.size(), name, all, allKept, all / allKept);
    }

    private static double median(MediaWikiEngine engine, ParseRequest page) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] times = new long[EDITS];
        for (int i = -WARM; i < EDITS; i++) {
            ParseRequest edited = edit(page, i + WARM);
            long before = thread.getCurrentThreadCpuTime();
            engine.parse(edited);
            if (i >= 0) {
                times[i] = thread.getCurrentThreadCpuTime() - before;
            }
        }
        java.util.Arrays.sort(times);
        return times[EDITS / 2] / 1e6;
    }

    /** A word more at the end of the paragraph in the middle. */
    private static ParseRequest edit(ParseRequest page, int number) {
        String text = page.text();
        int at = text.indexOf("\n\n", text.length() / 2);
        at = at < 0 ? text.length() : at;
        ParseRequest.Options options = page.options();
        return new ParseRequest(
                page.title(),
                text.substring(0, at) + " word" + number + text.substring(at),
                page.source(),
                page.now(),
                new ParseRequest.Options(
                        options.userLanguage(),
                        options.userName(),
                        options.editSectionLinks(),
                        true,
                        options.thumbWidth(),
                        options.revisionId(),
                        options.wrapperClass(),
                        options.positions()));
    }
}
