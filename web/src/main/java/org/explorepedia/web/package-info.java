// SPDX-License-Identifier: Apache-2.0
/** Serves the encyclopedia over HTTP. */
@NullMarked
package org.explorepedia.web;

import org.jspecify.annotations.NullMarked;
