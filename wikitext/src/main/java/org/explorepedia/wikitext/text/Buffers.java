// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Buffers to be used again and again. Belongs to one parse at a time. */
public final class Buffers {

    /** Larger ones are thrown away, so that one giant page does not hold memory for ever. */
    private static final int MAX_KEPT = 2_000_000;

    private final Deque<TextBuffer> free = new ArrayDeque<>();

    /** An empty buffer. */
    public TextBuffer take() {
        TextBuffer buffer = free.poll();
        return buffer == null ? new TextBuffer(1024) : buffer.clear();
    }

    /** Gives a buffer back; its content must not be used any more. */
    public void give(TextBuffer buffer) {
        if (buffer.array().length <= MAX_KEPT) {
            free.push(buffer);
        }
    }
}
