// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads the template language: braces, extension tags, comments and headings, with MediaWiki's rules of precedence. Nothing
 * is expanded. One scan from left to right, linear for every text. Immutable and safe to share.
 */
public final class Preprocessor {

    /** As many scans at once find memory to use again. */
    private static final int MAX_IDLE = 32;

    private final TagNames pageTags;
    private final TagNames inclusionTags;
    private final BlockingQueue<ScanMemory> idle = new ArrayBlockingQueue<>(MAX_IDLE);

    /** @param extensionTags names of the tags whose content is not wikitext, {@code nowiki} and {@code pre} among them */
    public Preprocessor(Collection<String> extensionTags) {
        Set<String> page = new LinkedHashSet<>(extensionTags);
        page.addAll(List.of("includeonly", "noinclude", "/noinclude", "onlyinclude", "/onlyinclude"));
        Set<String> inclusion = new LinkedHashSet<>(extensionTags);
        inclusion.addAll(List.of("noinclude", "includeonly", "/includeonly"));
        pageTags = new TagNames(page);
        inclusionTags = new TagNames(inclusion);
    }

    /** Reads a text as a page that is shown itself. */
    public PpTree page(String text) {
        return read(text, pageTags, false);
    }

    /** Reads a text as a template. */
    public PpTree template(String text) {
        return read(text, inclusionTags, true);
    }

    private PpTree read(String text, TagNames tags, boolean inclusion) {
        ScanMemory memory = idle.poll();
        if (memory == null) {
            memory = new ScanMemory();
        }
        PpTree tree = new Scan(text, tags, inclusion, memory).tree();
        if (memory.isWorthKeeping()) {
            memory.clear();
            idle.offer(memory);
        }
        return tree;
    }

    /** Reads a text as either. */
    public PpTree read(String text, boolean inclusion) {
        return inclusion ? template(text) : page(text);
    }
}
