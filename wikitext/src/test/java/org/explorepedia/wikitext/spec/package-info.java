// SPDX-License-Identifier: Apache-2.0
/** Runs examples in MediaWiki's parser-test format, real pages and measurements against the engine. */
@NullMarked
package org.explorepedia.wikitext.spec;

import org.jspecify.annotations.NullMarked;
