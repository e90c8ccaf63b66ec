// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

/** The looks of letters that formulas tell apart. Browsers show them by characters of their own, not by styles. */
enum MathAlphabet {
    ITALIC(0, 0, 0),
    ROMAN(0, 0, 0),
    BOLD(0x1D400, 0x1D41A, 0x1D7CE),
    BOLD_ITALIC(0x1D468, 0x1D482, 0x1D7CE),
    SANS(0x1D5A0, 0x1D5BA, 0x1D7E2),
    TYPEWRITER(0x1D670, 0x1D68A, 0x1D7F6),
    DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8),
    SCRIPT(0x1D49C, 0x1D4B6, 0),
    FRAKTUR(0x1D504, 0x1D51E, 0);

    private final int capitals;
    private final int smalls;
    private final int digits;

    MathAlphabet(int capitals, int smalls, int digits) {
        this.capitals = capitals;
        this.smalls = smalls;
        this.digits = digits;
    }

    /** A letter or digit in these looks; others stay as they are. */
    String of(int c) {
        if (c >= '0' && c <= '9') {
            return Character.toString(digits == 0 ? c : digits + c - '0');
        }
        if (capitals != 0 && c >= 'A' && c <= 'Z') {
            return Character.toString(older(c, capitals + c - 'A'));
        }
        if (capitals != 0 && c >= 'a' && c <= 'z') {
            return Character.toString(older(c, smalls + c - 'a'));
        }
        return Character.toString(c);
    }

    /** Letters that had a place before the alphabets were added have none in them. */
    private int older(int c, int usual) {
        return switch (this) {
            case DOUBLE_STRUCK ->
                switch (c) {
                    case 'C' -> 0x2102;
                    case 'H' -> 0x210D;
                    case 'N' -> 0x2115;
                    case 'P' -> 0x2119;
                    case 'Q' -> 0x211A;
                    case 'R' -> 0x211D;
                    case 'Z' -> 0x2124;
                    default -> usual;
                };
            case SCRIPT ->
                switch (c) {
                    case 'B' -> 0x212C;
                    case 'E' -> 0x2130;
                    case 'F' -> 0x2131;
                    case 'H' -> 0x210B;
                    case 'I' -> 0x2110;
                    case 'L' -> 0x2112;
                    case 'M' -> 0x2133;
                    case 'R' -> 0x211B;
                    case 'e' -> 0x212F;
                    case 'g' -> 0x210A;
                    case 'o' -> 0x2134;
                    default -> usual;
                };
            case FRAKTUR ->
                switch (c) {
                    case 'C' -> 0x212D;
                    case 'H' -> 0x210C;
                    case 'I' -> 0x2111;
                    case 'R' -> 0x211C;
                    case 'Z' -> 0x2128;
                    default -> usual;
                };
            case ITALIC, ROMAN, BOLD, BOLD_ITALIC, SANS, TYPEWRITER -> usual;
        };
    }
}
