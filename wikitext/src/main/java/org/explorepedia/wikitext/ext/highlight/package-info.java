// SPDX-License-Identifier: Apache-2.0
/** Program code in colours: {@code <syntaxhighlight>}, and the languages that the engine itself can read. */
@NullMarked
package org.explorepedia.wikitext.ext.highlight;

import org.jspecify.annotations.NullMarked;
