// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.tex;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.tex.Symbols.Symbol;
import org.explorepedia.wikitext.tex.TexReader.Base;

/** Commands that do something with what stands behind them. */
final class TexCommands {

    private static final Map<String, MathAlphabet> ALPHABETS = Map.ofEntries(
            Map.entry("mathrm", MathAlphabet.ROMAN),
            Map.entry("mathnormal", MathAlphabet.ITALIC),
            Map.entry("mathit", MathAlphabet.ITALIC),
            Map.entry("mathbf", MathAlphabet.BOLD),
            Map.entry("boldsymbol", MathAlphabet.BOLD_ITALIC),
            Map.entry("bm", MathAlphabet.BOLD_ITALIC),
            Map.entry("pmb", MathAlphabet.BOLD),
            Map.entry("mathsf", MathAlphabet.SANS),
            Map.entry("mathtt", MathAlphabet.TYPEWRITER),
            Map.entry("mathbb", MathAlphabet.DOUBLE_STRUCK),
            Map.entry("mathcal", MathAlphabet.SCRIPT),
            Map.entry("mathscr", MathAlphabet.SCRIPT),
            Map.entry("mathfrak", MathAlphabet.FRAKTUR));

    /** Commands that change the letters up to the end of their group. */
    private static final Map<String, MathAlphabet> SWITCHES = Map.of(
            "rm", MathAlphabet.ROMAN,
            "it", MathAlphabet.ITALIC,
            "bf", MathAlphabet.BOLD,
            "sf", MathAlphabet.SANS,
            "tt", MathAlphabet.TYPEWRITER,
            "cal", MathAlphabet.SCRIPT);

    private static final Set<String> TEXTS =
            Set.of("text", "textrm", "textnormal", "mbox", "hbox", "textit", "textbf", "textsf", "texttt", "emph");

    private static final Map<String, String> SIZES =
            Map.of("big", "1.2em", "Big", "1.623em", "bigg", "2.047em", "Bigg", "2.470em");

    private final TexReader reader;
    private final TexSource in;
    private final TexTables tables;

    TexCommands(TexReader reader) {
        this.reader = reader;
        this.in = reader.in;
        this.tables = new TexTables(reader);
    }

    /** Whether a command stands here that ends a row or a pair of fences. */
    boolean endsList() {
        return in.looksAtCommand("right")
                || in.looksAtCommand("middle")
                || in.looksAtCommand("end")
                || in.looksAtCommand("\\")
                || in.looksAtCommand("cr");
    }

    static String fraction(String kind, String above, String below) {
        return switch (kind) {
            case "choose" -> binomial(above, below);
            case "atop" -> "<mfrac linethickness=\"0\">" + above + below + "</mfrac>";
            default -> Mathml.of("mfrac", above, below);
        };
    }

    private static String binomial(String above, String below) {
        return Mathml.of(
                "mrow",
                Mathml.fence("(", true),
                "<mfrac linethickness=\"0\">" + above + below + "</mfrac>",
                Mathml.fence(")", true));
    }

    private static Base plain(String html) {
        return new Base(html, false);
    }

    /** The command with this name, whose arguments follow. */
    Base command(String name) {
        Optional<Symbol> symbol = Symbols.plain(name);
        if (symbol.isPresent()) {
            return reader.symbol(symbol.get());
        }
        Optional<Base> decorated = reader.decorated(name);
        if (decorated.isPresent()) {
            return decorated.get();
        }
        MathAlphabet letters = ALPHABETS.get(name);
        if (letters != null) {
            return plain(reader.in(letters));
        }
        MathAlphabet other = SWITCHES.get(name);
        if (other != null) {
            reader.alphabet(other);
            return plain("");
        }
        if (TEXTS.contains(name)) {
            return text();
        }
        return sized(name).map(TexCommands::plain).orElseGet(() -> known(name));
    }

    /** Brackets of a fixed size, such as {@code \bigl(}. */
    private Optional<String> sized(String name) {
        boolean side = name.endsWith("l") || name.endsWith("r") || name.endsWith("m");
        String size = SIZES.get(side ? name.substring(0, name.length() - 1) : name);
        if (size == null) {
            return Optional.empty();
        }
        return Optional.of("<mo stretchy=\"true\" minsize=\"" + size + "\" maxsize=\"" + size + "\">"
                + Escape.html(delimiter()) + "</mo>");
    }

    private Base known(String name) {
        return switch (name) {
            case "frac", "cfrac" -> plain(Mathml.of("mfrac", reader.argument(), reader.argument()));
            case "dfrac" -> plain(styled(true, Mathml.of("mfrac", reader.argument(), reader.argument())));
            case "tfrac" -> plain(styled(false, Mathml.of("mfrac", reader.argument(), reader.argument())));
            case "binom", "dbinom", "tbinom" -> plain(binomial(reader.argument(), reader.argument()));
            case "sqrt" -> {
                Optional<String> index = reader.option();
                String body = reader.argument();
                yield plain(index.map(i -> Mathml.of("mroot", body, i)).orElseGet(() -> Mathml.of("msqrt", body)));
            }
            case "overset", "stackrel" -> {
                String above = reader.argument();
                yield plain(Mathml.of("mover", reader.argument(), above));
            }
            case "underset" -> {
                String below = reader.argument();
                yield plain(Mathml.of("munder", reader.argument(), below));
            }
            case "xrightarrow" -> arrow("→");
            case "xleftarrow" -> arrow("←");
            case "left" -> plain(fences());
            case "begin" -> plain(tables.environment());
            case "substack" -> plain(tables.substack());
            case "operatorname" -> operatorName();
            case "mathop" -> new Base(reader.argument(), true);
            case "mathrel",
                    "mathbin",
                    "mathord",
                    "mathopen",
                    "mathclose",
                    "mathpunct",
                    "mathinner",
                    "smash",
                    "vcenter" -> plain(reader.argument());
            case "pmod" -> plain(modulo("(", ")"));
            case "mod", "pod" -> plain(modulo("", ""));
            case "bmod" -> plain(Mathml.operator("mod"));
            case "not" -> not();
            case "phantom", "hphantom", "vphantom" -> plain(Mathml.of("mphantom", reader.argument()));
            case "boxed" -> plain("<menclose notation=\"box\">" + reader.argument() + "</menclose>");
            case "cancel", "bcancel", "xcancel" ->
                plain("<menclose notation=\"updiagonalstrike\">" + reader.argument() + "</menclose>");
            case "color" -> colour(true);
            case "textcolor" -> colour(false);
            case "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "nonumber", "notag", "strut" ->
                plain("");
            case "ce", "chem" -> {
                String source = in.braced();
                yield plain(source == null ? reader.fail() : new Chemistry(source).mathml());
            }
            case " ", "nbsp", "space" -> plain(Mathml.element("mtext", "\u00A0"));
            default -> plain(reader.fail());
        };
    }

    private static String styled(boolean display, String html) {
        return "<mstyle displaystyle=\"" + display + "\" scriptlevel=\"0\">" + html + "</mstyle>";
    }

    private Base arrow(String sign) {
        Optional<String> below = reader.option();
        String above = reader.argument();
        String arrow = "<mo stretchy=\"true\">" + sign + "</mo>";
        return plain(below.map(b -> Mathml.of("munderover", arrow, b, above))
                .orElseGet(() -> Mathml.of("mover", arrow, above)));
    }

    private Base text() {
        String words = in.braced();
        if (words == null) {
            return plain(reader.argument());
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '$' || c == '\\' && i + 1 < words.length() && Character.isLetter(words.charAt(i + 1))) {
                // Formulas within words, and accents of words.
                return plain(reader.fail());
            }
            if (c == '\\' && i + 1 < words.length()) {
                c = words.charAt(++i);
            }
            if (c != '{' && c != '}') {
                out.append(c == '~' ? '\u00A0' : c);
            }
        }
        return plain(Mathml.text(out.toString()));
    }

    private Base operatorName() {
        boolean limits = in.is('*');
        if (limits) {
            in.next();
        }
        String name = in.braced();
        if (name == null || name.indexOf('\\') >= 0) {
            return plain(reader.fail());
        }
        return new Base(
                limits ? "<mo movablelimits=\"true\">" + Escape.html(name) + "</mo>" : Mathml.upright(name.strip()),
                limits);
    }

    private String modulo(String open, String close) {
        return Mathml.of(
                "mrow",
                Mathml.space("1"),
                Mathml.fence(open, false),
                Mathml.operator("mod"),
                reader.argument(),
                Mathml.fence(close, false));
    }

    /** A sign with a stroke through it. */
    private Base not() {
        String next = reader.argument();
        int end = next.lastIndexOf("</mo>");
        return plain(end < 0 ? next : next.substring(0, end) + "\u0338" + next.substring(end));
    }

    private Base colour(boolean rest) {
        String name = in.braced();
        boolean safe = name != null
                && name.length() <= 20
                && name.strip().chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128 || c == '#');
        if (name == null || !safe) {
            return plain(reader.fail());
        }
        String inside = rest ? reader.list() : reader.argument();
        return plain("<mstyle mathcolor=\"" + name.strip() + "\">" + inside + "</mstyle>");
    }

    private String fences() {
        StringBuilder out = new StringBuilder("<mrow>").append(Mathml.fence(delimiter(), true));
        boolean option = in.option(false);
        out.append(reader.list());
        while (in.looksAtCommand("middle")) {
            in.command();
            out.append(Mathml.fence(delimiter(), true)).append(reader.list());
        }
        in.option(option);
        if (!in.looksAtCommand("right")) {
            return reader.fail();
        }
        in.command();
        return out.append(Mathml.fence(delimiter(), true)).append("</mrow>").toString();
    }

    /** The bracket behind {@code \left} and its like; a point stands for none. */
    private String delimiter() {
        in.skipSpace();
        if (in.atEnd()) {
            return reader.fail();
        }
        if (!in.is('\\')) {
            int c = in.next();
            return switch (c) {
                case '.' -> "";
                case '<' -> "⟨";
                case '>' -> "⟩";
                default -> "()[]|/".indexOf(c) >= 0 ? Character.toString(c) : reader.fail();
            };
        }
        String name = in.command();
        Optional<String> fence = Symbols.find(Symbols.Kind.FENCE, name);
        if (fence.isPresent()) {
            return fence.get();
        }
        return Symbols.find(Symbols.Kind.OPERATOR, name)
                .filter(_ -> name.endsWith("arrow"))
                .orElseGet(reader::fail);
    }
}
