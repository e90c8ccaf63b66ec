// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry.Kind;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.request.PageSource.SiteStatistic;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.site.SpecialPageNames;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The wiki as a whole: its names and addresses, its namespaces, texts and special pages, how big it is. */
final class Site {

    /** The version whose markup this engine follows. */
    static final String COMPATIBLE_VERSION = "1.43.9";

    private final SiteConfig site;
    private final Pages pages;
    private final SpecialPageNames specials = new SpecialPageNames();
    private final List<FunctionEntry> entries = new ArrayList<>();

    Site(SiteConfig site, Pages pages) {
        this.site = site;
        this.pages = pages;
        constant("sitename", site.siteName());
        constant("server", site.server());
        constant(
                "servername",
                site.server().substring(site.server().indexOf("//") + 2).replaceFirst("[:/].*", ""));
        constant("scriptpath", site.scriptPath());
        constant("stylepath", site.scriptPath() + "/skins");
        constant("articlepath", site.articlePath());
        constant("currentversion", COMPATIBLE_VERSION);
        constant("!", "|");
        constant("=", "=");
        count("numberofarticles", SiteStatistic.ARTICLES);
        count("numberoffiles", SiteStatistic.FILES);
        count("numberofedits", SiteStatistic.EDITS);
        count("numberofusers", SiteStatistic.USERS);
        count("numberofactiveusers", SiteStatistic.ACTIVE_USERS);
        count("numberofpages", SiteStatistic.PAGES);
        count("numberofadmins", SiteStatistic.ADMINS);
    }

    List<FunctionEntry> entries() {
        return entries;
    }

    private void constant(String id, String value) {
        entries.add(new FunctionEntry(id, Kind.VARIABLE, (arguments, frame) -> new Result.Text(value)));
    }

    private void count(String id, SiteStatistic statistic) {
        entries.add(new FunctionEntry(id, Kind.VARIABLE, (arguments, frame) -> count(statistic, "", frame)));
        entries.add(
                new FunctionEntry(id, Kind.PLAIN, (arguments, frame) -> count(statistic, arguments.trimmed(0), frame)));
    }

    private Result count(SiteStatistic statistic, String form, Frame frame) {
        frame.state().dependsOn(Dependency.STATISTICS);
        return pages.number(frame.state().source().statistics().getOrDefault(statistic, 0L), form);
    }

    Result namespace(Arguments arguments, Frame frame) {
        String name = namespaceName(arguments.trimmed(0));
        return name == null ? new Result.NotFound() : new Result.Text(name);
    }

    Result namespaceEncoded(Arguments arguments, Frame frame) {
        String name = namespaceName(arguments.trimmed(0));
        return name == null ? new Result.NotFound() : new Result.Text(Urls.wiki(name.replace(' ', '_')));
    }

    private @org.jspecify.annotations.Nullable String namespaceName(String written) {
        int number = PhpNumbers.intValue(written);
        if (number != 0 || written.equals("0")) {
            return site.namespaces().find(number).map(Namespace::name).orElse("");
        }
        return site.namespaces().find(written).map(Namespace::name).orElse(null);
    }

    Result groupSize(Arguments arguments, Frame frame) {
        boolean admins = arguments.trimmed(0).toLowerCase(Locale.ROOT).equals("sysop");
        return admins
                ? count(SiteStatistic.ADMINS, arguments.trimmed(1), frame)
                : pages.number(0, arguments.trimmed(1));
    }

    /** An interface text, for messages that are made of others. */
    Result message(Arguments arguments, Frame frame) {
        String key = arguments.trimmed(0);
        if (key.isEmpty()) {
            return new Result.NotFound();
        }
        frame.state().dependsOn(Dependency.USER_LANGUAGE);
        String[] values = new String[arguments.count() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.trimmed(i + 1);
        }
        String lower = Character.toLowerCase(key.charAt(0)) + key.substring(1).replace(' ', '_');
        return new Result.Template(InterfaceTexts.find(frame.state(), lower)
                .map(text -> InterfaceTexts.fill(text, values))
                .orElse("\u29FC" + Escape.html(key) + "\u29FD"));
    }

    Result special(Arguments arguments, Frame frame) {
        return new Result.Text(specialName(arguments.trimmed(0), frame));
    }

    Result specialEncoded(Arguments arguments, Frame frame) {
        return new Result.Text(
                Urls.wiki(specialName(arguments.trimmed(0), frame).replace(' ', '_')));
    }

    private String specialName(String written, Frame frame) {
        int slash = written.indexOf('/');
        String page = slash < 0 ? written : written.substring(0, slash);
        String rest = slash < 0 ? "" : written.substring(slash);
        String name = specials.preferred(page).map(n -> n + rest).orElse(written);
        Title title = frame.state().titles().find(name, Namespace.SPECIAL).orElse(null);
        if (title == null) {
            return site.namespaces().name(Namespace.SPECIAL) + ":Badtitle";
        }
        return site.namespaces().prefixedText(Title.of(Namespace.SPECIAL, title.dbKey()));
    }
}
