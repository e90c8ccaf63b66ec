// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.event;

/**
 * Follows what happens on the wiki. Called in the thread that did it, after the commit, so it must be quick; work that must
 * not be lost in a crash belongs into a job instead.
 */
@FunctionalInterface
public interface WikiEventListener {

    void on(WikiEvent event);
}
