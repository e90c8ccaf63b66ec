// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;

/** A program of its own that saves pages as fast as it can and prints each save once it is acknowledged, until killed. */
final class SavingProcess {

    private static final int THREADS = 4;

    private SavingProcess() {}

    /** @param arguments address, name and password of the database, and a name for this run */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException {
        Database database = Database.open(DatabaseConfig.of(arguments[0], arguments[1], arguments[2]));
        TestWiki wiki = new TestWiki(database.unitOfWork(), RateLimits.none());
        Viewer saver = wiki.account("Saver");
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String page = "Killed " + arguments[3] + " " + t;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 1; ; i++) {
                    EditRequest request = EditRequest.of(TestWiki.title(page), "text " + i, "", new Base.Unknown());
                    if (wiki.edits.publish(saver, request) instanceof EditOutcome.Published published) {
                        System.out.println(page + "\t" + published.revision().id() + "\ttext " + i);
                        System.out.flush();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
