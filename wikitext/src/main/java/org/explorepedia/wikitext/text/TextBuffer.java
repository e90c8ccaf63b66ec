// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.text;

import java.util.Arrays;

/**
 * A growing array of characters that can be emptied and used again. Passes read {@link #array()} directly: a call for each
 * character would cost more than the work on it.
 */
public final class TextBuffer implements CharSequence {

    private char[] chars;
    private int length;

    public TextBuffer() {
        this(256);
    }

    public TextBuffer(int capacity) {
        chars = new char[Math.max(16, capacity)];
    }

    /** The characters; only the first {@link #length()} count, and the array changes when the buffer grows. */
    public char[] array() {
        return chars;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    public TextBuffer clear() {
        length = 0;
        return this;
    }

    /** Cuts the end off. */
    public void truncate(int newLength) {
        length = Math.min(length, newLength);
    }

    public TextBuffer append(char c) {
        if (length == chars.length) {
            grow(1);
        }
        chars[length++] = c;
        return this;
    }

    public TextBuffer append(String text) {
        int n = text.length();
        if (chars.length - length < n) {
            grow(n);
        }
        text.getChars(0, n, chars, length);
        length += n;
        return this;
    }

    public TextBuffer append(String text, int from, int to) {
        int n = to - from;
        if (chars.length - length < n) {
            grow(n);
        }
        text.getChars(from, to, chars, length);
        length += n;
        return this;
    }

    public TextBuffer append(char[] source, int from, int to) {
        int n = to - from;
        if (n <= 0) {
            return this;
        }
        if (chars.length - length < n) {
            grow(n);
        }
        System.arraycopy(source, from, chars, length, n);
        length += n;
        return this;
    }

    public TextBuffer append(TextBuffer other) {
        return append(other.chars, 0, other.length);
    }

    public TextBuffer append(int number) {
        if (number < 0) {
            return append(Integer.toString(number));
        }
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        if (chars.length - length < digits) {
            grow(digits);
        }
        length += digits;
        int at = length;
        int rest = number;
        do {
            chars[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    /** Takes another buffer's content without copying; the other one gets this one's array, emptied. */
    public void swap(TextBuffer other) {
        char[] ownChars = chars;
        int ownLength = length;
        chars = other.chars;
        length = other.length;
        other.chars = ownChars;
        other.length = ownLength;
    }

    /** Puts text in between. */
    public void insert(int at, String text) {
        int n = text.length();
        if (chars.length - length < n) {
            grow(n);
        }
        System.arraycopy(chars, at, chars, at + n, length - at);
        text.getChars(0, n, chars, at);
        length += n;
    }

    public void insert(int at, char c) {
        if (length == chars.length) {
            grow(1);
        }
        System.arraycopy(chars, at, chars, at + 1, length - at);
        chars[at] = c;
        length++;
    }

    public boolean startsWith(String text, int at) {
        return Chars.matches(chars, at, length, text);
    }

    public boolean endsWith(String text) {
        return length >= text.length() && startsWith(text, length - text.length());
    }

    public int indexOf(char c, int from) {
        return Chars.indexOf(chars, from, length, c);
    }

    public int indexOf(String text, int from) {
        return Chars.indexOf(chars, from, length, text);
    }

    public String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private void grow(int more) {
        chars = Arrays.copyOf(chars, Math.max(chars.length + more, chars.length * 2));
    }
}
