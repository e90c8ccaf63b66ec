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
    private @Nullable Recording recording;

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
        // Who asks around there depends on more than its arguments.
        state().cannotBeKept();
        return Optional.of(parent);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Begins to take down which arguments are read, or ends that. */
    void record(@Nullable Recording now) {
        recording = now;
    }

    /** Whether a template is being expanded around this call. */
    boolean isRunningAbove(Title sought) {
        return parent.isRunning(sought);
    }

    @Override
    @Nullable
    String argumentOrNull(String name) {
        Given argument = given.get(name);
        Recording active = recording;
        if (active == null) {
            return argument == null ? null : value(argument);
        }
        Recorder recorder = state().recorder();
        if (recorder.current() != active) {
            active.spoil();
            recorder.spoil();
        }
        int deeper = expansion().depth() - active.depth();
        String value = argument == null ? null : argument.value;
        if (argument != null && value == null) {
            // Whatever comes of this belongs to the caller.
            Recording before = recorder.switchTo(active.outer());
            Counters.Use used = state().counters().use();
            value = value(argument);
            active.leaveOut(state().counters().use().minus(used));
            recorder.switchTo(before);
        }
        active.own(new Step.Argument(name, deeper), value == null ? Step.ABSENT : value);
        return value;
    }

    private String value(Given argument) {
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

    /** Names of all arguments in their order, numbered ones marked as such. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        given.forEach((name, argument) ->
                names.add(argument.part != null && !argument.part.isNamed() ? '#' + name : '=' + name));
        if (recording != null) {
            recording.own(new Step.ArgumentNames(), names);
        }
        return names;
    }

    @Override
    public Map<String, String> arguments() {
        if (recording != null) {
            names();
        }
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
