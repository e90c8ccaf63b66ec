// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.media.MediaOptions.Link;
import org.explorepedia.wikitext.pass.FileLinks;
import org.explorepedia.wikitext.pass.PassContext;

/**
 * A part of a picture that leads somewhere.
 *
 * @param shape as HTML calls it
 * @param coordinates in pixels of the shown picture
 */
record MapArea(String shape, String coordinates, Target target) {

    /**
     * Where a part leads.
     *
     * @param attributes of the link element, unescaped
     * @param text that says so
     */
    record Target(Map<String, String> attributes, String text) {

        /** Reads {@code [[page|text]]} or {@code [address text]}. */
        static Optional<Target> read(String source, PassContext context, Frame frame) {
            if (source.startsWith("[[") && source.endsWith("]]")) {
                String inner = source.substring(2, source.length() - 2).strip();
                int pipe = inner.indexOf('|');
                String name = pipe < 0 ? inner : inner.substring(0, pipe).strip();
                Optional<Link> link = name.isEmpty() ? Optional.empty() : FileLinks.link(name, context);
                return link.flatMap(l -> of(l, pipe < 0 ? "" : inner.substring(pipe + 1), context, frame));
            }
            if (source.startsWith("[") && source.endsWith("]") && !source.startsWith("[[")) {
                String inner = source.substring(1, source.length() - 1).strip();
                int space = inner.indexOf(' ');
                String url = space < 0 ? inner : inner.substring(0, space);
                Optional<Link> link = context.markup().protocols().startsAddress(url, true)
                        ? FileLinks.link(url, context)
                        : Optional.empty();
                return link.flatMap(l -> of(l, space < 0 ? "" : inner.substring(space + 1), context, frame));
            }
            return Optional.empty();
        }

        private static Optional<Target> of(Link link, String label, PassContext context, Frame frame) {
            String text = frame.state().markers().restore(frame.expand(label.strip()));
            Map<String, String> attributes = new LinkedHashMap<>();
            return switch (link) {
                case Link.Page(var title) -> {
                    String name = context.state().site().namespaces().prefixedText(title);
                    attributes.put("href", context.markup().urls().page(title));
                    yield Optional.of(new Target(attributes, text.isEmpty() ? name : text));
                }
                case Link.Address(String url) -> {
                    String frameName = context.state().site().markup().externalLinkTarget();
                    if (!frameName.isEmpty()) {
                        attributes.put("target", frameName);
                    }
                    String rel = context.media().noFollow(url) ? "nofollow" : "";
                    if (!frameName.isEmpty() && !frameName.startsWith("_self")) {
                        rel = (rel + " noreferrer noopener").strip();
                    }
                    if (!rel.isEmpty()) {
                        attributes.put("rel", rel);
                    }
                    attributes.put("href", url);
                    attributes.put("class", "plainlinks");
                    yield Optional.of(new Target(attributes, text.isEmpty() ? url : text));
                }
                case Link.None _, Link.Default _ -> Optional.empty();
            };
        }
    }
}
