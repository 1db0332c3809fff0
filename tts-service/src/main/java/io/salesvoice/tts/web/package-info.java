/** HTTP: synthesis, voices, lexicon. */
@NullMarked
package io.salesvoice.tts.web;

import org.jspecify.annotations.NullMarked;
