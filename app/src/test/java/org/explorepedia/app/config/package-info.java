// SPDX-License-Identifier: Apache-2.0
/** Tests of the configuration. */
@NullMarked
package org.explorepedia.app.config;

import org.jspecify.annotations.NullMarked;
