// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import org.explorepedia.wikitext.MediaWikiEngine;

/** What a module outside of this one adds to the engine under test. */
@FunctionalInterface
public interface EngineParts {

    /** Nothing more than the engine brings itself. */
    EngineParts NONE = _ -> {};

    void addTo(MediaWikiEngine.Builder builder);
}
