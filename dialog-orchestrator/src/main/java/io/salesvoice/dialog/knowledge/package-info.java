/** What the company knows of itself: Markdown documents, the index over them, and the price lists read from them. */
@NullMarked
package io.salesvoice.dialog.knowledge;

import org.jspecify.annotations.NullMarked;
