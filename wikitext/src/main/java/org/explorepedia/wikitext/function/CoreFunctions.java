// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry.Kind;
import org.explorepedia.wikitext.site.LanguageFacts;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;

/** The list of all functions and variables that come with the engine. */
public final class CoreFunctions {

    private CoreFunctions() {}

    /** Tags that belong to functions: the marks of labelled sections. */
    public static Map<String, TagExtension> tags(SiteConfig site) {
        return Sections.tags(site.language());
    }

    /**
     * All functions for a wiki; the caller may add its own, such as {@code invoke}.
     *
     * @param words names in the wiki's language
     * @param table facts of all languages
     */
    public static List<FunctionEntry> all(SiteConfig site, MagicWords words, LanguageFacts.Table table) {
        Languages languages = new Languages(site, table, words);
        Times times = new Times(site, table, words);
        Pages pages = new Pages(words, languages, times);
        Site wiki = new Site(site, pages);
        List<FunctionEntry> all = new ArrayList<>();
        all.addAll(times.entries());
        all.addAll(pages.entries());
        all.addAll(wiki.entries());
        all.addAll(new PageNames(site).entries());
        conditions(new Logic(words.word("default"), words.word("redirect")), all);
        texts(new Strings(site.language()), all);
        addresses(new Urls(site, words), all);
        languages(languages, all);
        dates(times, site, all);
        pages(wiki, new Properties(site, words), new Sections(), all);
        return all.stream()
                .map(entry -> new FunctionEntry(entry.id(), entry.kind(), entry.function(), true))
                .toList();
    }

    private static void conditions(Logic logic, List<FunctionEntry> all) {
        hash(all, "if", logic::ifNotEmpty);
        hash(all, "ifeq", logic::ifEqual);
        hash(all, "ifexpr", logic::ifExpression);
        hash(all, "iferror", logic::ifError);
        hash(all, "ifexist", logic::ifExists);
        hash(all, "switch", logic::choose);
        hash(all, "rel2abs", logic::relativeToAbsolute);
        hash(all, "titleparts", logic::titleParts);
        hash(all, "tag", logic::tag);
        hash(all, "categorytree", Logic::categoryTree);
        hash(all, "expr", CoreFunctions::expression);
    }

    private static Result expression(Arguments arguments, Frame frame) {
        return switch (Expression.evaluate(arguments.trimmed(0))) {
            case Expression.Outcome.Value(String text) -> new Result.Text(text);
            case Expression.Outcome.Nothing() -> new Result.Text("");
            case Expression.Outcome.Fault fault -> new Result.Text(fault.html());
        };
    }

    private static void texts(Strings strings, List<FunctionEntry> all) {
        plain(all, "lc", strings::lower);
        plain(all, "uc", strings::upper);
        plain(all, "lcfirst", strings::lowerFirst);
        plain(all, "ucfirst", strings::upperFirst);
        plain(all, "padleft", strings::padLeft);
        plain(all, "padright", strings::padRight);
        hash(all, "len", strings::length);
        hash(all, "pos", strings::position);
        hash(all, "rpos", strings::lastPosition);
        hash(all, "sub", strings::part);
        hash(all, "count", strings::count);
        hash(all, "replace", strings::replace);
        hash(all, "explode", strings::explode);
        hash(all, "urldecode", strings::urlDecode);
    }

    private static void addresses(Urls urls, List<FunctionEntry> all) {
        plain(all, "localurl", urls::local);
        plain(all, "localurle", urls::localEscaped);
        plain(all, "fullurl", urls::full);
        plain(all, "fullurle", urls::fullEscaped);
        plain(all, "canonicalurl", urls::canonical);
        plain(all, "canonicalurle", urls::canonicalEscaped);
        plain(all, "urlencode", urls::encode);
        plain(all, "filepath", urls::file);
        plain(all, "anchorencode", SectionAnchor::encode);
    }

    private static void languages(Languages languages, List<FunctionEntry> all) {
        plain(all, "formatnum", languages::formatNumber);
        plain(all, "plural", languages::plural);
        plain(all, "gender", languages::gender);
        plain(all, "grammar", languages::grammar);
        plain(all, "formal", languages::formal);
        plain(all, "bidi", languages::bidi);
        both(all, "language", languages::name);
        both(all, "dir", languages::direction);
        both(all, "bcp47", languages::tag);
        variable(all, "contentlanguage", languages::code);
        variable(all, "pagelanguage", languages::code);
        variable(all, "userlanguage", languages::userCode);
        variable(all, "directionmark", languages::directionMark);
    }

    private static void dates(Times times, SiteConfig site, List<FunctionEntry> all) {
        hash(all, "time", times::time);
        hash(all, "timel", times::localTime);
        hash(all, "timef", times::dateInFormat);
        hash(all, "timefl", times::localDateInFormat);
        hash(all, "formatdate", new WrittenDates(site.language())::format);
    }

    private static void pages(Site wiki, Properties properties, Sections sections, List<FunctionEntry> all) {
        plain(all, "ns", wiki::namespace);
        plain(all, "nse", wiki::namespaceEncoded);
        plain(all, "numberingroup", wiki::groupSize);
        plain(all, "int", wiki::message);
        hash(all, "special", wiki::special);
        hash(all, "speciale", wiki::specialEncoded);
        plain(all, "defaultsort", properties::sortKey);
        plain(all, "displaytitle", properties::displayTitle);
        hash(all, "lst", sections::include);
        hash(all, "section", sections::include);
        hash(all, "lstx", sections::exclude);
        hash(all, "section-x", sections::exclude);
        hash(all, "lsth", sections::underHeading);
        hash(all, "section-h", sections::underHeading);
        hash(all, "interwikilink", InterwikiLinks::interwiki);
        hash(all, "interlanguagelink", InterwikiLinks::language);
    }

    private static void variable(List<FunctionEntry> all, String id, ParserFunction function) {
        all.add(new FunctionEntry(id, Kind.VARIABLE, function));
    }

    private static void plain(List<FunctionEntry> all, String id, ParserFunction function) {
        all.add(new FunctionEntry(id, Kind.PLAIN, function));
    }

    private static void hash(List<FunctionEntry> all, String id, ParserFunction function) {
        all.add(new FunctionEntry(id, Kind.HASH, function));
    }

    private static void both(List<FunctionEntry> all, String id, ParserFunction function) {
        variable(all, id, function);
        plain(all, id, function);
    }
}
