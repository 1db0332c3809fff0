/** HTTP endpoints of recognition. */
@NullMarked
package io.salesvoice.asr.web;

import org.jspecify.annotations.NullMarked;
