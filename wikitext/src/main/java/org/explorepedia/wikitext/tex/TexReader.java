// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.wikitext.tex.Symbols.Kind;
import org.explorepedia.wikitext.tex.Symbols.Symbol;

/**
 * Reads a formula from left to right and writes MathML. What is no TeX that it knows makes it fail: it stops at once and what it
 * wrote so far counts for nothing.
 */
final class TexReader {

    private static final int MAX_DEPTH = 60;

    final TexSource in;
    private final TexCommands commands;
    private MathAlphabet alphabet = MathAlphabet.ITALIC;
    private boolean failed;
    private int depth;

    TexReader(String tex) {
        this.in = new TexSource(tex);
        this.commands = new TexCommands(this);
    }

    boolean failed() {
        return failed;
    }

    String fail() {
        failed = true;
        in.toEnd();
        return "";
    }

    /** The whole formula. */
    String all() {
        String all = list();
        return in.atEnd() ? all : fail();
    }

    MathAlphabet alphabet() {
        return alphabet;
    }

    /** From here to the end of the group in other letters. */
    void alphabet(MathAlphabet other) {
        alphabet = other;
    }

    /** An argument in other letters. */
    String in(MathAlphabet other) {
        MathAlphabet before = alphabet;
        alphabet = other;
        String result = argument();
        alphabet = before;
        return result;
    }

    /** Everything up to what ends a group, a cell, a row or a pair of fences. */
    String list() {
        if (++depth > MAX_DEPTH) {
            return fail();
        }
        MathAlphabet before = alphabet;
        List<String> items = new ArrayList<>();
        while (true) {
            in.skipSpace();
            if (in.atEnd() || in.is('}') || in.is('&') || in.is(']') && in.closesOption() || commands.endsList()) {
                break;
            }
            String fraction = in.looksAtCommand("over") ? "mfrac" : in.looksAtCommand("choose") ? "choose" : "";
            if (fraction.isEmpty() && in.looksAtCommand("atop")) {
                fraction = "atop";
            }
            if (!fraction.isEmpty()) {
                in.command();
                String above = Mathml.row(items);
                items = new ArrayList<>(List.of(TexCommands.fraction(fraction, above, list())));
                break;
            }
            items.add(scripted());
        }
        alphabet = before;
        depth--;
        return Mathml.row(items);
    }

    /** One thing in braces, or the next sign. */
    String argument() {
        in.skipSpace();
        if (in.atEnd()) {
            return fail();
        }
        if (in.is('{')) {
            return group();
        }
        if (in.is('\\')) {
            if (++depth > MAX_DEPTH) {
                return fail();
            }
            String html = commands.command(in.command()).html();
            depth--;
            return html;
        }
        int c = in.next();
        return c == '}' || c == '&' || c == '^' || c == '_' ? fail() : sign(c);
    }

    private String group() {
        in.next();
        boolean option = in.option(false);
        String inside = list();
        in.option(option);
        if (!in.is('}')) {
            return fail();
        }
        in.next();
        return inside;
    }

    /** An argument in brackets, if there is one. */
    Optional<String> option() {
        in.skipSpace();
        if (!in.is('[')) {
            return Optional.empty();
        }
        in.next();
        boolean before = in.option(true);
        String inside = list();
        in.option(before);
        if (!in.is(']')) {
            return Optional.of(fail());
        }
        in.next();
        return Optional.of(inside);
    }

    /**
     * A thing without its scripts.
     *
     * @param limits whether scripts stand above and below
     */
    record Base(String html, boolean limits) {}

    /** The next thing with what stands above and below it. */
    private String scripted() {
        Base base = base();
        in.skipSpace();
        boolean limits = base.limits();
        if (in.looksAtCommand("limits") || in.looksAtCommand("nolimits")) {
            limits = in.command().equals("limits");
            in.skipSpace();
        }
        String below = "";
        String above = "";
        StringBuilder primes = new StringBuilder();
        while (in.is('^') || in.is('_') || in.is('\'')) {
            int c = in.next();
            if (c == '\'') {
                primes.append('′');
            } else if (c == '_' && below.isEmpty()) {
                below = argument();
            } else if (c == '^' && above.isEmpty()) {
                above = argument();
            } else {
                return fail();
            }
            in.skipSpace();
        }
        if (!primes.isEmpty()) {
            String signs = Mathml.operator(primes.toString());
            above = above.isEmpty() ? signs : Mathml.of("mrow", signs, above);
        }
        if (below.isEmpty() && above.isEmpty()) {
            return base.html();
        }
        if (above.isEmpty()) {
            return Mathml.of(limits ? "munder" : "msub", base.html(), below);
        }
        if (below.isEmpty()) {
            return Mathml.of(limits ? "mover" : "msup", base.html(), above);
        }
        return Mathml.of(limits ? "munderover" : "msubsup", base.html(), below, above);
    }

    private Base base() {
        if (in.is('{')) {
            return new Base(group(), false);
        }
        if (in.is('\\')) {
            return commands.command(in.command());
        }
        if (in.is('^') || in.is('_') || in.is('\'')) {
            return new Base("<mi></mi>", false);
        }
        int c = in.next();
        if (alphabet == MathAlphabet.ROMAN && Character.isLetter(c)) {
            StringBuilder word = new StringBuilder().appendCodePoint(c);
            while (!in.atEnd() && Character.isLetter(in.peek())) {
                word.appendCodePoint(in.next());
            }
            return new Base(Mathml.upright(word.toString()), false);
        }
        if (isDigit(c)) {
            StringBuilder number = new StringBuilder(alphabet.of(c));
            while (!in.atEnd() && (isDigit(in.peek()) || in.is('.') && in.digitBehind())) {
                number.append(alphabet.of(in.next()));
            }
            return new Base(Mathml.element("mn", number.toString()), false);
        }
        return new Base(sign(c), false);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** A character that is no command. */
    String sign(int c) {
        if (isDigit(c)) {
            return Mathml.element("mn", alphabet.of(c));
        }
        if (Character.isLetter(c)) {
            return alphabet == MathAlphabet.ROMAN
                    ? Mathml.upright(Character.toString(c))
                    : Mathml.element("mi", alphabet.of(c));
        }
        return switch (c) {
            case '-' -> Mathml.operator("−");
            case '*' -> Mathml.operator("∗");
            case '~' -> Mathml.element("mtext", "\u00A0");
            case '(', ')', '[', ']', '|' -> Mathml.fence(Character.toString(c), false);
            case '/' -> "<mo lspace=\"0\" rspace=\"0\">/</mo>";
            case '#', '$', '%' -> fail();
            default -> Mathml.operator(Character.toString(c));
        };
    }

    /** A sign that a command stands for. */
    Base symbol(Symbol symbol) {
        String sign = symbol.sign();
        return switch (symbol.kind()) {
            case LETTER -> new Base(letter(sign), false);
            case OPERATOR -> new Base(Mathml.operator(sign), false);
            case BIG -> new Base(Mathml.operator(sign), true);
            case INTEGRAL -> new Base(Mathml.operator(sign), false);
            case FUNCTION -> new Base(Mathml.upright(sign) + applied(), false);
            case LIMIT -> new Base("<mo movablelimits=\"true\">" + sign + "</mo>", true);
            case FENCE -> new Base(Mathml.fence(sign, false), false);
            case SPACE -> new Base(Mathml.space(sign), false);
            case ACCENT, WIDE, UNDER -> new Base(fail(), false);
        };
    }

    private String letter(String sign) {
        boolean capital = sign.codePointAt(0) >= 'Α' && sign.codePointAt(0) <= 'Ω';
        return capital || alphabet == MathAlphabet.ROMAN ? Mathml.upright(sign) : Mathml.element("mi", sign);
    }

    /** The sign that a function is applied to what follows; one with scripts goes without. */
    private String applied() {
        in.skipSpace();
        boolean follows = !in.atEnd() && !in.is('^') && !in.is('_') && !in.is('}') && !in.is('&') && !in.is('\'');
        return follows && !commands.endsList() ? "<mo>\u2061</mo>" : "";
    }

    /** Whether a kind of command takes the thing behind it under or over it. */
    Optional<Base> decorated(String command) {
        Optional<String> accent = Symbols.find(Kind.ACCENT, command);
        if (accent.isPresent()) {
            return Optional.of(new Base(
                    "<mover accent=\"true\">" + argument() + "<mo stretchy=\"false\">" + accent.get() + "</mo></mover>",
                    false));
        }
        Optional<String> wide = Symbols.find(Kind.WIDE, command);
        if (wide.isPresent()) {
            boolean brace = command.equals("overbrace");
            return Optional.of(
                    new Base("<mover>" + argument() + "<mo stretchy=\"true\">" + wide.get() + "</mo></mover>", brace));
        }
        return Symbols.find(Kind.UNDER, command)
                .map(sign -> new Base(
                        "<munder>" + argument() + "<mo stretchy=\"true\">" + sign + "</mo></munder>",
                        command.equals("underbrace")));
    }
}
