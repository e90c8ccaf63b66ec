// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;

/**
 * That something changed which an open page may show. A signal says where to look and never what is there: whoever passes
 * it on to a person asks the stores as that person. Signals are hints and may be lost; what must not be lost is stored.
 */
public sealed interface LiveSignal {

    /** How many notifications an account has not read changed. */
    record Badge(UserId user) implements LiveSignal {}

    /** A page has a new current revision. */
    record PageSaved(PageId page, RevisionId revision) implements LiveSignal {}
}
