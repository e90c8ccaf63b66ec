// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.Map;
import org.explorepedia.wikitext.expand.TagExtension.Rendered;
import org.explorepedia.wikitext.expand.TagExtension.TagCall;
import org.explorepedia.wikitext.preprocess.PpNode;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/** Renders extension tags where they stand in a frame. */
final class TagUse {

    private final ExpansionFrame frame;

    TagUse(ExpansionFrame frame) {
        this.frame = frame;
    }

    void expand(PpTree tree, PpNode.ExtensionTag tag, boolean page, TextBuffer out) {
        String source = tree.source().substring(tag.start(), tag.end());
        if (frame.mode() != Mode.HTML) {
            frame.state().ownMarkers().append(Markers.Kind.HTML, tag.name(), source, out);
            return;
        }
        String content = tag.contentStart() < 0 ? null : tree.source().substring(tag.contentStart(), tag.contentEnd());
        Map<String, String> attributes = tag.attributesEnd() - tag.attributesStart() < 2
                ? Map.of()
                : TagAttributes.parse(tree.source().substring(tag.attributesStart(), tag.attributesEnd()));
        render(new TagCall(tag.name(), attributes, content, source, page ? tag.start() : -1), out);
    }

    /** Renders a tag that a function made up. */
    String fromFunction(String name, Map<String, String> attributes, @Nullable String content) {
        StringBuilder source = new StringBuilder().append('<').append(name);
        attributes.forEach((key, value) -> source.append(' ')
                .append(key)
                .append("=\"")
                .append(value.replace("\"", "&quot;"))
                .append('"'));
        if (content == null) {
            source.append("/>");
        } else {
            source.append('>').append(content).append("</").append(name).append('>');
        }
        if (frame.mode() != Mode.HTML) {
            return frame.state().ownMarkers().add(Markers.Kind.HTML, name, source.toString());
        }
        TextBuffer out = frame.state().buffers().take();
        render(new TagCall(name, attributes, content, source.toString(), -1), out);
        return frame.state().buffers().finish(out);
    }

    private void render(TagCall call, TextBuffer out) {
        Recorder recorder = frame.state().recorderOrNull();
        if (recorder == null || !recorder.isBusy()) {
            append(call, rendered(call), out);
            return;
        }
        if (call.sourceOffset() >= 0 || !isAlone(call.content(), recorder) || !isAlone(call.source(), recorder)) {
            recorder.spoil();
        }
        out.append(recorder.tag(call, () -> {
            TextBuffer own = frame.state().buffers().take();
            append(call, rendered(call), own);
            return frame.state().buffers().finish(own);
        }));
    }

    /** Renders a tag again that an expansion had rendered which is used once more. */
    String again(TagCall call) {
        TextBuffer out = frame.state().buffers().take();
        render(call, out);
        return frame.state().buffers().finish(out);
    }

    /** Whether a tag's text means the same in every frame: no arguments, no headings, no markers of the expansion. */
    private static boolean isAlone(@Nullable String text, Recorder recorder) {
        Recording current = recorder.current();
        return text == null
                || current == null
                || text.indexOf("{{") < 0
                        && text.indexOf("\n=") < 0
                        && !text.startsWith("=")
                        && !current.hasMarkerIn(text);
    }

    private Rendered rendered(TagCall call) {
        TagExtension extension = frame.expansion().vocabulary().tag(call.name());
        return extension == null ? plain(call) : extension.render(call, frame);
    }

    private void append(TagCall call, Rendered rendered, TextBuffer out) {
        Markers markers = frame.state().ownMarkers();
        switch (rendered) {
            case Rendered.Html(String html) -> markers.append(Markers.Kind.HTML, call.name(), html, out);
            case Rendered.Literal(String html) -> markers.append(Markers.Kind.NOWIKI, call.name(), html, out);
            case Rendered.Wikitext(String text) -> out.append(text);
        }
    }

    /** {@code nowiki}, and {@code pre} on a wiki that has no more for it. */
    private static Rendered plain(TagCall call) {
        String text = call.content() == null ? "" : call.content();
        String escaped = text.replace("-{", "-&#123;")
                .replace("}-", "&#125;-")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return call.name().equals("pre")
                ? new Rendered.Html("<pre>" + escaped + "</pre>")
                : new Rendered.Literal(escaped);
    }
}
