/** Speech made from text by engines that live in this process. */
@NullMarked
package io.salesvoice.speech.synthesis;

import org.jspecify.annotations.NullMarked;
