/** Ports of recognition and what they exchange. */
@NullMarked
package io.salesvoice.asr.domain;

import org.jspecify.annotations.NullMarked;
