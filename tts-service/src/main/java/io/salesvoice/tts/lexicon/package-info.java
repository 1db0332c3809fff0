/** Stress and pronunciation as an administrator edits them. */
@NullMarked
package io.salesvoice.tts.lexicon;

import org.jspecify.annotations.NullMarked;
