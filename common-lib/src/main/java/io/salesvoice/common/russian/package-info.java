/** Russian text: numbers as they are said and as they are written, plurals, and text made ready to be spoken. */
@NullMarked
package io.salesvoice.common.russian;

import org.jspecify.annotations.NullMarked;
