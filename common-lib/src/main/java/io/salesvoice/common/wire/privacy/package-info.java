/** What the services tell each other of the erasure of persons. */
@NullMarked
package io.salesvoice.common.wire.privacy;

import org.jspecify.annotations.NullMarked;
