// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.InterfaceTexts;
import org.explorepedia.wikitext.expand.TagExtension;
import org.explorepedia.wikitext.html.Escape;
import org.explorepedia.wikitext.pass.PassContext;
import org.explorepedia.wikitext.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** {@code <ref>}: a number in the text that leads to an entry in a list of references. */
public final class RefTag implements TagExtension {

    @Override
    public Rendered render(TagCall call, Frame frame) {
        Citations citations = Citations.of(frame);
        if (citations.insideReference) {
            return new Rendered.Html(Escape.html(call.source()));
        }
        citations.insideReference = true;
        try {
            String html = citations.listGroup == null
                    ? use(citations, call.attributes(), call.content(), frame)
                    : define(citations, call.attributes(), call.content(), frame);
            return new Rendered.Wikitext(citations.mark(html, false));
        } finally {
            citations.insideReference = false;
        }
    }

    /** A use in the text: HTML of the number, or of a complaint. */
    private static String use(
            Citations citations, Map<String, String> attributes, @Nullable String content, Frame frame) {
        Optional<RefArguments> parsed =
                RefArguments.of(attributes, frame.state().site().markup().subReferences());
        Optional<String> mistake = parsed.isEmpty()
                ? Optional.of(citations.texts().error(frame, "cite_error_ref_too_many_keys"))
                : RefChecks.inText(citations, parsed.get(), content, frame);
        if (mistake.isPresent() || parsed.isEmpty()) {
            citations.recordNothing(attributes, content);
            return mistake.orElse("");
        }
        RefArguments arguments = parsed.get();
        if (arguments.follow().isPresent()) {
            citations.recordNothing(attributes, content);
            citations.continueReference(arguments.group(), arguments.follow().get(), content == null ? "" : content);
            return "";
        }
        Reference reference = citations.use(attributes, arguments, content, frame);
        return link(citations, arguments.group(), reference, frame);
    }

    /** A definition inside a list: no output, but complaints that stand below the list. */
    static String define(Citations citations, Map<String, String> attributes, @Nullable String content, Frame frame) {
        String group = citations.listGroup == null ? "" : citations.listGroup;
        Optional<RefArguments> parsed =
                RefArguments.of(attributes, frame.state().site().markup().subReferences());
        Optional<String> mistake = parsed.isEmpty()
                ? Optional.of(citations.texts().error(frame, "cite_error_ref_too_many_keys"))
                : RefChecks.inList(citations, attributes, parsed.get(), content, frame);
        if (mistake.isPresent()) {
            if (!citations.listErrors.contains(mistake.get())) {
                citations.listErrors.add(mistake.get());
            }
        } else {
            parsed.flatMap(RefArguments::name)
                    .flatMap(name -> citations.find(group, name))
                    .ifPresent(reference -> citations.define(
                            reference, content, parsed.get().direction().orElse(""), frame));
        }
        return "";
    }

    private static String link(Citations citations, String group, Reference reference, Frame frame) {
        CiteText texts = citations.texts();
        String label = label(citations, group, reference, frame);
        TextBuffer out = frame.state().buffers().take();
        out.append("<sup id=\"");
        texts.appendId(reference.useId(reference.uses - 1), out);
        out.append("\" class=\"reference\"><a href=\"#");
        texts.appendFragment(reference.noteId, out);
        out.append("\"><span class=\"cite-bracket\">&#91;</span>").append(label);
        out.append("<span class=\"cite-bracket\">&#93;</span></a></sup>");
        return frame.state().buffers().finish(out);
    }

    private static String label(Citations citations, String group, Reference reference, Frame frame) {
        CiteText texts = citations.texts();
        if (group.isEmpty()) {
            return reference.number;
        }
        Optional<String> own = InterfaceTexts.find(frame.state(), "cite_link_label_group-" + group)
                .filter(labels -> !labels.isBlank() && !labels.equals("-"));
        if (own.isEmpty() || reference.parent != null) {
            return texts.protect(group) + " " + reference.number;
        }
        String[] labels = own.get().strip().split("\\s+");
        int index = Integer.parseInt(reference.number) - 1;
        return index < labels.length
                ? texts.protect(labels[index])
                // Inside of a link, a message with links of its own can only stand as text.
                : Escape.html(PassContext.of(frame.state())
                        .plainText(texts.error(
                                frame, "cite_error_no_link_label_group", group, "cite_link_label_group-" + group)));
    }
}
