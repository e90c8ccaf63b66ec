// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.store.SearchIndex.Document;
import org.explorepedia.core.store.SearchIndex.Hit;
import org.explorepedia.core.store.SearchIndex.Query;
import org.explorepedia.core.store.SearchIndex.Results;
import org.explorepedia.core.store.SearchIndex.Suggestion;
import org.explorepedia.wikitext.title.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link SearchIndex} promises. */
public abstract class SearchIndexContract {

    private static final Instant EDITED = Instant.parse("2025-06-01T12:00:00Z");

    private final List<Document> documents = List.of(
            document(1, "Moon", "The Moon is the only natural satellite of Earth. It orbits at 384400 km.", "Orbit"),
            document(2, "Earth", "Earth is the third planet from the Sun. One satellite, the Moon, goes around it."),
            document(3, "Café Müller", "A piece of dance theatre by Pina Bausch, seen in Wuppertal."),
            document(4, "Moonlight Sonata", "A piano sonata by Ludwig van Beethoven."),
            document(5, "Albert Einstein", "A theoretical physicist; relativity made him famous.", "Life", "Theory"),
            new Document(
                    page(6),
                    14,
                    "Category:Moons",
                    "Natural satellites of planets.",
                    List.of(),
                    List.of("Astronomy"),
                    List.of(),
                    EDITED,
                    30));

    protected abstract SearchIndex index();

    private static Document document(long id, String title, String text, String... headings) {
        return new Document(
                page(id),
                0,
                title,
                text,
                List.of(headings),
                id <= 2 ? List.of("Astronomy", "Solar_System") : List.of("Culture"),
                id == 2 ? List.of("Terra", "Blue planet") : List.of(),
                EDITED,
                text.length());
    }

    @BeforeEach
    void fill() {
        index().clear();
        index().put(documents);
        index().commit();
    }

    private Results search(String text) {
        return index().search(new Query(text, Set.of(0), 10, 0));
    }

    private List<String> titles(String text) {
        return search(text).hits().stream().map(Hit::title).toList();
    }

    private static SearchIndex.Subject page(long id) {
        return new SearchIndex.OfPage(new PageId(id));
    }

    @Test
    void messagesAreFoundByTheirWordsAndNeverSuggested() {
        MessageId id = new MessageId(new ThreadId(42), 7);
        SearchIndex.Subject message = new SearchIndex.OfMessage(id);
        index().put(List.of(new Document(
                message,
                Namespace.THREAD,
                "Thread:42#7",
                "A zeppelin over the harbour",
                List.of("About airships"),
                List.of(),
                List.of(),
                Instant.EPOCH,
                27)));
        index().commit();
        assertThat(index().search(new Query("zeppelin", Set.of(Namespace.THREAD), 10, 0))
                        .hits())
                .extracting(Hit::subject)
                .containsExactly(message);
        assertThat(index().search(new Query("airships", Set.of(Namespace.THREAD), 10, 0))
                        .hits())
                .hasSize(1);
        assertThat(index().suggest("Thread:42", Set.of(Namespace.THREAD), 10)).isEmpty();
        assertThat(index().suggest("42", Set.of(Namespace.THREAD), 10)).isEmpty();
        index().remove(List.of(message));
        index().commit();
        assertThat(index().search(new Query("zeppelin", Set.of(Namespace.THREAD), 10, 0))
                        .hits())
                .isEmpty();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccents() {
        assertThat(titles("CAFE muller")).containsExactly("Café Müller");
        assertThat(titles("bausch")).containsExactly("Café Müller");
        assertThat(titles("nowhere")).isEmpty();
    }

    @Test
    void aPageOfTheNameComesFirst() {
        assertThat(titles("moon")).startsWith("Moon").contains("Earth");
        assertThat(titles("terra")).containsExactly("Earth");
        assertThat(titles("satellite moon").getFirst()).isEqualTo("Moon");
    }

    @Test
    void allWordsMustBeThereUnlessPeopleSayOtherwise() {
        assertThat(titles("satellite sun")).containsExactly("Earth");
        assertThat(titles("sonata OR relativity")).containsExactlyInAnyOrder("Moonlight Sonata", "Albert Einstein");
        assertThat(titles("moon -sun")).containsExactly("Moon");
        assertThat(titles("moon -\"third planet\"")).containsExactly("Moon");
    }

    @Test
    void phrasesPrefixesAndPlacesAreUnderstood() {
        assertThat(titles("\"natural satellite\"")).containsExactly("Moon");
        assertThat(titles("\"satellite natural\"")).isEmpty();
        assertThat(titles("moonl*")).containsExactly("Moonlight Sonata");
        assertThat(titles("intitle:moon")).containsExactly("Moon");
        assertThat(titles("intitle:\"albert einstein\"")).containsExactly("Albert Einstein");
        assertThat(titles("incategory:\"Solar System\" sun")).containsExactly("Earth");
        assertThat(titles("incategory:solar_system|culture -moon"))
                .containsExactlyInAnyOrder("Café Müller", "Moonlight Sonata", "Albert Einstein");
    }

    @Test
    void headingsCount() {
        assertThat(titles("theory")).contains("Albert Einstein");
    }

    @Test
    void namespacesAreKeptApart() {
        assertThat(index().search(new Query("natural", Set.of(14), 10, 0)).hits())
                .extracting(Hit::title)
                .containsExactly("Category:Moons");
        assertThat(index().search(new Query("natural", Set.of(), 10, 0)).hits()).hasSize(2);
    }

    @Test
    void snippetsAlternateBetweenPlainAndMatchedPieces() {
        Hit hit = search("natural").hits().getFirst();
        assertThat(hit.snippet()).hasSizeGreaterThan(2);
        assertThat(hit.snippet().get(0)).endsWith("the only ");
        assertThat(hit.snippet().get(1)).isEqualTo("natural");
        assertThat(hit.snippet().get(2)).startsWith(" satellite");
        assertThat(search("moon").hits().getFirst().titleParts()).containsExactly("", "Moon");
        assertThat(hit.titleParts()).containsExactly("Moon");
        assertThat(hit.subject()).isEqualTo(page(1));
        assertThat(hit.edited()).isEqualTo(EDITED);
        assertThat(hit.length()).isEqualTo(documents.getFirst().length());
    }

    @Test
    void resultsArePaged() {
        index().put(IntStream.range(100, 145)
                .mapToObj(n -> document(n, "Asteroid " + n, "A small body."))
                .toList());
        index().commit();
        Results second = index().search(new Query("asteroid", Set.of(0), 20, 20));
        Results last = index().search(new Query("asteroid", Set.of(0), 20, 40));
        assertThat(second.total()).isEqualTo(45);
        assertThat(second.hits()).hasSize(20);
        assertThat(last.hits()).hasSize(5).doesNotContainAnyElementsOf(second.hits());
        assertThat(index().search(new Query("asteroid", Set.of(0), 20, 5_000_000))
                        .hits())
                .isEmpty();
    }

    @Test
    void changesAndRemovalsAreSeenAfterTheCommit() {
        index().put(List.of(document(1, "Luna", "The Moon, in Latin.")));
        index().remove(List.of(page(4)));
        index().commit();
        assertThat(titles("luna")).containsExactly("Luna");
        assertThat(titles("intitle:moon")).isEmpty();
        assertThat(titles("beethoven")).isEmpty();
        assertThat(index().size()).isEqualTo(5);
        index().clear();
        assertThat(index().size()).isZero();
    }

    @Test
    void anotherSpellingIsOfferedWhenNothingIsFound() {
        assertThat(search("beethovan").suggestion()).isEqualTo("beethoven");
        assertThat(search("beethoven").suggestion()).isEmpty();
        assertThat(search("xqzxqzxqz").suggestion()).isEmpty();
    }

    private List<String> suggested(String text) {
        return index().suggest(text, Set.of(0), 10).stream()
                .map(Suggestion::title)
                .toList();
    }

    @Test
    void suggestionsBeginWithWhatIsTypedAndForgiveASlip() {
        assertThat(suggested("moo")).containsExactly("Moon", "Moonlight Sonata");
        assertThat(suggested("cafe m")).containsExactly("Café Müller");
        assertThat(suggested("albrt ein")).containsExactly("Albert Einstein");
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("zzz")).isEmpty();
        assertThat(index().suggest("moons", Set.of(14), 5))
                .containsExactly(new Suggestion(page(6), "Category:Moons", ""));
        assertThat(index().suggest("category:mo", Set.of(), 5)).contains(new Suggestion(page(6), "Category:Moons", ""));
    }

    @Test
    void aRedirectIsSuggestedAsTheWayToItsPage() {
        assertThat(index().suggest("blue", Set.of(0), 5))
                .containsExactly(new Suggestion(page(2), "Earth", "Blue planet"));
    }

    @Test
    void nothingThatPeopleTypeFails() {
        List<String> odd = List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "-",
                "--",
                "- moon",
                "OR",
                "moon OR",
                "OR moon",
                "OR OR OR",
                "*",
                "**",
                "a*",
                "(moon",
                "moon)",
                "[",
                "{!x}",
                "a:b",
                "intitle:",
                "intitle:\"",
                "incategory:",
                "incategory:|||",
                "-intitle:moon",
                "\\",
                "moon\\",
                "~",
                "moon~2",
                "^",
                "AND",
                "NOT",
                "/re(gex/",
                "\u0000",
                "\uD800",
                "moon".repeat(400),
                "\u202E\u0301",
                "😀",
                "月",
                "🌕*",
                "\u001F\u001E");
        for (String text : odd) {
            assertThat(search(text).total()).as(text).isNotNegative();
            assertThat(index().suggest(text, Set.of(0, 14), 5)).as(text).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(titles("moon -\"\" \"")).contains("Moon");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "\"-*:|()OR intitle:incategory:moon ~^\\/é月 ";
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(40), 0, alphabet.length())
                    .mapToObj(position -> alphabet.substring(position, position + 1))
                    .reduce("", String::concat);
            assertThat(search(text).total()).as("seed %d: %s", seed, text).isNotNegative();
            assertThat(index().suggest(text, Set.of(0), 5))
                    .as("seed %d: %s", seed, text)
                    .isNotNull();
        }
    }
}
