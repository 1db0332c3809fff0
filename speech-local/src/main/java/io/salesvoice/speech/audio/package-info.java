/** PCM audio: G.711, sample-rate conversion, and the containers that speech arrives and leaves in. */
@NullMarked
package io.salesvoice.speech.audio;

import org.jspecify.annotations.NullMarked;
