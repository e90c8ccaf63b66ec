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

    public Counters(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    public boolean countNode() {
        return ++nodes <= limits.maxNodes();
    }

    public boolean countIncluded(int characters) {
        includeSize += Math.min(characters, Integer.MAX_VALUE - includeSize);
        return includeSize <= limits.maxIncludeBytes();
    }

    public boolean countArgument(int characters) {
        argumentSize += Math.min(characters, Integer.MAX_VALUE - argumentSize);
        return argumentSize <= limits.maxIncludeBytes();
    }

    public boolean countDepth(int frames) {
        depth = Math.max(depth, frames);
        return frames <= limits.maxExpansionDepth();
    }

    public boolean countExpensive() {
        return ++expensive <= limits.maxExpensiveCalls();
    }

    public boolean withinTime() {
        return System.nanoTime() - started <= limits.maxNanos();
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
