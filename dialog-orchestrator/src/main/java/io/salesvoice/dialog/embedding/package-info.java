/** Sentence embeddings on this machine, behind the dialog's own port. */
@NullMarked
package io.salesvoice.dialog.embedding;

import org.jspecify.annotations.NullMarked;
