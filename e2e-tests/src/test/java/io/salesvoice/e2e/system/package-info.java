/** The system under test: its processes, its ports, its HTTP side. */
@NullMarked
package io.salesvoice.e2e.system;

import org.jspecify.annotations.NullMarked;
