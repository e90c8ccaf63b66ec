// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.syntax;

import java.util.List;
import org.explorepedia.wikitext.pass.Protocols;
import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.title.CharacterReferences;

/** Reads what stands within lines: addresses, references to characters, switches, signatures; then emphasis and elements. */
final class InlineReader {

    private final Grammar grammar;
    private final char[] chars;

    InlineReader(Grammar grammar, char[] chars) {
        this.grammar = grammar;
        this.chars = chars;
    }

    List<SyntaxNode> read(Pieces pieces) {
        return pieces.isEmpty() ? List.of() : read(pieces, false);
    }

    private List<SyntaxNode> read(Pieces pieces, boolean inLink) {
        return ElementPairs.pair(QuoteReader.read(new Run(pieces, inLink).read()));
    }

    /** One stretch, read once from left to right. */
    private final class Run {
        private final Pieces pieces;
        private final Parts parts;
        private final boolean inLink;
        /** No bracket closes before this place. */
        private int noClosing;

        Run(Pieces pieces, boolean inLink) {
            this.pieces = pieces;
            this.inLink = inLink;
            this.parts = new Parts(pieces, pieces.start());
        }

        Pieces read() {
            pieces.moveTo(pieces.start());
            while (pieces.current() != Pieces.END) {
                int before = pieces.at();
                boolean found = switch (pieces.current()) {
                    case '[' -> !inLink && bracketed();
                    case ':' -> !inLink && address();
                    case '&' -> entity();
                    case '_' -> behaviourSwitch();
                    case '~' -> signature();
                    case 'I', 'R', 'P' -> grammar.magicLinks() && magicLink();
                    default -> false;
                };
                if (found) {
                    pieces.moveTo(parts.end());
                } else {
                    pieces.moveTo(before);
                    pieces.advance();
                }
            }
            parts.fill(pieces.end());
            return parts.asPieces();
        }

        private boolean bracketed() {
            int start = pieces.at();
            int limit = pieces.textEnd();
            int protocol = grammar.protocols().at(chars, start + 1, limit, true);
            if (protocol == 0 || start < noClosing) {
                return false;
            }
            int urlStart = start + 1;
            int urlEnd = urlEnd(urlStart + protocol);
            if (urlEnd == urlStart + protocol) {
                return false;
            }
            pieces.moveTo(urlEnd);
            while (pieces.current() != Pieces.END && pieces.current() != ']' && pieces.current() != '\n') {
                pieces.advance();
            }
            int close = pieces.at();
            if (pieces.current() != ']') {
                noClosing = close;
                return false;
            }
            Parts own = new Parts(pieces, start);
            own.mark(start, urlStart);
            own.fill(urlEnd);
            int textStart = urlEnd;
            while (textStart < close && chars[textStart] == ' ') {
                textStart++;
            }
            own.fill(textStart);
            if (textStart < close) {
                own.addAll(InlineReader.this.read(pieces.part(textStart, close), true));
            }
            own.mark(close, close + 1);
            parts.add(new SyntaxNode.ExternalLink(own.range(), pieces.range(urlStart, urlEnd), own.nodes()));
            return true;
        }

        private boolean address() {
            int colon = pieces.at();
            int from = Math.max(parts.end(), pieces.node().start());
            int start = grammar.protocols().startBefore(chars, from, colon, pieces.textEnd());
            if (start < 0) {
                return false;
            }
            int host = start + grammar.protocols().at(chars, start, pieces.textEnd(), false);
            int end = urlEnd(host);
            pieces.moveTo(end);
            boolean parenthesis = false;
            for (int i = host; i < end; i++) {
                parenthesis |= chars[i] == '(';
            }
            while (end > host
                    && (",;.:!?\\".indexOf(chars[end - 1]) >= 0 || chars[end - 1] == ')' && !parenthesis)
                    && (chars[end - 1] != ';' || !endsReference(host, end))) {
                end--;
            }
            if (end <= host) {
                return false;
            }
            SourceRange range = pieces.range(start, end);
            parts.add(new SyntaxNode.ExternalLink(range, range, pieces.slice(start, end)));
            return true;
        }

        private boolean endsReference(int from, int end) {
            int i = end - 1;
            while (i > from && (Chars.isLetter(chars[i - 1]) || Chars.isDigit(chars[i - 1]) || chars[i - 1] == '#')) {
                i--;
            }
            return i > from && chars[i - 1] == '&' && i < end - 1;
        }

        /** Where the address ends that goes on here; templates may be part of it. */
        private int urlEnd(int from) {
            if (from >= pieces.end()) {
                return from;
            }
            int host = Protocols.hostEnd(chars, from, Math.min(pieces.end(), from + 60));
            boolean bracket = chars[from] == '[' && host > from;
            pieces.moveTo(bracket ? host : from);
            while (true) {
                int c = pieces.current();
                boolean goesOn = c == Pieces.NODE
                        ? pieces.node() instanceof SyntaxNode.Template || pieces.node() instanceof SyntaxNode.Parameter
                        : c >= 0 && Protocols.isUrl((char) c) && !endsAddress((char) c);
                if (!goesOn) {
                    return pieces.at();
                }
                pieces.advance();
            }
        }

        private boolean endsAddress(char c) {
            return c == '\'' && pieces.looksAt("''")
                    || c == '&' && (pieces.looksAt("&lt;") || pieces.looksAt("&gt;") || pieces.looksAt("&nbsp;"));
        }

        private boolean entity() {
            int start = pieces.at();
            int semicolon = CharacterReferences.referenceEnd(pieces.text(), start + 1);
            if (semicolon < 0 || semicolon >= pieces.textEnd()) {
                return false;
            }
            boolean known = chars[start + 1] == '#'
                    || CharacterReferences.named(pieces.text().substring(start + 1, semicolon))
                            .isPresent();
            if (known) {
                parts.add(new SyntaxNode.Entity(pieces.range(start, semicolon + 1)));
            }
            return known;
        }

        private boolean behaviourSwitch() {
            int start = pieces.at();
            if (!pieces.looksAt("__")) {
                return false;
            }
            int limit = Math.min(pieces.textEnd(), start + 60);
            int end = start + 2;
            while (end + 1 < limit && Chars.isWord(chars[end]) && !(chars[end] == '_' && chars[end + 1] == '_')) {
                end++;
            }
            if (end + 1 >= limit || chars[end] != '_' || chars[end + 1] != '_') {
                return false;
            }
            String id = grammar.switchId(pieces.text().substring(start, end + 2));
            if (!id.isEmpty()) {
                parts.add(new SyntaxNode.BehaviourSwitch(pieces.range(start, end + 2), id));
            }
            return !id.isEmpty();
        }

        private boolean signature() {
            int start = pieces.at();
            int end = start;
            while (end < pieces.textEnd() && end - start < 5 && chars[end] == '~') {
                end++;
            }
            if (end - start >= 3) {
                parts.add(new SyntaxNode.Signature(pieces.range(start, end)));
            }
            return end - start >= 3;
        }

        private boolean magicLink() {
            int start = pieces.at();
            int limit = pieces.textEnd();
            String word = chars[start] == 'I' ? "ISBN" : chars[start] == 'R' ? "RFC" : "PMID";
            if (!pieces.looksAt(word) || start > 0 && Chars.isWord(chars[start - 1])) {
                return false;
            }
            int digits = start + word.length();
            while (digits < limit && (Protocols.isSpaceSeparator(chars[digits]) || chars[digits] == '\t')) {
                digits++;
            }
            boolean book = word.equals("ISBN");
            int end = digits;
            int count = 0;
            while (end < limit && (Chars.isDigit(chars[end]) || book && count > 0 && isBookSign(end, limit, count))) {
                count += Chars.isDigit(chars[end]) || (chars[end] | 0x20) == 'x' ? 1 : 0;
                end++;
            }
            boolean complete = book ? count == 10 || count == 13 : count > 0;
            if (!complete || digits == start + word.length() || end < limit && Chars.isWord(chars[end])) {
                return false;
            }
            parts.add(new SyntaxNode.MagicLink(pieces.range(start, end)));
            return true;
        }

        /** A separator with a digit behind it, or the letter that ends a number of ten. */
        private boolean isBookSign(int at, int limit, int count) {
            char c = chars[at];
            boolean before = at + 1 < limit && (Chars.isDigit(chars[at + 1]) || count == 9);
            return (c == ' ' || c == '-') && before || (c | 0x20) == 'x' && count == 9;
        }
    }
}
