// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParserFunction;
import org.explorepedia.wikitext.expand.ParserFunction.Arguments;
import org.explorepedia.wikitext.expand.ParserFunction.Result;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry;
import org.explorepedia.wikitext.expand.Vocabulary.FunctionEntry.Kind;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.request.PageSource.CategoryCounts;
import org.explorepedia.wikitext.request.PageSource.PageState;
import org.explorepedia.wikitext.request.PageSource.RevisionInfo;
import org.explorepedia.wikitext.site.MagicWords;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Facts about the page, its revision and other pages. */
final class Pages {

    private final MagicWords words;
    private final Languages languages;
    private final Times times;
    private final List<FunctionEntry> entries = new ArrayList<>();

    Pages(MagicWords words, Languages languages, Times times) {
        this.words = words;
        this.languages = languages;
        this.times = times;
        revision("revisionid", Dependency.REVISION_ID, r -> r.revisionId() == 0 ? "" : Long.toString(r.revisionId()));
        date("revisionday", "j");
        date("revisionday2", "d");
        date("revisionmonth", "m");
        date("revisionmonth1", "n");
        date("revisionyear", "Y");
        date("revisiontimestamp", "YmdHis");
        revision("revisionuser", Dependency.REVISION_USER, RevisionInfo::user);
        // Alone of these, it is no function.
        entries.add(new FunctionEntry(
                "revisionsize",
                Kind.VARIABLE,
                (arguments, frame) -> new Result.Text(revisionOf(arguments, frame, Dependency.REVISION)
                        .map(r -> Long.toString(r.size()))
                        .orElse(""))));
        both("pageid", this::pageId);
        both("cascadingsources", (arguments, frame) -> new Result.Text(""));
        plain("pagesize", this::pageSize);
        plain("pagesincategory", this::inCategory);
        plain("protectionlevel", this::protectionLevel);
        plain("protectionexpiry", this::protectionExpiry);
    }

    List<FunctionEntry> entries() {
        return entries;
    }

    private void plain(String id, ParserFunction function) {
        entries.add(new FunctionEntry(id, Kind.PLAIN, function));
    }

    private void both(String id, ParserFunction function) {
        entries.add(new FunctionEntry(id, Kind.VARIABLE, function));
        plain(id, function);
    }

    /** Puts the page into one of the categories that point out problems. */
    static void track(String key, Frame frame) {
        frame.state().trackingCategory(key);
    }

    private void date(String id, String format) {
        both(
                id,
                (arguments, frame) -> new Result.Text(revisionOf(arguments, frame, Dependency.REVISION_TIME)
                        .map(r -> {
                            ZonedDateTime date = r.timestamp().atZone(times.zone());
                            return format.equals("YmdHis")
                                    ? Times.STAMP.format(date)
                                    : times.formatter("en", frame).format(format, date);
                        })
                        // Of a page that is not there, numbers that are written without a leading zero are 0.
                        .orElse(format.length() == 1 && "jn".contains(format) ? "0" : "")));
    }

    private void revision(String id, Dependency dependency, Function<RevisionInfo, String> value) {
        both(
                id,
                (arguments, frame) -> new Result.Text(
                        revisionOf(arguments, frame, dependency).map(value).orElse("")));
    }

    /** The revision that is asked about; for the page itself the one that is parsed, or will be saved now. */
    private static Optional<RevisionInfo> revisionOf(Arguments arguments, Frame frame, Dependency dependency) {
        Title own = frame.state().title();
        String written = arguments.trimmed(0);
        Title title = written.isEmpty()
                ? own
                : frame.state().titles().find(written, Namespace.MAIN).orElse(null);
        if (title == null || title.isExternal()) {
            return Optional.empty();
        }
        if (!title.withoutFragment().equals(own)) {
            if (!frame.state().counters().countExpensive()) {
                return Optional.empty();
            }
            return frame.state().source().revision(title.withoutFragment());
        }
        Optional<RevisionInfo> stored = frame.state().source().revision(own);
        if (stored.isEmpty() || dependency != Dependency.REVISION_TIME) {
            frame.state().dependsOn(dependency);
        }
        long id = frame.state().options().revisionId();
        boolean preview = frame.state().options().preview();
        long size = frame.state().request().text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (stored.isPresent()) {
            RevisionInfo info = stored.get();
            return Optional.of(new RevisionInfo(id > 0 ? id : info.revisionId(), info.timestamp(), info.user(), size));
        }
        return Optional.of(new RevisionInfo(
                id, frame.state().now(), preview ? frame.state().options().userName() : "", size));
    }

    private Result pageId(Arguments arguments, Frame frame) {
        Title own = frame.state().title();
        String written = arguments.trimmed(0);
        Title title = written.isEmpty()
                ? own
                : frame.state().titles().find(written, Namespace.MAIN).orElse(null);
        if (title == null) {
            return new Result.Text("");
        }
        Title page = title.withoutFragment();
        if (!page.equals(own) && !frame.state().counters().countExpensive()) {
            return new Result.Text("");
        }
        PageState state = frame.state().source().states(Set.of(page)).get(page);
        return new Result.Text(state == null ? "0" : Long.toString(state.pageId()));
    }

    private Result pageSize(Arguments arguments, Frame frame) {
        Title title = frame.state()
                .titles()
                .find(arguments.trimmed(0), Namespace.MAIN)
                .orElse(null);
        if (title == null || !frame.state().counters().countExpensive()) {
            return number(0, arguments.trimmed(1));
        }
        PageState state =
                frame.state().source().states(Set.of(title.withoutFragment())).get(title.withoutFragment());
        return number(state == null ? 0 : state.length(), arguments.trimmed(1));
    }

    private Result inCategory(Arguments arguments, Frame frame) {
        Title category = frame.state()
                .titles()
                .find(arguments.trimmed(0), Namespace.CATEGORY)
                .orElse(null);
        if (category == null) {
            return number(0, arguments.trimmed(1));
        }
        String kind = arguments.trimmed(1);
        String form = arguments.trimmed(2);
        if (words.word("rawsuffix").matches(kind)) {
            form = kind;
            kind = arguments.trimmed(2);
        }
        frame.state().dependsOn(Dependency.STATISTICS);
        CategoryCounts counts = frame.state().counters().countExpensive()
                ? frame.state().source().category(category.dbKey())
                : CategoryCounts.NONE;
        long count = counts.all();
        if (words.word("pagesincategory_subcats").matches(kind)) {
            count = counts.subcategories();
        } else if (words.word("pagesincategory_files").matches(kind)) {
            count = counts.files();
        } else if (words.word("pagesincategory_pages").matches(kind)) {
            count = counts.all() - counts.subcategories() - counts.files();
        }
        return number(count, form);
    }

    Result number(long number, String form) {
        String plain = Long.toString(number);
        return new Result.Text(
                words.word("rawsuffix").matches(form) ? plain : NumberFormat.format(plain, languages.own(), true));
    }

    private Result protectionLevel(Arguments arguments, Frame frame) {
        return new Result.Text(protection(arguments, frame).orElse(""));
    }

    private Result protectionExpiry(Arguments arguments, Frame frame) {
        return new Result.Text(protection(arguments, frame).isPresent() ? "infinity" : "");
    }

    private static Optional<String> protection(Arguments arguments, Frame frame) {
        Title title = arguments.trimmed(1).isEmpty()
                ? frame.state().title()
                : frame.state()
                        .titles()
                        .find(arguments.trimmed(1), Namespace.MAIN)
                        .orElse(null);
        if (title == null
                || !(title.equals(frame.state().title())
                        || frame.state().counters().countExpensive())) {
            return Optional.empty();
        }
        return frame.state()
                .source()
                .protection(title.withoutFragment(), arguments.trimmed(0).toLowerCase(java.util.Locale.ROOT));
    }
}
