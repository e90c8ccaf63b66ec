// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.request.PageSource.SourceText;
import org.explorepedia.wikitext.title.Title;

/**
 * One thing that an expansion asked or did outside of its own template. The same template, given the same answers so far,
 * takes the same next step; so a kept expansion is found by taking its steps again and comparing the answers, and what the
 * steps do to the page (facts, markers, tags) happens again on the way, in the same order.
 */
sealed interface Step {

    /** The answer of steps whose result goes into the text instead of deciding anything. */
    Object DONE = "";

    /** The answer for an argument that was not given. */
    Object ABSENT = new Object();

    /** Takes the step for another call of the same template. */
    Object take(TemplateFrame call);

    /** Whether taking it twice in one parse is the same as taking it once. */
    default boolean isRepeatable() {
        return true;
    }

    /** Whether it makes a marker, which has another number in each parse. */
    default boolean makesMarker() {
        return false;
    }

    /**
     * An argument was read.
     *
     * @param depth how much deeper the expansion was than at its call
     */
    record Argument(String name, int depth) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            String value = call.expansion().deeper(depth, () -> call.argumentOrNull(name));
            return value == null ? ABSENT : value;
        }
    }

    /** The names of all arguments were read. */
    record ArgumentNames() implements Step {
        @Override
        public List<String> take(TemplateFrame call) {
            return call.names();
        }
    }

    /** A page was fetched for transclusion; the answer is the identity of its text. */
    record Fetch(Title title) implements Step {
        @Override
        public Answer take(TemplateFrame call) {
            return answer(call.expansion().fetch(title));
        }

        static Answer answer(Expansion.Fetched found) {
            TemplateText text = found.text();
            return new Answer(found.title(), text == null ? ABSENT : text.identity());
        }

        /** @param text identity of the text, {@link Step#ABSENT} if there is none */
        record Answer(Title title, Object text) {}
    }

    /** The text of a page was read as it stands. */
    record Text(Title title) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return answer(call.state().text(title));
        }

        static Object answer(Optional<SourceText> text) {
            return text.<Object>map(t -> new Answer(
                            t.revisionId(), t.text().length(), t.text().hashCode(), t.contentModel()))
                    .orElse(ABSENT);
        }

        /** What tells the text of a revision from others, without holding it. */
        record Answer(long revision, int length, int hash, String model) {}
    }

    /** An extension asked something of its own. */
    record Asked(FrameQuestion question) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return question.answer(call);
        }
    }

    /** What a marker stands for was looked at that an argument brought along. */
    record MarkerKind(int number) implements Step {
        @Override
        public String take(TemplateFrame call) {
            return answer(call.state().ownMarkers(), number);
        }

        static String answer(Markers markers, int number) {
            return number < markers.size() ? markers.kind(number).letter() + markers.name(number) : "";
        }
    }

    /** A template was called without arguments, which is expanded once in a page. */
    record Plain(Title title) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return new TemplateCall(call).plain(title);
        }
    }

    /** Something was asked about the name of the page. */
    record OfTitle(Function<Title, ?> question) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().ofTitle(question);
        }
    }

    /** Whether a page is the one that is parsed. */
    record IsPage(Title title) implements Step {
        @Override
        public Boolean take(TemplateFrame call) {
            return call.state().isPage(title);
        }
    }

    /** The options of the parse were read. */
    record Options() implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().options();
        }
    }

    /** The wiki was asked something; see {@link RecordingSource}. */
    record States(Set<Title> titles) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().states(titles);
        }
    }

    record Files(Set<String> keys) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().files(keys);
        }
    }

    record Message(String key) implements Step {
        @Override
        public Optional<String> take(TemplateFrame call) {
            return call.state().recorder().source().message(key);
        }
    }

    record Statistics() implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().statistics();
        }
    }

    record SpecialPage(String name) implements Step {
        @Override
        public Boolean take(TemplateFrame call) {
            return call.state().recorder().source().hasSpecialPage(name);
        }
    }

    record Category(String key) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().category(key);
        }
    }

    record Protection(Title title, String action) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().protection(title, action);
        }
    }

    record Gender(String user) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().recorder().source().gender(user);
        }
    }

    /** The day was asked for. */
    record Today() implements Step {
        @Override
        public Object take(TemplateFrame call) {
            return call.state().today();
        }
    }

    /** The page was found to depend on something. */
    record Varies(Dependency dependency) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            call.state().dependsOn(dependency);
            return DONE;
        }
    }

    /** The page was found to lead to another one without a visible link. */
    record Link(Title title) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            call.state().link(title);
            return DONE;
        }
    }

    /** The page was put into a category for those who look after the wiki. */
    record Track(String key) implements Step {
        @Override
        public Object take(TemplateFrame call) {
            call.state().trackingCategory(key);
            return DONE;
        }
    }

    /** A finished part was set aside. */
    record Marker(Markers.Kind kind, String part) implements Step {
        @Override
        public String take(TemplateFrame call) {
            return call.state().recorder().marker(kind, part);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public boolean makesMarker() {
            return true;
        }
    }

    /**
     * A tag was rendered; it is rendered anew each time, since it may number or count.
     *
     * @param marker whether a marker came of it, or else wikitext
     */
    record Tag(TagExtension.TagCall use, boolean marker) implements Step {
        @Override
        public String take(TemplateFrame call) {
            return new TagUse(call).again(use);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public boolean makesMarker() {
            return marker;
        }
    }
}
