// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.job.JobQueue;
import org.explorepedia.core.job.JobRunner;
import org.explorepedia.core.links.FollowUps;
import org.explorepedia.core.links.LinkedPages;
import org.explorepedia.core.links.LinksUpdater;
import org.explorepedia.core.links.ParsedPages;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.site.NamespaceCatalog;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class SearchServiceTest {

    private final TestWiki wiki = new TestWiki();
    private final Viewer admin = wiki.account("Admin", "sysop");
    private final Namespaces namespaces = NamespaceCatalog.forLanguage("en", "Explorepedia");
    private final MemorySearchIndex index = new MemorySearchIndex();
    private final JobQueue queue = new JobQueue(wiki.work);
    private final ParsedPages parsed = page -> wiki.work
            .read(stores -> stores.revisions().find(page.latest()))
            .map(revision -> new ParsedPages.ParsedPage(
                    wiki.render.page(page, revision, RenderOptions.reader("en")).html(),
                    wiki.render.page(page, revision, RenderOptions.reader("en")).facts(),
                    wiki.render
                            .text(revision.id())
                            .flatMap(text -> wiki.render.redirectTarget(text, revision.contentModel()))));
    private final IndexPageJob indexing = new IndexPageJob(wiki.work, index, parsed, namespaces);
    private final RebuildIndexJob rebuilding = new RebuildIndexJob(
            wiki.work,
            index,
            indexing,
            new IndexMessagesJob(wiki.work, index, namespaces),
            namespaces,
            queue,
            wiki.clock);
    private final JobRunner runner = new JobRunner(
            queue,
            wiki.work,
            List.of(
                    indexing,
                    rebuilding,
                    new LinksUpdater(
                            wiki.work,
                            parsed,
                            new LinkedPages(wiki.notable, wiki.engine.site().namespaces()),
                            wiki.editing.events())),
            wiki.clock,
            JobRunner.Settings.DEFAULT);
    private final SearchService search = new SearchService(wiki.work, index, wiki.engine.titles(), namespaces);

    private Title title(String text) {
        return wiki.engine.titles().find(text, 0).orElseThrow();
    }

    private void put(String title, String text) {
        wiki.clock.advance(Duration.ofMinutes(1));
        wiki.edits.publish(admin, EditRequest.of(title(title), text, "", new Base.Unknown()));
        runner.drain();
    }

    private SearchService.Answer ask(String words) {
        return search.search(new SearchService.Question(words, Set.of(), 20, 0));
    }

    private List<String> found(String words) {
        return ask(words).found().stream()
                .map(found -> namespaces.prefixedText(found.title()))
                .toList();
    }

    @Test
    void theIndexFollowsEverySave() {
        put("River", "A '''stream''' of water");
        assertThat(found("stream of water")).containsExactly("River");

        put("River", "Something else");
        assertThat(found("stream of water")).isEmpty();
        assertThat(found("something else")).containsExactly("River");
    }

    @Test
    void aPageThatIsGoneIsNotFoundEvenBeforeTheIndexKnows() {
        put("River", "water");
        var page = wiki.page("River").id();
        wiki.work.write(stores -> {
            stores.archive().archive(page, wiki.clock.instant());
            return page;
        });
        assertThat(found("water")).isEmpty();

        wiki.work.write(stores -> {
            new FollowUps(queue, wiki.clock).vanished(stores, title("River"), page);
            return page;
        });
        runner.drain();
        assertThat(index.size()).isZero();
    }

    @Test
    void aRedirectIsAnotherNameOfItsTarget() {
        put("River", "water");
        put("Stream", "#REDIRECT [[River]]");

        assertThat(index.size()).isEqualTo(1);
        assertThat(search.suggest("stre", Set.of(), 10))
                .contains(new SearchService.Suggestion(title("River"), "Stream"));
    }

    @Test
    void goFindsTitlesInOtherCases() {
        put("Nile River", "water");
        put("NATO", "treaty");

        assertThat(search.go("nile river")).contains(title("Nile River"));
        assertThat(search.go("NILE RIVER")).contains(title("Nile River"));
        assertThat(search.go("nato")).contains(title("NATO"));
        assertThat(search.go("nothing")).isEmpty();
        assertThat(search.go("<bad>")).isEmpty();
    }

    @Test
    void theAnswerNamesTheExactPageOrTheOneThatCouldBeMade() {
        put("River", "water");
        assertThat(ask("river").exact()).contains(title("River"));
        assertThat(ask("river").wanted()).isEmpty();
        assertThat(ask("lake").exact()).isEmpty();
        assertThat(ask("lake").wanted()).contains(title("Lake"));
        assertThat(ask("a|b").wanted()).isEmpty();
    }

    @Test
    void aNamespaceBeforeTheWordsNarrowsTheSearch() {
        put("River", "water");
        put("Help:Rivers", "how to write about water");

        assertThat(found("water")).containsExactly("River");
        assertThat(found("Help:water")).containsExactly("Help:Rivers");
        assertThat(found("all: water")).containsExactlyInAnyOrder("River", "Help:Rivers");
        assertThat(ask("Help: water").namespaces()).containsExactly(Namespace.HELP);
        assertThat(search.suggest("help:riv", Set.of(), 10))
                .extracting(SearchService.Suggestion::title)
                .containsExactly(title("Help:Rivers"));
    }

    @Test
    void aLostIndexIsMadeAnew() {
        put("River", "water");
        put("Help:Rivers", "water");
        put("Stream", "#REDIRECT [[River]]");
        index.clear();
        index.commit();

        rebuilding.beginIfEmpty();
        runner.drain();

        assertThat(index.size()).isEqualTo(2);
        assertThat(found("all:water")).containsExactlyInAnyOrder("River", "Help:Rivers");
    }

    @Test
    void newPagesAreSuggestedBeforeTheyAreIndexed() {
        wiki.edits.publish(admin, EditRequest.of(title("Brand new"), "x", "", new Base.Unknown()));

        assertThat(search.suggest("brand", Set.of(), 10))
                .extracting(SearchService.Suggestion::title)
                .containsExactly(title("Brand new"));
    }
}
