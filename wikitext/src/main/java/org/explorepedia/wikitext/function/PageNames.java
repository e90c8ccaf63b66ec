// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.explorepedia.wikitext.expand.ParserFunction;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry.Kind;
import org.explorepedia.wikitext.expand.WikitextEscape;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** The names of the page or of another one, its parts and its namespace; each as text and for addresses. */
final class PageNames {

    private final SiteConfig site;
    private final Namespaces namespaces;
    private final List<FunctionEntry> entries = new ArrayList<>();

    PageNames(SiteConfig site) {
        this.site = site;
        this.namespaces = site.namespaces();
        names("pagename", Title::text);
        names("fullpagename", t -> namespaces.prefixedText(t.withoutFragment()));
        names("subpagename", this::subpage);
        names("rootpagename", t -> hasSubpages(t) ? before(t.text(), t.text().indexOf('/')) : t.text());
        names("basepagename", t -> hasSubpages(t) ? before(t.text(), t.text().lastIndexOf('/')) : t.text());
        names("talkpagename", t -> canHaveTalk(t) ? namespaces.prefixedText(t.talkPage()) : "");
        names("subjectpagename", t -> namespaces.prefixedText(t.subjectPage()));
        spaces("namespace", t -> namespaces.name(t.namespace()));
        spaces("talkspace", t -> canHaveTalk(t) ? namespaces.name(t.talkPage().namespace()) : "");
        spaces("subjectspace", t -> namespaces.name(t.subjectPage().namespace()));
        both("namespacenumber", t -> Integer.toString(t.namespace()));
    }

    List<FunctionEntry> entries() {
        return entries;
    }

    private boolean hasSubpages(Title title) {
        return namespaces.find(title.namespace()).map(Namespace::subpages).orElse(false);
    }

    private static boolean canHaveTalk(Title title) {
        return title.isTalk() || !title.talkPage().equals(title);
    }

    private static String before(String text, int slash) {
        return slash < 0 ? text : text.substring(0, slash);
    }

    private String subpage(Title title) {
        return hasSubpages(title) ? title.text().substring(title.text().lastIndexOf('/') + 1) : title.text();
    }

    /** Names are escaped: they must show as they are, wherever a template puts them. */
    private void names(String id, Function<Title, String> name) {
        both(id, t -> WikitextEscape.escape(name.apply(t), site));
        both(id + 'e', t -> WikitextEscape.escape(Urls.wiki(name.apply(t).replace(' ', '_')), site));
    }

    private void spaces(String id, Function<Title, String> name) {
        both(id, name);
        both(id + 'e', t -> Urls.wiki(name.apply(t).replace(' ', '_')));
    }

    private void both(String id, Function<Title, String> value) {
        ParserFunction variable =
                (arguments, frame) -> new Result.Text(frame.state().ofTitle(value));
        ParserFunction function = (arguments, frame) -> of(arguments, frame, value);
        entries.add(new FunctionEntry(id, Kind.VARIABLE, variable));
        entries.add(new FunctionEntry(id, Kind.PLAIN, function));
    }

    private static Result of(
            Arguments arguments, org.explorepedia.wikitext.expand.Frame frame, Function<Title, String> value) {
        return new Result.Text(frame.state()
                .titles()
                .find(arguments.trimmed(0), Namespace.MAIN)
                .filter(t -> !t.dbKey().isEmpty())
                .map(value)
                .orElse(""));
    }
}
