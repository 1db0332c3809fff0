/** Speech to text by whisper.cpp, and who decodes first when there are more voices than cores. */
@NullMarked
package io.salesvoice.speech.recognition;

import org.jspecify.annotations.NullMarked;
