// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explorepedia.wikitext.output.LimitReport;
import org.explorepedia.wikitext.output.LimitReport.TemplateCost;
import org.explorepedia.wikitext.site.Limits;

/** What a parse has used of its limits. Every count method answers whether the parse is still within them. */
public final class Counters {

    private final Limits limits;
    private final long started = System.nanoTime();
    private final Map<String, long[]> templates = new HashMap<>();
    private int nodes;
    private int includeSize;
    private int argumentSize;
    private int depth;
    private int expensive;
    private boolean exceeded;

    /** Numbers that count against limits. */
    static final class Use {
        private int nodes;
        private int included;
        private int arguments;
        private int expensive;

        int nodes() {
            return nodes;
        }

        Use minus(Use other) {
            Use rest = new Use();
            rest.nodes = nodes - other.nodes;
            rest.included = included - other.included;
            rest.arguments = arguments - other.arguments;
            rest.expensive = expensive - other.expensive;
            return rest;
        }

        void add(Use other) {
            nodes += other.nodes;
            included += other.included;
            arguments += other.arguments;
            expensive += other.expensive;
        }
    }

    public Counters(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    public boolean countNode() {
        return within(++nodes <= limits.maxNodes());
    }

    public boolean countIncluded(int characters) {
        includeSize += Math.min(characters, Integer.MAX_VALUE - includeSize);
        return within(includeSize <= limits.maxIncludeBytes());
    }

    public boolean countArgument(int characters) {
        argumentSize += Math.min(characters, Integer.MAX_VALUE - argumentSize);
        return within(argumentSize <= limits.maxIncludeBytes());
    }

    public boolean countDepth(int frames) {
        depth = Math.max(depth, frames);
        return within(frames <= limits.maxExpansionDepth());
    }

    public boolean countExpensive() {
        return within(++expensive <= limits.maxExpensiveCalls());
    }

    /** Whether more expensive calls were made than are answered. */
    public boolean isTooExpensive() {
        return expensive > limits.maxExpensiveCalls();
    }

    public boolean withinTime() {
        return within(System.nanoTime() - started <= limits.maxNanos());
    }

    private boolean within(boolean limit) {
        exceeded |= !limit;
        return limit;
    }

    /** Notes that a limit was reached which is not counted here. */
    void exceed() {
        exceeded = true;
    }

    /** Whether any limit was reached. */
    public boolean exceeded() {
        return exceeded;
    }

    /** What was used so far. */
    Use use() {
        Use use = new Use();
        use.nodes = nodes;
        use.included = includeSize;
        use.arguments = argumentSize;
        use.expensive = expensive;
        return use;
    }

    /** Counts what an expansion used that is not done again. */
    void add(Use use) {
        nodes += use.nodes;
        includeSize += Math.min(use.included, Integer.MAX_VALUE - includeSize);
        argumentSize += Math.min(use.arguments, Integer.MAX_VALUE - argumentSize);
        expensive += use.expensive;
        within(nodes <= limits.maxNodes()
                && includeSize <= limits.maxIncludeBytes()
                && argumentSize <= limits.maxIncludeBytes()
                && expensive <= limits.maxExpensiveCalls());
    }

    /** Counts calls of a template that took no time of their own. */
    void templateCalled(String title, int times) {
        templates.computeIfAbsent(title, t -> new long[2])[0] += times;
    }

    public void templateTook(String title, long nanos) {
        long[] cost = templates.computeIfAbsent(title, t -> new long[2]);
        cost[0]++;
        cost[1] += nanos;
    }

    public LimitReport report() {
        List<TemplateCost> costs = templates.entrySet().stream()
                .map(e -> new TemplateCost(e.getKey(), (int) e.getValue()[0], e.getValue()[1]))
                .sorted((a, b) -> Long.compare(b.nanos(), a.nanos()))
                .limit(30)
                .toList();
        return new LimitReport(nodes, includeSize, argumentSize, depth, expensive, System.nanoTime() - started, costs);
    }
}
