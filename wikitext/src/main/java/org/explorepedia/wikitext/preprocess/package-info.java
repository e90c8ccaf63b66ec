// SPDX-License-Identifier: Apache-2.0
/** Reads templates, arguments, extension tags, comments and headings without expanding anything. */
@NullMarked
package org.explorepedia.wikitext.preprocess;

import org.jspecify.annotations.NullMarked;
