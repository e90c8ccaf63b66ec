// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.List;
import java.util.Locale;
import org.explorepedia.wikitext.text.Chars;

/** Reads attributes as HTML writes them. What is none stays text. */
final class AttributeReader {

    private final Pieces pieces;
    private final Parts parts;

    private AttributeReader(Pieces pieces) {
        this.pieces = pieces;
        this.parts = new Parts(pieces, pieces.start());
    }

    static List<SyntaxNode> read(Pieces pieces) {
        AttributeReader reader = new AttributeReader(pieces);
        while (pieces.current() != Pieces.END) {
            if (isName(pieces.current())) {
                reader.attribute();
            } else {
                pieces.advance();
            }
        }
        reader.parts.fill(pieces.end());
        return reader.parts.nodes();
    }

    private static boolean isName(int c) {
        return c >= 0 && !Chars.isBlank((char) c) && c != '=' && c != '/' && c != '"' && c != '\'' && c != '>';
    }

    private void skipBlanks() {
        while (pieces.current() >= 0 && Chars.isBlank((char) pieces.current())) {
            pieces.advance();
        }
    }

    private void attribute() {
        int start = pieces.at();
        while (isName(pieces.current())) {
            pieces.advance();
        }
        int nameEnd = pieces.at();
        skipBlanks();
        Parts own = new Parts(pieces, start);
        own.fill(nameEnd);
        String name = pieces.range(start, nameEnd).source().toLowerCase(Locale.ROOT);
        SourceRange value = pieces.range(nameEnd, nameEnd);
        if (pieces.current() == '=') {
            own.mark(pieces.at(), pieces.at() + 1);
            pieces.advance();
            skipBlanks();
            value = value(own);
        } else {
            pieces.moveTo(nameEnd);
        }
        parts.add(new SyntaxNode.Attribute(own.range(), name, value, own.nodes()));
    }

    private SourceRange value(Parts own) {
        int quote = pieces.current();
        boolean quoted = quote == '"' || quote == '\'';
        if (quoted) {
            own.mark(pieces.at(), pieces.at() + 1);
            pieces.advance();
        }
        int start = pieces.at();
        while (pieces.current() != Pieces.END
                && (quoted
                        ? pieces.current() != quote
                        : pieces.current() < 0 || !Chars.isBlank((char) pieces.current()))) {
            pieces.advance();
        }
        int end = pieces.at();
        own.fill(end);
        if (quoted && pieces.current() == quote) {
            own.mark(end, end + 1);
            pieces.advance();
        }
        return pieces.range(start, end);
    }
}
