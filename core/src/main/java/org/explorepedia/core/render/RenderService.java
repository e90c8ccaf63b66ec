// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.ParseResult;
import org.explorepedia.wikitext.WikitextEngine;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.output.PageFacts;
import org.explorepedia.wikitext.request.ParseRequest;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * The only door to the wikitext engine. A parse is kept by its revision, the time when something on the page last
 * changed, and those wishes of the reader that the parse in fact looked at; so readers who differ in nothing that shows
 * share one copy.
 */
public final class RenderService {

    /** How long pages that show the time or numbers of the wiki stay as they are. */
    private static final long VOLATILE_SECONDS = 600;

    private static final int LOCKS = 64;

    private final WikitextEngine engine;
    private final UnitOfWork work;
    private final RevisionTexts texts;
    private final SiteFacts site;
    private final Messages messages;
    private final Clock clock;
    private final Cache<Base, Set<Dependency>> dependencies;
    private final Cache<Key, Rendered> pages;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    /** A text and the state of the pages that it includes. */
    private record Base(RevisionId revision, Instant touched, boolean editSectionLinks) {}

    /** With the values of what the parse looked at. */
    private record Key(Base base, Map<Dependency, String> values) {}

    /** @param maxBytes roughly how much memory finished pages may take */
    public RenderService(
            WikitextEngine engine,
            UnitOfWork work,
            RevisionTexts texts,
            Messages messages,
            Clock clock,
            long maxBytes) {
        this.engine = engine;
        this.work = work;
        this.texts = texts;
        this.site = new SiteFacts(work, engine.site().namespaces(), clock);
        this.messages = messages;
        this.clock = clock;
        this.dependencies = Caffeine.newBuilder().maximumSize(50_000).build();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key _, Rendered rendered) -> weight(rendered))
                .build();
        Arrays.setAll(locks, _ -> new ReentrantLock());
    }

    private static int weight(Rendered rendered) {
        PageFacts facts = rendered.facts();
        int entries = facts.links().size()
                + facts.templates().size()
                + facts.externalLinks().size()
                + facts.categories().size()
                + facts.sections().size();
        return 2 * rendered.html().length() + 200 * entries + 500;
    }

    public WikitextEngine engine() {
        return engine;
    }

    public SiteFacts site() {
        return site;
    }

    /** The text of a revision; empty if there is none. */
    public Optional<String> text(RevisionId id) {
        return texts.find(id);
    }

    /** A stored revision; parsed at most once for all readers to whom it looks the same. */
    public Rendered page(Page page, Revision revision, RenderOptions options) {
        Base base = new Base(revision.id(), page.touched(), options.editSectionLinks());
        Rendered known = cached(base, options);
        if (known != null) {
            return known;
        }
        ReentrantLock lock = locks[Math.floorMod(base.hashCode(), LOCKS)];
        lock.lock();
        try {
            // Whoever waited finds the page that the first one made.
            known = cached(base, options);
            if (known != null) {
                return known;
            }
            String text = texts.find(revision.id()).orElse("");
            if (!revision.contentModel().equals(ContentModels.WIKITEXT)) {
                return remember(base, Set.of(), options, code(text));
            }
            ParseResult result = engine.parse(
                    request(page.title(), text, options, revision.id().value(), false));
            return remember(base, result.varies(), options, rendered(result));
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Rendered cached(Base base, RenderOptions options) {
        Set<Dependency> varies = dependencies.getIfPresent(base);
        return varies == null ? null : pages.getIfPresent(key(base, varies, options));
    }

    private Rendered remember(Base base, Set<Dependency> varies, RenderOptions options, Rendered rendered) {
        dependencies.put(base, varies);
        pages.put(key(base, varies, options), rendered);
        return rendered;
    }

    private Key key(Base base, Set<Dependency> varies, RenderOptions options) {
        if (varies.isEmpty()) {
            return new Key(base, Map.of());
        }
        Map<Dependency, String> values = new EnumMap<>(Dependency.class);
        for (Dependency dependency : varies) {
            values.put(
                    dependency,
                    switch (dependency) {
                        case USER_LANGUAGE -> options.language();
                        case USER_NAME -> options.userName();
                        case THUMB_WIDTH -> Integer.toString(options.thumbWidth());
                        case CURRENT_TIME, STATISTICS ->
                            Long.toString(clock.instant().getEpochSecond() / VOLATILE_SECONDS);
                        case REVISION, REVISION_ID, REVISION_TIME, REVISION_USER ->
                            base.revision().toString();
                    });
        }
        return new Key(base, values);
    }

    /** A text that is not stored: exactly the HTML that publishing it would give. */
    public Rendered preview(Title title, String text, String contentModel, RenderOptions options) {
        if (!contentModel.equals(ContentModels.WIKITEXT)) {
            return code(text);
        }
        return rendered(engine.parse(request(title, text, options, 0, true)));
    }

    private static Rendered rendered(ParseResult result) {
        return new Rendered(result.html(), result.facts(), result.warnings(), result.limits());
    }

    private static Rendered code(String text) {
        String html = "<pre class=\"mw-code\" dir=\"ltr\">" + Html.escape(text) + "\n</pre>";
        return new Rendered(html, PageFacts.NONE, List.of(), LimitReport.NONE);
    }

    /** The text as it is stored when this person saves it: signatures, substitutions, pipe tricks. */
    public String preSave(Title title, String text, String contentModel, Signer signer) {
        if (!contentModel.equals(ContentModels.WIKITEXT)) {
            return text.stripTrailing();
        }
        RenderOptions options = new RenderOptions(engine.site().language(), 250, false, signer.name());
        return engine.preSaveTransform(
                request(title, text, options, 0, false),
                new WikitextEngine.Signature(signer.name(), signer.signature()));
    }

    /** All templates expanded, wikitext left. */
    public String expand(Title title, String text, RenderOptions options) {
        return engine.expand(request(title, text, options, 0, true));
    }

    /**
     * An edit summary with its section arrow and links.
     *
     * @param samePage whether it is shown on a page about this title alone, such as its history
     */
    public Html summary(String summary, Title title, boolean samePage) {
        if (summary.isEmpty()) {
            return new Html("");
        }
        RenderOptions options = RenderOptions.reader(engine.site().language());
        return new Html(engine.summaryHtml(summary, request(title, "", options, 0, false), samePage));
    }

    /** Where a text sends its readers; empty for anything but redirects. */
    public Optional<Title> redirectTarget(String text, String contentModel) {
        return contentModel.equals(ContentModels.WIKITEXT) ? engine.redirectTarget(text) : Optional.empty();
    }

    private ParseRequest request(Title title, String text, RenderOptions options, long revision, boolean preview) {
        StorePageSource source =
                new StorePageSource(work, texts, site, messages, engine.site().language(), clock);
        return new ParseRequest(
                title,
                text,
                source,
                clock.instant(),
                new ParseRequest.Options(
                        options.language(),
                        options.userName(),
                        options.editSectionLinks(),
                        preview,
                        options.thumbWidth(),
                        revision,
                        "mw-parser-output",
                        false));
    }

    /**
     * Who saves.
     *
     * @param signature wikitext that they chose for their signature; empty for the usual one
     */
    public record Signer(String name, String signature) {}
}
