// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.wikitext.expand.Frame;
import org.explorepedia.wikitext.expand.ParseState;
import org.jspecify.annotations.Nullable;

/**
 * All references of a page while it is being read. Uses are remembered in order, because {@code {{#tag:references}}} hands
 * over uses that were already counted and have to be taken back.
 */
final class Citations {

    /** The group in which a list defines its references just now; null outside of lists. */
    @Nullable
    String listGroup;

    /** Whether the text of a reference is being read. */
    boolean insideReference;

    final List<String> listErrors = new ArrayList<>();

    private final Map<String, ReferenceGroup> groups = new LinkedHashMap<>();
    private final Deque<Use> uses = new ArrayDeque<>();
    private final Map<Integer, Boolean> markers = new HashMap<>();
    private final ParseState state;
    private final CiteText texts;
    private int lastKey;

    /**
     * One call of the tag.
     *
     * @param reference what it used; null if it was a mistake or a continuation
     * @param added whether the reference did not exist before
     * @param previousText text of the reference before this use
     */
    record Use(
            Map<String, String> attributes,
            @Nullable String content,
            @Nullable Reference reference,
            String group,
            boolean added,
            @Nullable String previousText) {}

    private Citations(ParseState state) {
        this.state = state;
        this.texts = new CiteText(state);
    }

    static Citations of(Frame anyFrame) {
        Citations citations = anyFrame.state().note(Citations.class, Citations::new);
        if (citations.uses.isEmpty() && citations.lastKey == 0 && citations.markers.isEmpty()) {
            citations.registerEnding(root(anyFrame));
        }
        return citations;
    }

    private void registerEnding(Frame page) {
        markers.put(-1, Boolean.FALSE);
        state.atEnd(() -> new ReferenceList(this, texts, page).unlisted());
    }

    private static Frame root(Frame frame) {
        Frame top = frame;
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return top;
    }

    CiteText texts() {
        return texts;
    }

    ParseState state() {
        return state;
    }

    Optional<ReferenceGroup> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** Groups that have had no list yet. */
    Map<String, ReferenceGroup> groups() {
        return groups;
    }

    Optional<Reference> find(String group, String name) {
        return group(group).flatMap(g -> g.find(name));
    }

    void forget(String group) {
        groups.remove(group);
    }

    /** Notes a use that leaves no reference behind. */
    void recordNothing(Map<String, String> attributes, @Nullable String content) {
        uses.push(new Use(attributes, content, null, "", false, null));
    }

    /** Adds to a reference that is there, or keeps the text for the top of the list. */
    void continueReference(String group, String name, String content) {
        ReferenceGroup target = groups.computeIfAbsent(group, _ -> new ReferenceGroup());
        Optional<Reference> start = target.find(name);
        if (start.isPresent()) {
            Reference reference = start.get();
            reference.text = (reference.text == null ? "" : reference.text) + " " + content;
        } else {
            Reference rest = new Reference(++lastKey, "", "", name, null);
            rest.text = content;
            target.add(rest);
        }
    }

    /** Counts a use; its number is in {@link Reference#uses}. */
    Reference use(Map<String, String> attributes, RefArguments arguments, @Nullable String content, Frame frame) {
        ReferenceGroup group = groups.computeIfAbsent(arguments.group(), _ -> new ReferenceGroup());
        String name = arguments.name().orElse("");
        String text = content == null || !name.isEmpty() && content.isBlank() ? null : content;
        Optional<Reference> known = name.isEmpty() ? Optional.empty() : group.find(name);
        Reference reference = known.orElseGet(() -> create(group, name, arguments));
        uses.push(new Use(attributes, content, reference, arguments.group(), known.isEmpty(), reference.text));
        reference.uses++;
        define(reference, text, arguments.direction().orElse(""), frame);
        return reference;
    }

    private Reference create(ReferenceGroup group, String name, RefArguments arguments) {
        Reference parent = arguments
                .parent()
                .map(p -> group.find(p).orElseGet(() -> {
                    // Nothing leads to it, so it takes no key.
                    Reference missing = new Reference(lastKey + 1, p, String.valueOf(group.nextNumber()), "", null);
                    group.add(missing);
                    return missing;
                }))
                .orElse(null);
        String number = parent == null ? String.valueOf(group.nextNumber()) : parent.number + "." + (++parent.children);
        Reference reference = new Reference(++lastKey, name, number, "", parent);
        group.add(reference);
        return reference;
    }

    /** Gives a reference its text, or complains about a second, different one. */
    void define(Reference reference, @Nullable String text, String direction, Frame frame) {
        if (text != null && reference.text == null) {
            conflictingDirection(reference, direction, frame);
            reference.text = text;
            reference.direction = direction.isEmpty() ? reference.direction : direction;
        } else if (text != null && reference.text != null && !unstrip(text).equals(unstrip(reference.text))) {
            warn(reference, texts.error(frame, "cite_error_references_duplicate_key", reference.name));
        } else if (!direction.isEmpty()) {
            conflictingDirection(reference, direction, frame);
            reference.direction = reference.direction.isEmpty() ? direction : reference.direction;
        }
    }

    private void conflictingDirection(Reference reference, String direction, Frame frame) {
        if (!direction.isEmpty() && !reference.direction.isEmpty() && !direction.equals(reference.direction)) {
            warn(reference, texts.error(frame, "cite_error_ref_conflicting_dir", reference.name));
        }
    }

    private static void warn(Reference reference, String warning) {
        if (!reference.warnings.contains(warning)) {
            reference.warnings.add(warning);
        }
    }

    /** Takes back the last uses and returns them in the order they were made. */
    List<Use> takeBack(int count) {
        List<Use> taken = new ArrayList<>();
        for (int i = 0; i < count && !uses.isEmpty(); i++) {
            Use use = uses.pop();
            Reference reference = use.reference();
            if (reference == null) {
                // A mistake was told where it stood; it defines nothing.
                continue;
            }
            taken.addFirst(use);
            reference.uses--;
            reference.text = use.previousText();
            if (use.added()) {
                ReferenceGroup group = groups.get(use.group());
                if (group != null) {
                    group.remove(reference);
                    if (group.isEmpty()) {
                        groups.remove(use.group());
                    }
                }
            }
        }
        return taken;
    }

    /** Sets HTML aside under a marker that can be recognised later. */
    String mark(String html, boolean list) {
        int number = state.markers().size();
        markers.put(number, list);
        return state.markers()
                .add(org.explorepedia.wikitext.expand.Markers.Kind.HTML, list ? "references" : "ref", html);
    }

    /** How many markers of references, or of lists, stand in a text. */
    int marks(String text, boolean list) {
        int count = 0;
        for (Integer number : MarkerText.numbers(text)) {
            Boolean kind = markers.get(number);
            count += kind != null && kind == list ? 1 : 0;
        }
        return count;
    }

    private String unstrip(String text) {
        return MarkerText.resolve(text, state.markers());
    }
}
