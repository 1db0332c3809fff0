/** The use case: text into speech through normaliser, cache and engines. */
@NullMarked
package io.salesvoice.tts.application;

import org.jspecify.annotations.NullMarked;
