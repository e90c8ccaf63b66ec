// SPDX-License-Identifier: Apache-2.0
/** What the operator decides: read from file, environment and command line, checked once, then a value. */
@NullMarked
package org.explorepedia.app.config;

import org.jspecify.annotations.NullMarked;
