/** Starts the stand-ins for cloud providers: SpeechKit, an OpenAI-compatible server, Bitrix24. */
@NullMarked
package io.salesvoice.simulators;

import org.jspecify.annotations.NullMarked;
