// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Buffers to be used again and again. Belongs to one parse at a time. */
public final class Buffers {

    /** Larger ones are thrown away, so that one giant page does not hold memory for ever. */
    private static final int MAX_KEPT = 2_000_000;

    /** No more than this are kept together: a page of hostile depth asks for very many. */
    private static final int MAX_KEPT_TOGETHER = 8_000_000;

    private final Deque<TextBuffer> free = new ArrayDeque<>();
    private int kept;

    /** An empty buffer. */
    public TextBuffer take() {
        TextBuffer buffer = free.poll();
        if (buffer == null) {
            return new TextBuffer(1024);
        }
        kept -= buffer.array().length;
        return buffer.clear();
    }

    /** Gives a buffer back; answers what was in it. */
    public String finish(TextBuffer buffer) {
        String text = buffer.toString();
        give(buffer);
        return text;
    }

    /** Gives a buffer back; its content must not be used any more. */
    public void give(TextBuffer buffer) {
        int size = buffer.array().length;
        if (size <= MAX_KEPT && kept + size <= MAX_KEPT_TOGETHER) {
            kept += size;
            free.push(buffer);
        }
    }
}
