// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.title.Title;

/** The wiki as expansions see it that are being recorded: every answer is taken down, and remembered for this parse. */
final class RecordingSource implements PageSource {

    private final PageSource source;
    private final Recorder recorder;
    private final Map<Step, Object> known = new HashMap<>();

    RecordingSource(PageSource source, Recorder recorder) {
        this.source = source;
        this.recorder = recorder;
    }

    @SuppressWarnings("unchecked")
    private <T> T ask(Step question, Supplier<T> answer) {
        if (!recorder.isRecording() && !recorder.isTrying()) {
            return answer.get();
        }
        Object value = known.get(question);
        if (value == null) {
            value = answer.get();
            known.put(question, value);
        }
        recorder.note(question, value);
        return (T) value;
    }

    /** A text that is not transcluded is rarely asked for, and would have to be compared as a whole. */
    @Override
    public Optional<SourceText> text(Title title) {
        recorder.spoil();
        return source.text(title);
    }

    @Override
    public void prefetch(Collection<Title> titles) {
        source.prefetch(titles);
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        return ask(new Step.States(titles), () -> source.states(titles));
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        return ask(new Step.Files(keys), () -> source.files(keys));
    }

    @Override
    public Optional<String> message(String key) {
        return ask(new Step.Message(key), () -> source.message(key));
    }

    @Override
    public Map<SiteStatistic, Long> statistics() {
        return ask(new Step.Statistics(), source::statistics);
    }

    @Override
    public Optional<RevisionInfo> revision(Title title) {
        recorder.spoil();
        return source.revision(title);
    }

    @Override
    public boolean hasSpecialPage(String name) {
        return ask(new Step.SpecialPage(name), () -> source.hasSpecialPage(name));
    }

    @Override
    public CategoryCounts category(String key) {
        return ask(new Step.Category(key), () -> source.category(key));
    }

    /** Trees of categories are rare, and large to compare. */
    @Override
    public Map<String, List<Title>> categoryMembers(Set<String> keys, CategoryMode mode, int limit) {
        recorder.spoil();
        return source.categoryMembers(keys, mode, limit);
    }

    @Override
    public List<Title> pagesWithPrefix(Title prefix, int limit) {
        recorder.spoil();
        return source.pagesWithPrefix(prefix, limit);
    }

    @Override
    public Optional<String> protection(Title title, String action) {
        return ask(new Step.Protection(title, action), () -> source.protection(title, action));
    }

    @Override
    public String gender(String userName) {
        return ask(new Step.Gender(userName), () -> source.gender(userName));
    }
}
