/** Settings, and which parts are put together. */
@NullMarked
package io.salesvoice.asr.config;

import org.jspecify.annotations.NullMarked;
