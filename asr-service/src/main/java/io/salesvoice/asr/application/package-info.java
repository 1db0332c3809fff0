/** Use cases: recognise a file, keep a stream. */
@NullMarked
package io.salesvoice.asr.application;

import org.jspecify.annotations.NullMarked;
