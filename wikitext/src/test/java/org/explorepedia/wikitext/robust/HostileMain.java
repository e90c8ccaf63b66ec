// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.robust;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/**
 * {@code bin/bench hostile [NAME]}: parses a megabyte of each hostile pattern once and tells what that took of the processor,
 * slowest first. The process's time counts, with compiling and collecting garbage in it, so that other programs do not.
 */
public final class HostileMain {

    private HostileMain() {}

    private record Took(String name, double seconds, double thread, long megabytes) {}

    public static void main(String[] arguments) {
        String wanted = arguments.length > 1 ? arguments[1] : "";
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Took> all = new ArrayList<>();
        for (Arguments pattern : PathologicalTest.patterns()
                .filter(p -> p.get()[0].toString().contains(wanted))
                .toList()) {
            String text = pattern.get()[1].toString();
            long before = process.getProcessCpuTime();
            long threadBefore = thread.getCurrentThreadCpuTime();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            TestWiki.html(text);
            all.add(new Took(
                    pattern.get()[0].toString(),
                    (process.getProcessCpuTime() - before) / 1e9,
                    (thread.getCurrentThreadCpuTime() - threadBefore) / 1e9,
                    (thread.getCurrentThreadAllocatedBytes() - allocated) / 1_000_000));
        }
        all.sort(Comparator.comparingDouble(Took::seconds).reversed());
        System.out.println("seconds of the process, of the thread alone, megabytes allocated");
        all.forEach(t -> System.out.printf("%6.2f %6.2f %6d  %s%n", t.seconds(), t.thread(), t.megabytes(), t.name()));
    }
}
