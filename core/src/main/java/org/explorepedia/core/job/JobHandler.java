// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.job;

import java.util.List;
import org.explorepedia.core.model.Job;

/** Does jobs of one type. Must bear being run twice for the same job, also at the same time. */
public interface JobHandler {

    String type();

    /** Does a job; if it throws, the job is tried again later. */
    void run(Job job);

    /** Does several jobs at once; for handlers that can share costs. If it throws, all of them are tried again. */
    default void runAll(List<Job> jobs) {
        jobs.forEach(this::run);
    }

    /** How many jobs {@link #runAll} is given at most. */
    default int batch() {
        return 1;
    }
}
