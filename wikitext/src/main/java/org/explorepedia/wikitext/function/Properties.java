// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.List;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.site.SiteConfig;
import org.explorepedia.wikitext.title.CharacterReferences;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What a page says about itself: its sort key and how its title is shown. */
final class Properties {

    private static final String SORT = "defaultsort";

    private final SiteConfig site;
    private final MagicWords words;

    Properties(SiteConfig site, MagicWords words) {
        this.site = site;
        this.words = words;
    }

    Result sortKey(Arguments arguments, Frame frame) {
        String key = arguments.trimmed(0);
        String option = arguments.trimmed(1);
        if (key.isEmpty()) {
            return new Result.Text("");
        }
        String old = frame.state().facts().properties().get(SORT);
        boolean keep = words.word("defaultsort_noreplace").matches(option);
        if (old == null || !keep) {
            frame.state().facts().property(SORT, key);
        }
        if (old == null
                || old.equals(key)
                || keep
                || words.word("defaultsort_noerror").matches(option)) {
            return new Result.Text("");
        }
        frame.state().warn(new Warning("parser.duplicate-sort-key", List.of(old, key), -1, -1));
        return new Result.Text("<span class=\"error\"><strong>Warning:</strong> Default sort key \""
                + Errors.escape(key) + "\" overrides earlier default sort key \"" + Errors.escape(old) + "\".</span>");
    }

    Result displayTitle(Arguments arguments, Frame frame) {
        if (!site.markup().displayTitles()) {
            return new Result.NotFound();
        }
        String text = Strings.withoutMarkers(arguments.trimmed(0));
        String option = arguments.trimmed(1);
        String html = TitleMarkup.html(text, frame, site.markup().restrictDisplayTitles());
        String plain = CharacterReferences.decode(TitleMarkup.withoutTags(html));
        Title own = frame.state().request().title();
        Title shown = frame.state().titles().find(plain, Namespace.MAIN).orElse(null);
        boolean allowed =
                !site.markup().restrictDisplayTitles() || (shown != null && !shown.hasFragment() && shown.equals(own));
        if (!allowed) {
            frame.state().warn(new Warning("parser.display-title-ignored", List.of(text), -1, -1));
            Pages.track("restricted-displaytitle-ignored", frame);
            return new Result.Text("");
        }
        String old = frame.state().facts().properties().get("displaytitle");
        boolean keep = words.word("displaytitle_noreplace").matches(option);
        if (old == null || !keep) {
            frame.state().facts().displayTitle(html);
            frame.state().facts().property("displaytitle", html);
        }
        if (old == null
                || old.equals(html)
                || keep
                || words.word("displaytitle_noerror").matches(option)) {
            return new Result.Text("");
        }
        return new Result.Text("<span class=\"error\"><strong>Warning:</strong> Display title \"" + Errors.escape(html)
                + "\" overrides earlier display title \"" + Errors.escape(old) + "\".</span>");
    }
}
