// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.site.GrammarRules;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What depends on grammar and script: numbers, plural and gender forms, names and directions of languages. */
final class Languages {

    private final SiteConfig site;
    private final LanguageFacts.Table table;
    private final MagicWords words;
    private final LanguageFacts own;
    private final GrammarRules grammar;

    Languages(SiteConfig site, LanguageFacts.Table table, MagicWords words) {
        this.site = site;
        this.table = table;
        this.words = words;
        this.own = table.get(site.language());
        this.grammar = GrammarRules.of(site.language());
    }

    LanguageFacts own() {
        return own;
    }

    Result formatNumber(Arguments arguments, Frame frame) {
        String number = arguments.trimmed(0);
        String first = arguments.trimmed(1);
        String second = arguments.trimmed(2);
        if (words.word("rawsuffix").matches(first)) {
            return new Result.Text(Strings.outsideMarkers(number, s -> NumberFormat.parse(s, own)));
        }
        boolean plain = words.word("nocommafysuffix").matches(first)
                || words.word("nocommafysuffix").matches(second);
        if (!PhpNumbers.isNumeric(Strings.withoutMarkers(number))) {
            Pages.track("nonnumeric-formatnum", frame);
        }
        return new Result.Text(Strings.outsideMarkers(number, s -> NumberFormat.format(s, own, !plain)));
    }

    Result plural(Arguments arguments, Frame frame) {
        String number = NumberFormat.parse(arguments.trimmed(0), own);
        List<String> forms = new ArrayList<>();
        double value = PhpNumbers.numberLength(number) == 0
                ? 0
                : Double.parseDouble(number.substring(0, PhpNumbers.numberLength(number)));
        for (int i = 1; i < arguments.count(); i++) {
            String name = arguments.name(i);
            if (name != null && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                // A form for just this count, such as 0=none.
                if (Double.parseDouble(name) == value) {
                    return new Result.Text(arguments.value(i));
                }
            } else {
                forms.add(arguments.trimmed(i));
            }
        }
        if (forms.isEmpty()) {
            return new Result.Text("");
        }
        String counted = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : number;
        return new Result.Text(forms.get(Math.min(own.plurals().form(counted), forms.size() - 1)));
    }

    Result gender(Arguments arguments, Frame frame) {
        if (arguments.count() < 2) {
            return new Result.Text("");
        }
        String user = arguments.trimmed(0);
        Title title = frame.state().titles().find(user, Namespace.USER).orElse(null);
        if (title != null && title.namespace() == Namespace.USER) {
            user = title.text();
        }
        if (user.isEmpty() || user.equals(".")) {
            frame.state().dependsOn(Dependency.USER_NAME);
            user = frame.state().options().userName();
        }
        String gender = user.isEmpty() ? "unknown" : frame.state().source().gender(user);
        String male = arguments.trimmed(1);
        return new Result.Text(
                switch (gender) {
                    case "male" -> male;
                    case "female" -> arguments.has(2) ? arguments.trimmed(2) : male;
                    default -> arguments.has(3) ? arguments.trimmed(3) : male;
                });
    }

    /** Cases of words: only those that a wiki's language has simple endings for. */
    Result grammar(Arguments arguments, Frame frame) {
        String word = Strings.withoutMarkers(arguments.trimmed(1));
        String grammaticalCase = arguments.trimmed(0);
        return new Result.Text(
                site.language().equals("fi")
                        ? FinnishGrammar.inflect(word, grammaticalCase)
                        : grammar.inflect(word, grammaticalCase));
    }

    Result formal(Arguments arguments, Frame frame) {
        boolean formal = site.language().endsWith("-formal");
        return new Result.Text(formal && arguments.has(1) ? arguments.trimmed(1) : arguments.trimmed(0));
    }

    Result bidi(Arguments arguments, Frame frame) {
        String text = arguments.trimmed(0);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return new Result.Text('\u202A' + text + '\u202C');
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return new Result.Text('\u202B' + text + '\u202C');
            }
        }
        return new Result.Text(text);
    }

    Result name(Arguments arguments, Frame frame) {
        String code = codeOf(arguments.trimmed(0));
        String in = arguments.trimmed(1);
        if (in.isEmpty()) {
            return new Result.Text(table.find(code).map(LanguageFacts::name).orElseGet(() -> LanguageTags.bcp47(code)));
        }
        Locale target = Locale.forLanguageTag(LanguageTags.bcp47(LanguageTags.internal(in)));
        Locale named = Locale.forLanguageTag(LanguageTags.bcp47(code));
        String name = named.getDisplayLanguage(target);
        String variant = code.endsWith("-formal")
                ? " (formal address)"
                : code.endsWith("-informal") ? " (informal address)" : "";
        if (!variant.isEmpty() && target.getLanguage().equals("en")) {
            return new Result.Text(name + variant);
        }
        if (name.isEmpty() || name.equals(named.getLanguage())) {
            return new Result.Text(table.find(code).map(LanguageFacts::name).orElseGet(() -> LanguageTags.bcp47(code)));
        }
        return new Result.Text(name);
    }

    private String codeOf(String written) {
        return written.isEmpty() ? site.language() : LanguageTags.internal(written);
    }

    Result direction(Arguments arguments, Frame frame) {
        String written = arguments.trimmed(0).toLowerCase(Locale.ROOT);
        boolean tag = words.word("language_option_bcp47").matches(arguments.trimmed(1));
        String code = written.isEmpty() ? site.language() : tag ? LanguageTags.internal(written) : written;
        checkCode(code, frame);
        return new Result.Text(table.find(code).map(LanguageFacts::rightToLeft).orElse(false) ? "rtl" : "ltr");
    }

    Result tag(Arguments arguments, Frame frame) {
        String written = arguments.trimmed(0).toLowerCase(Locale.ROOT);
        String code = written.isEmpty() ? site.language() : written;
        if (!checkCode(code, frame)) {
            return new Result.Text(code);
        }
        return new Result.Text(LanguageTags.bcp47(code));
    }

    private static boolean checkCode(String code, Frame frame) {
        boolean valid = !code.isEmpty() && code.chars().noneMatch(c -> c < 128 && ":/\\#<>&'\"".indexOf(c) >= 0);
        if (!valid) {
            Pages.track("bad-language-code-category", frame);
        }
        return valid;
    }

    Result code(Arguments arguments, Frame frame) {
        return new Result.Text(site.language());
    }

    Result userCode(Arguments arguments, Frame frame) {
        if (!site.markup().userLanguage()) {
            return code(arguments, frame);
        }
        frame.state().dependsOn(Dependency.USER_LANGUAGE);
        return new Result.Text(frame.state().options().userLanguage());
    }

    Result directionMark(Arguments arguments, Frame frame) {
        return new Result.Text(own.rightToLeft() ? "\u200F" : "\u200E");
    }
}
