// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.preprocess;

/** What a scan works in: used again by later ones, so that reading a text allocates little but its tree. One scan at a time. */
final class ScanMemory {

    /** Memory for larger texts is thrown away, so that one giant page does not hold it for ever. */
    private static final int MAX_KEPT = 1_000_000;

    private char[] text = new char[1024];
    private final OpenPieces open = new OpenPieces();

    /** The characters of a text, in an array that may be longer. */
    char[] characters(String source) {
        int length = source.length();
        if (length > text.length) {
            text = new char[length + length / 4];
        }
        source.getChars(0, length, text, 0);
        return text;
    }

    OpenPieces open() {
        return open;
    }

    boolean isWorthKeeping() {
        return text.length <= MAX_KEPT && open.capacity() <= MAX_KEPT / 8;
    }

    void clear() {
        open.clear();
    }
}
