// SPDX-License-Identifier: Apache-2.0
/** Measures the hot paths with JMH. */
@NullMarked
package org.explorepedia.benchmarks;

import org.jspecify.annotations.NullMarked;
