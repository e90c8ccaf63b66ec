// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.Locale;
import java.util.Optional;
import org.explorepedia.wikitext.html.Element;
import org.explorepedia.wikitext.html.Elements;
import org.explorepedia.wikitext.text.Chars;

/** Finds the tags of the elements that wikitext may have. They come before lines: a tag may go over several of them. */
final class TagReader {

    private final Pieces pieces;
    private final Parts parts;

    private TagReader(Pieces pieces) {
        this.pieces = pieces;
        this.parts = new Parts(pieces, pieces.start());
    }

    static Pieces read(Pieces pieces) {
        TagReader reader = new TagReader(pieces);
        while (pieces.current() != Pieces.END) {
            if (pieces.current() == '<') {
                reader.tag();
            } else {
                pieces.advance();
            }
        }
        reader.parts.fill(pieces.end());
        return reader.parts.asPieces();
    }

    private void tag() {
        int start = pieces.at();
        int limit = pieces.textEnd();
        String text = pieces.text();
        int nameStart = start + 1;
        boolean closing = nameStart < limit && text.charAt(nameStart) == '/';
        nameStart += closing ? 1 : 0;
        int nameEnd = nameStart;
        while (nameEnd < limit && nameEnd - nameStart < 20 && isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        Optional<Element> element = name.isEmpty() ? Optional.empty() : Elements.ALLOWED.find(name);
        pieces.moveTo(start + 1);
        if (element.isEmpty() || nameEnd < limit && !endsName(text.charAt(nameEnd))) {
            return;
        }
        pieces.moveTo(nameEnd);
        while (pieces.current() >= 0 && pieces.current() != '>' && pieces.current() != '<'
                || pieces.current() == Pieces.NODE && !(pieces.node() instanceof SyntaxNode.Heading)) {
            pieces.advance();
        }
        if (pieces.current() != '>') {
            return;
        }
        int end = pieces.at() + 1;
        boolean slash = end - 2 >= nameEnd && text.charAt(end - 2) == '/';
        int attributesEnd = slash ? end - 2 : end - 1;
        Parts own = new Parts(pieces, start);
        own.mark(start, nameEnd);
        own.addAll(AttributeReader.read(pieces.part(nameEnd, attributesEnd)));
        own.mark(attributesEnd, end);
        SyntaxNode.HtmlTag.Kind kind = element.get().kind() == Element.Kind.VOID || slash && !closing
                ? SyntaxNode.HtmlTag.Kind.VOID
                : closing ? SyntaxNode.HtmlTag.Kind.CLOSE : SyntaxNode.HtmlTag.Kind.OPEN;
        parts.add(new SyntaxNode.HtmlTag(own.range(), name, kind, own.nodes()));
        pieces.moveTo(end);
    }

    private static boolean isName(char c) {
        return Chars.isLetter(c) || Chars.isDigit(c);
    }

    private static boolean endsName(char c) {
        return Chars.isSpace(c) || c == '/' || c == '>' || c == 0x0B;
    }
}
