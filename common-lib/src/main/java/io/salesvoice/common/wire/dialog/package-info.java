/** What dialog-orchestrator takes and answers on the wire. */
@NullMarked
package io.salesvoice.common.wire.dialog;

import org.jspecify.annotations.NullMarked;
