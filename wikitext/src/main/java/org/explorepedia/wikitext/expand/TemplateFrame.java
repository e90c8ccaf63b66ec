// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.explorepedia.wikitext.output.Warning;
import org.explorepedia.wikitext.preprocess.PpPart;
import org.explorepedia.wikitext.preprocess.PpTree;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The frame of a template: its arguments are expanded in the frame of its caller, when asked for, once. */
final class TemplateFrame extends ExpansionFrame {

    /** Names of the first numbered arguments. */
    private static final List<String> NUMBERS =
            IntStream.range(0, 32).mapToObj(Integer::toString).toList();

    private final ExpansionFrame parent;
    private final @Nullable Title template;
    private final Map<String, Given> given = new LinkedHashMap<>();

    /** An argument: where it stands, and what came of it once expanded. */
    private static final class Given {
        private final @Nullable PpTree tree;
        private final @Nullable PpPart part;
        private @Nullable String value;

        Given(@Nullable PpTree tree, @Nullable PpPart part, @Nullable String value) {
            this.tree = tree;
            this.part = part;
            this.value = value;
        }
    }

    /**
     * @param template the page that is called; {@code null} for a text that belongs to the caller's page
     * @param call the tree in which the arguments stand
     */
    TemplateFrame(
            ExpansionFrame parent, @Nullable Title template, String source, @Nullable PpTree call, List<PpPart> parts) {
        super(parent.expansion(), template == null ? parent.title() : template, source, parent.depth() + 1);
        this.parent = parent;
        this.template = template;
        if (call == null) {
            return;
        }
        for (PpPart part : parts) {
            String name =
                    part.isNamed() ? parent.expandTrimmed(call, part.name(), STRIP_COMMENTS) : number(part.number());
            Given old = given.put(name, new Given(call, part, null));
            if (old != null) {
                duplicate(name);
            }
        }
    }

    /** A frame with arguments that are values already. */
    TemplateFrame(ExpansionFrame parent, Title template, String source, Map<String, String> arguments) {
        this(parent, template, source, null, List.of());
        arguments.forEach((name, value) -> given.put(name, new Given(null, null, value)));
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    private void duplicate(String name) {
        expansion()
                .state()
                .warn(new Warning(
                        "parser.duplicate-argument",
                        List.of(expansion().state().site().namespaces().prefixedText(title()), name),
                        -1,
                        -1));
        expansion().track("duplicate-args-category");
    }

    @Override
    public Optional<Frame> parent() {
        return Optional.of(parent);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    @Override
    @Nullable
    String argumentOrNull(String name) {
        Given argument = given.get(name);
        if (argument == null) {
            return null;
        }
        String value = argument.value;
        if (value == null) {
            PpPart part = java.util.Objects.requireNonNull(argument.part);
            PpTree tree = java.util.Objects.requireNonNull(argument.tree);
            value = part.isNamed()
                    ? parent.expandTrimmed(tree, part.value(), 0)
                    : parent.expandText(tree, part.value(), 0);
            argument.value = value;
        }
        return value;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> numbered = new LinkedHashMap<>();
        Map<String, String> named = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Map.Entry<String, Given> entry : given.entrySet()) {
            String value = java.util.Objects.requireNonNull(argumentOrNull(entry.getKey()));
            PpPart part = entry.getValue().part;
            if (part != null && !part.isNamed()) {
                numbered.put(entry.getKey(), value);
            } else {
                named.put(entry.getKey(), value);
                order.add(entry.getKey());
            }
        }
        order.forEach(name -> numbered.put(name, java.util.Objects.requireNonNull(named.get(name))));
        return numbered;
    }

    @Override
    boolean isTemplate() {
        return true;
    }

    @Override
    boolean isRunning(Title sought) {
        return (template != null && template.equals(sought)) || parent.isRunning(sought);
    }
}
